import { Ellipsis, Plus, Redo2, Table, Undo2 } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useStore } from 'zustand';
import { editorCommands } from '../../shared/document';
import type { EditorCommand } from '../../shared/document/block';
import { actionOf } from '../actions/actions';
import { isOffered } from '../actions/can-run';
import type { ActionLine } from './command-menu';
import { TABLE_TOOLS, TOOLS, useCommandStates } from './command-states';
import type { StorySession } from './story-session';
import { CommandTool, Tool } from './tool';
import { useToolsThatFit } from './tools-that-fit';
import { redoInSight, undoInSight } from './undo-in-sight';

const CommandMenu = lazy(async () => ({ default: (await import('./command-menu')).CommandMenu }));

const ofMenu = (menu: EditorCommand['menu']) =>
  editorCommands.filter((command) => command.menu === menu && isOffered(command));

/** Of all menus, each once: some stand in the toolbar too. */
function allCommands(inTable: boolean): readonly EditorCommand[] {
  const commands = [...TOOLS, ...ofMenu('Insert'), ...(inTable ? ofMenu('Table') : [])];
  return [...new Set(commands)];
}

/** The tools of the body; those that have no room are in a menu. */
export function StoryTools({ session, editable }: { session: StorySession; editable: boolean }) {
  const row = useRef<HTMLDivElement>(null);
  const canUndo = useStore(session.store, (state) => state.canUndo);
  const canRedo = useStore(session.store, (state) => state.canRedo);
  const { active, impossible } = useCommandStates(session);
  const inTable = TABLE_TOOLS.some(({ id }) => !impossible.has(id));
  const fitting = useToolsThatFit(row, TOOLS.length, { tools: 2, menus: inTable ? 2 : 1 });
  const menu = { session, disabled: !editable };
  const history: readonly ActionLine[] = [
    {
      action: actionOf('undo'),
      label: 'Undo',
      icon: <Undo2 size={16} />,
      disabled: !editable || !canUndo,
      run: () => undoInSight(session),
    },
    {
      action: actionOf('redo'),
      label: 'Redo',
      icon: <Redo2 size={16} />,
      disabled: !editable || !canRedo,
      run: () => redoInSight(session),
    },
  ];
  const more = { ...menu, label: 'More tools', icon: <Ellipsis size={16} />, active };
  if (fitting === null) {
    return (
      <div ref={row} className="story-tools">
        <Suspense>
          <CommandMenu {...more} actions={history} commands={allCommands(inTable)} />
        </Suspense>
      </div>
    );
  }
  return (
    <div ref={row} className="story-tools">
      {history.map(({ label, icon, run, ...tool }) => (
        <Tool key={label} {...tool} label={label} onClick={run}>
          {icon}
        </Tool>
      ))}
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
        {fitting < TOOLS.length && <CommandMenu {...more} commands={TOOLS.slice(fitting)} />}
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
