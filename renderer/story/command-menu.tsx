import * as Ariakit from '@ariakit/react';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EditorCommand } from '../../shared/document/block';
import { canRun } from '../actions/can-run';
import { boundCommand, type Bound } from '../actions/choose-key';
import { useShownKey } from '../actions/key-bindings';
import { runCommand } from '../actions/run-command';
import { commandIcons } from '../ui/command-icons';
import { afterClosing } from '../ui/after-closing';
import type { StorySession } from './story-session';
import './command-menu.css';

/** What is done with the story rather than at its cursor. */
export interface ActionLine {
  action: Bound | undefined;
  label: string;
  icon: ReactNode;
  disabled: boolean;
  run: () => void;
}

interface CommandMenuProps {
  label: string;
  icon: ReactNode;
  /** Above the commands. */
  actions?: readonly ActionLine[];
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
  actions = [],
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
        {actions.map(({ run, ...line }) => (
          <Line key={line.label} {...line} onChoose={run} />
        ))}
        {commands.map((command) => (
          <CommandLine
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

interface CommandLineProps {
  command: EditorCommand;
  session: StorySession;
  checked: boolean | undefined;
}

function CommandLine({ command, session: { editor }, checked }: CommandLineProps) {
  const Icon = commandIcons[command.icon];
  return (
    <Line
      action={boundCommand(command)}
      label={command.label}
      icon={<Icon size={16} aria-hidden />}
      checked={checked}
      disabled={!canRun(editor, command)}
      onChoose={() => runCommand(editor, command)}
    />
  );
}

interface LineProps extends Omit<ActionLine, 'run'> {
  /** Whether it is in force; left out for one that only does something. */
  checked?: boolean | undefined;
  onChoose: () => void;
}

function Line({ action, label, icon, checked, disabled, onChoose }: LineProps) {
  const shownKeys = useShownKey(action);
  return (
    <Ariakit.MenuItem
      className="command-menu-item"
      {...(checked !== undefined && { role: 'menuitemcheckbox', 'aria-checked': checked })}
      disabled={disabled}
      onClick={() => afterClosing(onChoose)}
    >
      {icon}
      <span>{label}</span>
      {checked === true && <Check size={14} className="in-force" aria-hidden />}
      {shownKeys !== undefined && <kbd>{shownKeys}</kbd>}
    </Ariakit.MenuItem>
  );
}
