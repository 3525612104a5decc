import * as Ariakit from '@ariakit/react';
import type { Editor } from '@tiptap/core';
import { GripVertical } from 'lucide-react';
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import type { StorySession } from '../story-session';
import { BlockMenu } from './block-menu';
import { addBlockMenu } from './block-menu-store';
import { Handle } from './handle';
import './block-handle.css';

/** The handle beside a block of the body: drag it to move the block, press it for a menu. */
export function BlockHandle({ session: { editor } }: { session: StorySession }) {
  const [isOpen, setIsOpen] = useState(false);
  const { handle, layer, button, line, mark } = useHandle(editor);
  const setOpen = (opens: boolean) => {
    if (opens) handle.current?.take();
    else handle.current?.leave();
    setIsOpen(opens);
  };
  const menu = Ariakit.useMenuStore({ open: isOpen, setOpen, placement: 'bottom-start' });
  useEffect(
    () =>
      addBlockMenu(editor, () => {
        handle.current?.showAtCursor();
        // Not from its button, it would leave the keys in the text.
        menu.setAutoFocusOnShow(true);
        menu.setInitialFocus('first');
        menu.show();
      }),
    [editor, handle, menu],
  );
  return (
    <div ref={layer} className="block-layer">
      <div ref={mark} className="block-mark" hidden />
      <div ref={line} className="drop-line" hidden />
      <Ariakit.MenuButton
        ref={button}
        store={menu}
        className="block-handle"
        aria-label="Block menu"
        title="Drag to move, click for more"
        onFocusVisible={() => handle.current?.goToCursor()}
        // The focus stays in the text.
        onMouseDown={(event: MouseEvent) => event.preventDefault()}
        onKeyDown={(event: KeyboardEvent) => {
          // Open, its menu listens to that itself.
          if (event.key === 'Escape' && !isOpen) editor.view.focus();
        }}
        onPointerDown={(event: PointerEvent) => handle.current?.press(event.nativeEvent)}
      >
        <GripVertical size={16} aria-hidden />
      </Ariakit.MenuButton>
      <Ariakit.Menu
        store={menu}
        // Beside the page, which shows nothing of its own beyond itself.
        portal
        portalElement={() => layer.current?.closest<HTMLElement>('.story-room') ?? null}
        preserveTabOrder={false}
        fixed
        unmountOnHide
        gutter={4}
        className="command-menu block-menu"
        aria-label="Block"
        finalFocus={editor.view.dom}
      >
        <BlockMenu editor={editor} takeAround={() => handle.current?.takeAround()} />
      </Ariakit.Menu>
    </div>
  );
}

/** The handle of a body on screen, and the elements that it moves. */
function useHandle(editor: Editor) {
  const handle = useRef<Handle>(null);
  const layer = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parts = {
      layer: layer.current,
      button: button.current,
      line: line.current,
      mark: mark.current,
    };
    if (!hasAll(parts)) return undefined;
    const made = new Handle(editor, parts);
    handle.current = made;
    return () => {
      handle.current = null;
      made.destroy();
    };
  }, [editor]);
  return { handle, layer, button, line, mark };
}

type All<T> = { [Key in keyof T]: NonNullable<T[Key]> };

function hasAll<T extends object>(parts: T): parts is T & All<T> {
  return Object.values(parts).every((part) => part !== null);
}
