import * as Ariakit from '@ariakit/react';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EditorCommand } from '../../shared/document/block';
import { canRun } from '../actions/can-run';
import { boundCommand } from '../actions/choose-key';
import { useShownKey } from '../actions/key-bindings';
import { runCommand } from '../actions/run-command';
import { commandIcons } from '../ui/command-icons';
import { afterClosing } from '../ui/after-closing';
import type { StorySession } from './story-session';
import './command-menu.css';

interface CommandMenuProps {
  label: string;
  icon: ReactNode;
  commands: readonly EditorCommand[];
  /** Ids of those in force at the cursor, where that is shown. */
  active?: ReadonlySet<string>;
  session: StorySession;
  disabled: boolean;
}

/** A menu of the toolbar with commands of the editor. */
export function CommandMenu({
  label,
  icon,
  commands,
  active,
  session,
  disabled,
}: CommandMenuProps) {
  return (
    <Ariakit.MenuProvider placement="bottom-start">
      <Ariakit.ToolbarItem
        disabled={disabled}
        aria-label={label}
        title={label}
        render={<Ariakit.MenuButton className="icon-button command-menu-button" />}
      >
        {icon}
        <ChevronDown size={12} aria-hidden />
      </Ariakit.ToolbarItem>
      <Ariakit.Menu fixed unmountOnHide gutter={4} className="command-menu">
        {commands.map((command) => (
          <Line
            key={command.id}
            command={command}
            session={session}
            checked={command.isActive ? active?.has(command.id) : undefined}
          />
        ))}
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

interface LineProps {
  command: EditorCommand;
  session: StorySession;
  /** Whether it is in force; undefined for one that only does something. */
  checked: boolean | undefined;
}

function Line({ command, session: { editor }, checked }: LineProps) {
  const shownKeys = useShownKey(boundCommand(command));
  const Icon = commandIcons[command.icon];
  return (
    <Ariakit.MenuItem
      className="command-menu-item"
      {...(checked !== undefined && { role: 'menuitemcheckbox', 'aria-checked': checked })}
      disabled={!canRun(editor, command)}
      onClick={() => afterClosing(() => runCommand(editor, command))}
    >
      <Icon size={16} aria-hidden />
      <span>{command.label}</span>
      {checked === true && <Check size={14} className="in-force" aria-hidden />}
      {shownKeys !== undefined && <kbd>{shownKeys}</kbd>}
    </Ariakit.MenuItem>
  );
}
