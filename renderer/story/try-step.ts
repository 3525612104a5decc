import type { State, StepRefusal } from '../../shared/workflow';
import { notify } from '../app-store';
import { afterClosing } from '../ui/after-closing';
import { pageOf } from './field-on-page';
import { goToField } from './focus-field';
import { isInSight, useOpenStory } from './open-session';
import { isPanelShown, togglePanel } from './panels';
import type { StorySession } from './story-session';
import { unfinishedRefusal } from './unfinished';

/** Of the words that say the state, beside its steps. */
export const STATE_ID = 'story-state';

/** Of the way to the photo that keeps a story from its step. */
export const GO_TO_PHOTO_ID = 'go-to-photo';

/** Where stories are on their way to: a key that is held, or pressed twice, is one step. */
const stepping = new WeakMap<StorySession, State>();

/**
 * Has the story take a step. Where it cannot, the inspector says why, and the field at fault has the
 * cursor; of a story that is no longer in front a notice says it.
 */
export async function tryStep(session: StorySession, to: State): Promise<void> {
  if (stepping.get(session) === to) return;
  stepping.set(session, to);
  const isFromInspector = Boolean(document.activeElement?.closest('.inspector'));
  try {
    const refusal = halfTyped(session, to) ?? (await session.step(to));
    session.store.setState({ refusal });
    if (refusal === null) keepFocus(session, to, isFromInspector);
    else {
      untilChanged(session, refusal);
      show(session, refusal);
    }
  } finally {
    if (stepping.get(session) === to) stepping.delete(session);
  }
}

/** States in which others than its writers see a story. */
const SEEN: readonly State[] = ['ready', 'scheduled', 'published'];

function halfTyped(session: StorySession, to: State): StepRefusal | null {
  return SEEN.includes(to) ? unfinishedRefusal(session) : null;
}

function isInFront(session: StorySession): boolean {
  return useOpenStory.getState().session === session && isInSight(session);
}

/** States in which a story is written. */
const WRITTEN: readonly State[] = ['draft', 'editing'];

/**
 * A button goes with its step, and the focus with it. The hands go on in the text where it is to be written;
 * else they stay by the steps, or in the story, where they were. Not on the next step's button: a key that is
 * held would take it.
 */
function keepFocus(session: StorySession, to: State, isFromInspector: boolean): void {
  const { activeElement, body } = document;
  const page = pageOf(session.editor.view);
  if (!isInFront(session) || (activeElement !== body && activeElement !== page)) return;
  const isWritten = session.editable && WRITTEN.includes(to);
  if (isFromInspector && !isWritten) document.getElementById(STATE_ID)?.focus();
  // Not by the editor's command, which waits for a frame: who goes on to a field meanwhile would lose it.
  else session.editor.view.focus();
}

/** What is said of a field holds until it has other words. */
function untilChanged(session: StorySession, refusal: StepRefusal): void {
  const { field } = refusal;
  if (field === undefined || field === 'body') return;
  const stop = session.bind(field).subscribe(() => {
    stop();
    const { refusal: said } = session.store.getState();
    if (said === refusal) session.store.setState({ refusal: null });
  });
}

function show(session: StorySession, { refused, field, photoId }: StepRefusal): void {
  if (!isInFront(session)) {
    notify(refused, { tone: 'error' });
    return;
  }
  if (!isPanelShown('inspector')) togglePanel('inspector');
  if (field !== undefined) goToField(field);
  if (photoId !== undefined) afterClosing(() => document.getElementById(GO_TO_PHOTO_ID)?.focus());
}
