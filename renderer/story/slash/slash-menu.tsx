import * as Ariakit from '@ariakit/react';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import type { EditorCommand } from '../../../shared/document/block';
import { boundCommand } from '../../actions/choose-key';
import { useShownKey } from '../../actions/key-bindings';
import { commandIcons } from '../../ui/command-icons';
import { coordsNear } from '../coords-near';
import {
  chooseSlash,
  closeSlash,
  moveSlash,
  SLASH_LIST,
  slashItemId,
  useSlashMenu,
  type OpenMenu,
} from './slash-store';
import './slash-menu.css';

/** The list of blocks under a slash. The keys stay with the text; this shows where they lead. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const menu = useSlashMenu((state) => (state.menu?.editor === editor ? state.menu : null));
  const popover = Ariakit.usePopoverStore({
    open: menu !== null,
    setOpen: (open) => {
      if (!open) closeSlash();
    },
    placement: 'bottom-start',
  });
  return (
    <>
      <p role="status" className="visually-hidden">
        {menu !== null && `${menu.items.length} blocks. Arrow keys choose, Enter inserts.`}
      </p>
      {menu !== null && (
        <Ariakit.Popover
          store={popover}
          role="listbox"
          id={SLASH_LIST}
          aria-label="Blocks"
          className="slash-menu"
          fixed
          autoFocusOnShow={false}
          autoFocusOnHide={false}
          hideOnEscape={false}
          gutter={4}
          getAnchorRect={() => rectAt(menu)}
        >
          {menu.items.map((command, index) => (
            <Item
              key={command.id}
              command={command}
              isActive={index === menu.active}
              onPoint={() => moveSlash(menu, index)}
              onChoose={() => chooseSlash(menu, index)}
            />
          ))}
        </Ariakit.Popover>
      )}
    </>
  );
}

function rectAt({ editor, range }: OpenMenu) {
  const { left, top, bottom } = coordsNear(editor.view, range.from);
  return { x: left, y: top, width: 0, height: bottom - top };
}

interface ItemProps {
  command: EditorCommand;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Item({ command, isActive, onPoint, onChoose }: ItemProps) {
  const shownKeys = useShownKey(boundCommand(command));
  const ref = useRef<HTMLButtonElement>(null);
  const Icon = commandIcons[command.icon];
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <button
      ref={ref}
      type="button"
      role="option"
      id={slashItemId(command)}
      aria-selected={isActive}
      tabIndex={-1}
      className="slash-item"
      onMouseMove={isActive ? undefined : onPoint}
      // The focus stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon size={16} aria-hidden />
      <span>{command.label}</span>
      {shownKeys !== undefined && <kbd>{shownKeys}</kbd>}
    </button>
  );
}
