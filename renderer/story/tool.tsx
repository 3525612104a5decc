import * as Ariakit from '@ariakit/react';
import type { EditorCommand } from '../../shared/document/block';
import { boundCommand, type Bound } from '../actions/choose-key';
import { useShownKey } from '../actions/key-bindings';
import { runCommand } from '../actions/run-command';
import { IconButton } from '../ui/button';
import { commandIcons } from '../ui/command-icons';
import type { StorySession } from './story-session';

interface CommandToolProps {
  command: EditorCommand;
  session: StorySession;
  disabled: boolean;
  pressed: boolean;
}

/** A command of the editor, as a tool. */
export function CommandTool({ command, session, disabled, pressed }: CommandToolProps) {
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

/** A button of the toolbar that shows an icon and says its name, and its key. */
export function Tool({ label, action, disabled = false, pressed, onClick, children }: ToolProps) {
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
