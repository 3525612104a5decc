import { useEffect, useState } from 'react';
import { editorCommands } from '../../shared/document';
import type { EditorCommand } from '../../shared/document/block';
import { canRun } from '../actions/can-run';
import type { StorySession } from './story-session';

/** In the order of the menus: what changes words first, then what is put between them. */
export const TOOLS = (['Format', 'Insert'] as const).flatMap((menu) =>
  editorCommands.filter((command) => command.inToolbar === true && command.menu === menu),
);

/** Of use in a table only, and shown there. */
export const TABLE_TOOLS = editorCommands.filter(({ menu }) => menu === 'Table');
const FOLLOWED = [...TOOLS, ...TABLE_TOOLS];

const FOLLOW_MS = 120;

interface CommandStates {
  /** Ids of the commands in force at the cursor. */
  active: ReadonlySet<string>;
  /** Ids of those that cannot be done there. */
  impossible: ReadonlySet<string>;
}

/** How the commands stand at the cursor, a moment after it has come to rest. */
export function useCommandStates(session: StorySession): CommandStates {
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
