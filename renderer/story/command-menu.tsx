import * as Ariakit from '@ariakit/react';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { editorCommands } from '../../shared/document';
import type { EditorCommand } from '../../shared/document/block';
import { canRun, isOffered } from '../actions/can-run';
import { boundCommand } from '../actions/choose-key';
import { useShownKey } from '../actions/key-bindings';
import { runCommand } from '../actions/run-command';
import { commandIcons } from '../ui/command-icons';
import type { StorySession } from './story-session';
import './command-menu.css';

interface CommandMenuProps {
  menu: EditorCommand['menu'];
  icon: ReactNode;
  session: StorySession;
  disabled: boolean;
}

/** A menu of the toolbar with the commands of an application menu. */
export function CommandMenu({ menu, icon, session, disabled }: CommandMenuProps) {
  return (
    <Ariakit.MenuProvider placement="bottom-start">
      <Ariakit.ToolbarItem
        disabled={disabled}
        aria-label={menu}
        title={menu}
        render={<Ariakit.MenuButton className="icon-button command-menu-button" />}
      >
        {icon}
        <ChevronDown size={12} aria-hidden />
      </Ariakit.ToolbarItem>
      <Ariakit.Menu fixed unmountOnHide gutter={4} className="command-menu">
        {editorCommands
          .filter((command) => command.menu === menu && isOffered(command))
          .map((command) => (
            <Line key={command.id} command={command} session={session} />
          ))}
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

function Line({ command, session: { editor } }: { command: EditorCommand; session: StorySession }) {
  const shownKeys = useShownKey(boundCommand(command));
  const Icon = commandIcons[command.icon];
  return (
    <Ariakit.MenuItem
      className="command-menu-item"
      disabled={!canRun(editor, command)}
      // After the menu has given the focus back, so that the command can move it.
      onClick={() => requestAnimationFrame(() => runCommand(editor, command))}
    >
      <Icon size={16} aria-hidden />
      <span>{command.label}</span>
      {shownKeys !== undefined && <kbd>{shownKeys}</kbd>}
    </Ariakit.MenuItem>
  );
}
