import type { State, StepRefusal } from '../../shared/workflow';
import { notify } from '../app-store';
import { goToField } from './focus-field';
import { isInSight, useOpenStory } from './open-session';
import { isPanelShown, togglePanel } from './panels';
import type { StorySession } from './story-session';

/** Where stories are on their way to: a key that is held, or pressed twice, is one step. */
const stepping = new WeakMap<StorySession, State>();

/**
 * Has the story take a step. Where it cannot, the inspector says why, and the field at fault has the
 * cursor; of a story that is no longer in front a notice says it.
 */
export async function tryStep(session: StorySession, to: State): Promise<void> {
  if (stepping.get(session) === to) return;
  stepping.set(session, to);
  try {
    const refusal = await session.step(to);
    session.store.setState({ refusal });
    if (refusal === null) keepFocus(session);
    else show(session, refusal);
  } finally {
    if (stepping.get(session) === to) stepping.delete(session);
  }
}

function isInFront(session: StorySession): boolean {
  return useOpenStory.getState().session === session && isInSight(session);
}

/** A text that stands still lets go of the focus; where it can be changed again, the hands go on. */
function keepFocus(session: StorySession): void {
  if (isInFront(session) && session.editable && document.activeElement === document.body) {
    session.editor.commands.focus(null, { scrollIntoView: false });
  }
}

function show(session: StorySession, { refused, field }: StepRefusal): void {
  if (!isInFront(session)) {
    notify(refused, { tone: 'error' });
    return;
  }
  if (!isPanelShown('inspector')) togglePanel('inspector');
  if (field !== undefined) goToField(field);
}
