import * as Ariakit from '@ariakit/react';
import type { Editor } from '@tiptap/core';
import { Check } from 'lucide-react';
import { editorCommands } from '../../../shared/document';
import type { EditorCommand } from '../../../shared/document/block';
import { blockAround, selectedBlocks } from '../../../shared/document/moving/block-range';
import {
  blockCommands,
  takeStep,
  type BlockCommand,
} from '../../../shared/document/moving/commands';
import { turnInto, TURNS, type Turn } from '../../../shared/document/moving/turn-into';
import { blockWords } from '../../../shared/profiles/blocks';
import { belongs } from '../../actions/can-run';
import { boundCommand } from '../../actions/choose-key';
import { useShownKey } from '../../actions/key-bindings';
import { commandIcons } from '../../ui/command-icons';
import { afterClosing } from '../../ui/after-closing';
import { say } from './block-menu-store';
import { nameOf, runOnBlocks } from './run-on-blocks';

interface BlockMenuProps {
  editor: Editor;
  /** Selects all that holds the selected blocks. */
  takeAround: () => void;
}

/** What can be done to the selected blocks; asked when it opens. */
export function BlockMenu({ editor, takeAround }: BlockMenuProps) {
  const range = selectedBlocks(editor.state.selection);
  const around = range === null ? null : blockAround(range);
  return (
    <>
      {blockCommands.map((command) => (
        <BlockLine key={command.id} editor={editor} command={command} />
      ))}
      {around !== null && (
        <Ariakit.MenuItem className="command-menu-item" hideOnClick={false} onClick={takeAround}>
          <span className="no-icon">
            Select whole {blockWords(around.$from.nodeAfter?.type.name ?? '')}
          </span>
        </Ariakit.MenuItem>
      )}
      <Ariakit.MenuSeparator />
      <Ariakit.MenuGroup>
        <Ariakit.MenuGroupLabel className="menu-heading">Turn into</Ariakit.MenuGroupLabel>
        {TURNS.map((turn) => (
          <TurnLine key={turn} editor={editor} turn={turn} />
        ))}
      </Ariakit.MenuGroup>
    </>
  );
}

function BlockLine({ editor, command }: { editor: Editor; command: BlockCommand }) {
  const keys = useShownKey(boundCommand(command));
  return (
    <Line
      command={command}
      isPossible={command.can(editor)}
      keys={keys}
      run={() => runOnBlocks(editor, command)}
    />
  );
}

function TurnLine({ editor, turn }: { editor: Editor; turn: Turn }) {
  const command = editorCommands.find(({ id }) => id === turn);
  if (command === undefined) return null;
  const turned = () => {
    const range = selectedBlocks(editor.state.selection);
    return range === null ? null : turnInto(editor.state, range, turn);
  };
  const isPossible = belongs(editor, command) && turned() !== null;
  const run = () => {
    const range = selectedBlocks(editor.state.selection);
    const name = range === null ? '' : nameOf(range);
    if (takeStep(editor, turned())) say(`${name} turned into ${command.label.toLowerCase()}.`);
    editor.view.focus();
  };
  return (
    <Line
      command={command}
      isPossible={isPossible}
      isCurrent={!isPossible && command.isActive?.(editor) === true}
      run={run}
    />
  );
}

interface LineProps {
  command: EditorCommand;
  isPossible: boolean;
  /** It is what the block is. */
  isCurrent?: boolean;
  /** Of the command, where it does the same. */
  keys?: string | undefined;
  run: () => void;
}

function Line({ command, isPossible, isCurrent = false, keys, run }: LineProps) {
  const Icon = commandIcons[command.icon];
  return (
    <Ariakit.MenuItem
      className="command-menu-item"
      disabled={!isPossible}
      onClick={() => afterClosing(run)}
    >
      <Icon size={16} aria-hidden />
      <span>{command.label}</span>
      {isCurrent && <Check size={14} aria-label="now" />}
      {keys !== undefined && <kbd>{keys}</kbd>}
    </Ariakit.MenuItem>
  );
}
