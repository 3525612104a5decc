import * as Ariakit from '@ariakit/react';
import {
  Bold,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  PanelRight,
  Pilcrow,
  Quote,
  Redo2,
  Send,
  SquarePlay,
  TextQuote,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { EditorCommand } from '../../shared/document/block';
import { runAction } from '../actions/actions';
import { editorCommands } from '../actions/editor-commands';
import { shownKey } from '../actions/keys';
import { togglePanel, useApp } from '../app-store';
import { Button, IconButton } from '../ui/button';
import { useOpenStory } from './open-story';
import type { StorySession } from './story-session';
import './story-bar.css';

const NOT_EXPORTED =
  'A newer Copydesk made this story: parts that this one does not know would be missing. Update Copydesk to export it.';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  paragraph: Pilcrow,
  'subhead-2': Heading2,
  'subhead-3': Heading3,
  'block-quote': TextQuote,
  'pull-quote': Quote,
  'bullet-list': List,
  'ordered-list': ListOrdered,
  figure: ImagePlus,
  'video-card': SquarePlay,
  'horizontal-rule': Minus,
  link: Link,
  bold: Bold,
  italic: Italic,
};

/** The tools of the body, and what is done with the story as a whole. */
export function StoryBar({ session, editable }: { session: StorySession; editable: boolean }) {
  const inspectorShown = useApp((state) => state.inspectorShown);
  const canUndo = useStore(session.store, (state) => state.canUndo);
  const canRedo = useStore(session.store, (state) => state.canRedo);
  const { active, impossible } = useCommandStates(session);
  return (
    <Ariakit.ToolbarProvider>
      <Ariakit.Toolbar className="story-bar" aria-label="Story tools">
        <div className="story-tools">
          <Tool
            label="Undo"
            keys="Mod+Z"
            disabled={!editable || !canUndo}
            onClick={() => session.undo()}
          >
            <Undo2 size={16} />
          </Tool>
          <Tool
            label="Redo"
            keys="Mod+Shift+Z"
            disabled={!editable || !canRedo}
            onClick={() => session.redo()}
          >
            <Redo2 size={16} />
          </Tool>
          <span className="bar-gap" />
          {editorCommands.map((command) => (
            <CommandTool
              key={command.id}
              command={command}
              session={session}
              disabled={!editable || impossible.has(command.id)}
              pressed={active.has(command.id)}
            />
          ))}
        </div>
        <ExportTool />
        <Tool
          label="Inspector"
          keys="Mod+Alt+I"
          pressed={inspectorShown}
          onClick={() => togglePanel('inspector')}
        >
          <PanelRight size={16} />
        </Tool>
      </Ariakit.Toolbar>
    </Ariakit.ToolbarProvider>
  );
}

/** Says why it is of no use where the story can only be looked at. */
function ExportTool() {
  const isNewer = useOpenStory(({ newer }) => newer !== null);
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
  const Icon = ICONS[command.id] ?? Pilcrow;
  return (
    <Tool
      label={command.label}
      keys={command.key?.replaceAll('-', '+')}
      disabled={disabled}
      pressed={command.isActive ? pressed : undefined}
      onClick={() => command.run(session.editor)}
    >
      <Icon size={16} />
    </Tool>
  );
}

interface ToolProps {
  label: string;
  keys?: string | undefined;
  disabled?: boolean;
  pressed?: boolean | undefined;
  onClick: () => void;
  children: React.ReactNode;
}

function Tool({ label, keys, disabled = false, pressed, onClick, children }: ToolProps) {
  const platform = useApp((state) => state.platform);
  const shortcut = keys === undefined ? undefined : shownKey(keys, platform);
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
  const [states, setStates] = useState<CommandStates>({ active: new Set(), impossible: new Set() });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const active = idsOf(editorCommands.filter((command) => command.isActive?.(editor)));
      const impossible = idsOf(editorCommands.filter((command) => !command.can(editor)));
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
