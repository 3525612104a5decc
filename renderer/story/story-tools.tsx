import { Ellipsis, Plus, Redo2, Table, Undo2 } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useStore } from 'zustand';
import { editorCommands } from '../../shared/document';
import type { EditorCommand } from '../../shared/document/block';
import { actionOf } from '../actions/actions';
import { isOffered } from '../actions/can-run';
import { TABLE_TOOLS, TOOLS, useCommandStates } from './command-states';
import type { StorySession } from './story-session';
import { CommandTool, Tool } from './tool';
import { useToolsThatFit } from './tools-that-fit';
import { redoInSight, undoInSight } from './undo-in-sight';

const CommandMenu = lazy(async () => ({ default: (await import('./command-menu')).CommandMenu }));

const ofMenu = (menu: EditorCommand['menu']) =>
  editorCommands.filter((command) => command.menu === menu && isOffered(command));

/** The tools of the body; those that have no room are in a menu. */
export function StoryTools({ session, editable }: { session: StorySession; editable: boolean }) {
  const row = useRef<HTMLDivElement>(null);
  const canUndo = useStore(session.store, (state) => state.canUndo);
  const canRedo = useStore(session.store, (state) => state.canRedo);
  const { active, impossible } = useCommandStates(session);
  const inTable = TABLE_TOOLS.some(({ id }) => !impossible.has(id));
  const fitting = useToolsThatFit(row, TOOLS.length, { tools: 2, menus: inTable ? 2 : 1 });
  const hidden = TOOLS.slice(fitting);
  const menu = { session, disabled: !editable };
  return (
    <div ref={row} className="story-tools">
      <Tool
        label="Undo"
        action={actionOf('undo')}
        disabled={!editable || !canUndo}
        onClick={() => undoInSight(session)}
      >
        <Undo2 size={16} />
      </Tool>
      <Tool
        label="Redo"
        action={actionOf('redo')}
        disabled={!editable || !canRedo}
        onClick={() => redoInSight(session)}
      >
        <Redo2 size={16} />
      </Tool>
      <span className="bar-gap" />
      {TOOLS.slice(0, fitting).map((command) => (
        <CommandTool
          key={command.id}
          command={command}
          session={session}
          disabled={!editable || impossible.has(command.id)}
          pressed={active.has(command.id)}
        />
      ))}
      <Suspense>
        {hidden.length > 0 && (
          <CommandMenu
            {...menu}
            label="More tools"
            icon={<Ellipsis size={16} />}
            commands={hidden}
            active={active}
          />
        )}
        <CommandMenu
          {...menu}
          label="Insert"
          icon={<Plus size={16} />}
          commands={ofMenu('Insert')}
        />
        {inTable && (
          <CommandMenu
            {...menu}
            label="Table"
            icon={<Table size={16} />}
            commands={ofMenu('Table')}
          />
        )}
      </Suspense>
    </div>
  );
}
