import type { StepRefusal } from '../../shared/workflow';
import type { StorySession } from './story-session';

type MomentName = 'embargo' | 'schedule';

const unfinished = new WeakMap<StorySession, ReadonlySet<MomentName>>();

/** Notes whether a time stands half typed in its field: the story does not know it then. */
export function setUnfinished(
  session: StorySession,
  name: MomentName,
  isUnfinished: boolean,
): void {
  const others = [...(unfinished.get(session) ?? [])].filter((known) => known !== name);
  unfinished.set(session, new Set(isUnfinished ? [...others, name] : others));
}

/** Why a story with a time that is half typed goes nowhere, or null: it would go as if there were none. */
export function unfinishedRefusal(session: StorySession): StepRefusal | null {
  const [field] = unfinished.get(session) ?? [];
  if (field === undefined) return null;
  return { refused: `The ${field} is no whole day and time. Complete it, or clear it.`, field };
}
