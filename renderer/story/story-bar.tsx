import * as Ariakit from '@ariakit/react';
import { Eye, PanelRight, PictureInPicture2, Plus, Redo2, Send, Table, Undo2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { editorCommands } from '../../shared/document';
import type { EditorCommand } from '../../shared/document/block';
import { canRun } from '../actions/can-run';
import { actionOf, runAction } from '../actions/actions';
import { boundCommand, type Bound } from '../actions/choose-key';
import { useShownKey } from '../actions/key-bindings';
import { runCommand } from '../actions/run-command';
import { isStoryWindow } from '../windows/this-window';
import { Button, IconButton } from '../ui/button';
import { commandIcons } from '../ui/command-icons';
import { NOT_EXPORTED } from './not-exported';
import { togglePanel, useShownPanels } from './panels';
import type { StorySession } from './story-session';
import './story-bar.css';

/** In the order of the menus: what changes words first, then what is put between them. */
const TOOLS = (['Format', 'Insert'] as const).flatMap((menu) =>
  editorCommands.filter((command) => command.inToolbar === true && command.menu === menu),
);

const CommandMenu = lazy(async () => ({ default: (await import('./command-menu')).CommandMenu }));

/** Of use in a table only, and shown there. */
const TABLE_TOOLS = editorCommands.filter(({ menu }) => menu === 'Table');
const FOLLOWED = [...TOOLS, ...TABLE_TOOLS];

/** The tools of the body, and what is done with the story as a whole. */
export function StoryBar({ session, editable }: { session: StorySession; editable: boolean }) {
  const shown = useShownPanels();
  const canUndo = useStore(session.store, (state) => state.canUndo);
  const canRedo = useStore(session.store, (state) => state.canRedo);
  const { active, impossible } = useCommandStates(session);
  const inTable = TABLE_TOOLS.some(({ id }) => !impossible.has(id));
  return (
    <Ariakit.ToolbarProvider>
      <Ariakit.Toolbar className="story-bar" aria-label="Story tools">
        <div className="story-tools">
          <Tool
            label="Undo"
            action={actionOf('undo')}
            disabled={!editable || !canUndo}
            onClick={() => session.undo()}
          >
            <Undo2 size={16} />
          </Tool>
          <Tool
            label="Redo"
            action={actionOf('redo')}
            disabled={!editable || !canRedo}
            onClick={() => session.redo()}
          >
            <Redo2 size={16} />
          </Tool>
          <span className="bar-gap" />
          {TOOLS.map((command) => (
            <CommandTool
              key={command.id}
              command={command}
              session={session}
              disabled={!editable || impossible.has(command.id)}
              pressed={active.has(command.id)}
            />
          ))}
          <Suspense>
            <CommandMenu
              menu="Insert"
              icon={<Plus size={16} />}
              session={session}
              disabled={!editable}
            />
            {inTable && (
              <CommandMenu
                menu="Table"
                icon={<Table size={16} />}
                session={session}
                disabled={!editable}
              />
            )}
          </Suspense>
        </div>
        <ExportTool isNewer={session.newer !== null} />
        {isStoryWindow && (
          <Tool
            label="Move back to the main window"
            action={actionOf('own-window')}
            onClick={() => runAction('own-window')}
          >
            <PictureInPicture2 size={16} />
          </Tool>
        )}
        <Tool
          label="Preview"
          action={actionOf('toggle-preview')}
          pressed={shown.has('preview')}
          onClick={() => togglePanel('preview')}
        >
          <Eye size={16} />
        </Tool>
        <Tool
          label="Inspector"
          action={actionOf('toggle-inspector')}
          pressed={shown.has('inspector')}
          onClick={() => togglePanel('inspector')}
        >
          <PanelRight size={16} />
        </Tool>
      </Ariakit.Toolbar>
    </Ariakit.ToolbarProvider>
  );
}

/** Says why it is of no use where the story can only be looked at. */
function ExportTool({ isNewer }: { isNewer: boolean }) {
  return (
    <Ariakit.ToolbarItem
      disabled={isNewer}
      accessibleWhenDisabled
      title={isNewer ? NOT_EXPORTED : undefined}
      render={<Button look="primary" onClick={() => runAction('export')} className="compact" />}
    >
      <Send size={14} aria-hidden /> Export…
    </Ariakit.ToolbarItem>
  );
}

interface CommandToolProps {
  command: EditorCommand;
  session: StorySession;
  disabled: boolean;
  pressed: boolean;
}

function CommandTool({ command, session, disabled, pressed }: CommandToolProps) {
  const Icon = commandIcons[command.icon];
  return (
    <Tool
      label={command.label}
      action={boundCommand(command)}
      disabled={disabled}
      pressed={command.isActive ? pressed : undefined}
      onClick={() => runCommand(session.editor, command)}
    >
      <Icon size={16} />
    </Tool>
  );
}

interface ToolProps {
  label: string;
  /** Whose key is said with the name. */
  action?: Bound | undefined;
  disabled?: boolean;
  pressed?: boolean | undefined;
  onClick: () => void;
  children: React.ReactNode;
}

function Tool({ label, action, disabled = false, pressed, onClick, children }: ToolProps) {
  const shortcut = useShownKey(action);
  return (
    <Ariakit.ToolbarItem
      disabled={disabled}
      render={
        <IconButton label={label} shortcut={shortcut} pressed={pressed} onClick={onClick}>
          {children}
        </IconButton>
      }
    />
  );
}

const FOLLOW_MS = 120;

interface CommandStates {
  /** Ids of the commands in force at the cursor. */
  active: ReadonlySet<string>;
  /** Ids of those that cannot be done there. */
  impossible: ReadonlySet<string>;
}

/** How the commands stand at the cursor, a moment after it has come to rest. */
function useCommandStates(session: StorySession): CommandStates {
  const { editor } = session;
  const [states, setStates] = useState<CommandStates>({
    active: new Set(),
    impossible: new Set(idsOf(TABLE_TOOLS)),
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const active = idsOf(FOLLOWED.filter((command) => command.isActive?.(editor)));
      const impossible = idsOf(FOLLOWED.filter((command) => !canRun(editor, command)));
      setStates((before) =>
        sameIds(before.active, active) && sameIds(before.impossible, impossible)
          ? before
          : { active: new Set(active), impossible: new Set(impossible) },
      );
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, FOLLOW_MS);
    };
    editor.on('transaction', later);
    const stop = session.bind('profile').subscribe(later);
    later();
    return () => {
      clearTimeout(timer);
      stop();
      editor.off('transaction', later);
    };
  }, [session, editor]);
  return states;
}

function idsOf(commands: readonly EditorCommand[]): string[] {
  return commands.map(({ id }) => id);
}

function sameIds(before: ReadonlySet<string>, ids: readonly string[]): boolean {
  return before.size === ids.length && ids.every((id) => before.has(id));
}
