import type { CameBack, LookedAt } from '../../shared/ipc';
import type { Story } from '../../shared/story';
import { attempt, closeDialog, notify, useApp } from '../app-store';
import { NO_FILTER, refreshStories, setFilter } from '../feed/story-list';
import { request, RequestError } from '../ipc';
import { NO_STORY, useOpenStory } from './open-session';
import { isPanelShown, togglePanel } from './panels';
import { StorySession } from './story-session';

/** How a story comes to be shown. */
interface Shown {
  newer?: number | null;
  /** Of a page that took the place of one that was lost. */
  cameBack?: CameBack | null;
}

/** Raised by each wish for another story or none: a slow answer to an earlier one opens nothing. */
let wishes = 0;

/** Opens a story in place of the one that is open, which is saved first. */
export async function openStory(id: string): Promise<void> {
  const { session } = useOpenStory.getState();
  if (session?.id === id) {
    wishes += 1;
    useApp.setState({ screen: 'stories' });
    return;
  }
  await showInstead(() => readToShow(id));
}

/** Shows the story that is open as it is stored now, where nothing of it can be unsaved. */
export async function openAgain(id: string): Promise<void> {
  await showInstead(() => readToShow(id));
  void refreshStories();
}

/** A story that a newer Copydesk made comes to be looked at. */
async function readToShow(id: string): Promise<LookedAt> {
  try {
    return { story: await request('stories.open', id), newer: null };
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'newer-version') throw error;
    return request('stories.look', id);
  }
}

/** Makes a new story or video and opens it. @param profile whose template it begins with */
export async function newStory(kind: Story['kind'], profile = ''): Promise<void> {
  const create = async () => ({
    story: await request('stories.create', { kind, profile }),
    newer: null,
  });
  if (!(await showInstead(create))) return;
  // A filter would hide what was made just now.
  void setFilter(NO_FILTER);
}

/** @returns whether there was a story to show, and none was asked for since. */
async function showInstead(get: () => Promise<LookedAt>): Promise<boolean> {
  const left = leaveStory();
  const wish = wishes;
  if (!(await left)) return false;
  const looked = await attempt(get);
  if (looked === undefined || wish !== wishes) return false;
  showStory(looked.story, looked);
  return true;
}

/** Shows a story that was read just now; one with blocks unknown here is left alone. */
export function showStory(story: Story, { newer = null, cameBack = null }: Shown = {}): void {
  const session = sessionFor(story, newer);
  if (session === null) return;
  if (cameBack !== null) session.place = cameBack.place;
  useOpenStory.setState({ session, newer });
  useApp.setState({ screen: 'stories' });
  if (cameBack?.unsaved) session.saveAsGiven();
  void attempt(() => request('stories.setOpen', story.id));
}

/** A session for the story, or null where it has a block that is not known here, which is said. */
function sessionFor(story: Story, newer: number | null): StorySession | null {
  const readOnly = newer !== null || (useApp.getState().newsroom?.readOnly ?? true);
  try {
    return new StorySession(story, readOnly, () => void refreshStories());
  } catch (error) {
    // The editor checks the body as it is made: a check before would build the schema once more.
    if (!(error instanceof Error) || !(error.cause instanceof RangeError)) throw error;
    notify(
      `“${story.headline || story.id}” has a block that this Copydesk does not know, and was left untouched. ${error.cause.message}`,
      { tone: 'error' },
    );
    return null;
  }
}

/** Saves and closes the story that is open. @returns false when it could not be saved: it stays. */
export async function leaveStory(): Promise<boolean> {
  wishes += 1;
  const { session } = useOpenStory.getState();
  if (session === null) return true;
  if (!(await session.flush())) {
    useApp.setState({ screen: 'stories' });
    const { save } = session.store.getState();
    const isConflict = save.status === 'failed' && save.isConflict === true;
    const first = isConflict ? 'Compare it with the other version' : 'Retry';
    notify(`This story is not saved yet. ${first}, or save it elsewhere, before you leave it.`, {
      tone: 'error',
    });
    return false;
  }
  // Left by another, meanwhile.
  if (useOpenStory.getState().session !== session) return true;
  useOpenStory.setState(NO_STORY);
  // A dialog about this story has nothing to be about any more.
  closeDialog();
  session.destroy();
  return true;
}

/** Goes to the feed; the open story is saved and stays open behind it. */
export function goToFeed(): void {
  void useOpenStory.getState().session?.flush();
  useApp.setState({ screen: 'feed' });
  void attempt(() => request('stories.setOpen', null));
}

/** Puts the cursor in a field of the open story, by the name on its label. */
export function focusField(label: string): void {
  if (label === 'Body') {
    useOpenStory.getState().session?.editor.commands.focus();
    return;
  }
  requestAnimationFrame(() => {
    if (focusLabelled(label) || isPanelShown('inspector')) return;
    // It is in the inspector, which is hidden.
    togglePanel('inspector');
    requestAnimationFrame(() => focusLabelled(label));
  });
}

function focusLabelled(label: string): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>(
    '[data-story-field], .inspector input, .inspector select',
  );
  const field = [...fields].find(({ labels }) => labels?.[0]?.innerText === label);
  field?.focus();
  return field !== undefined;
}
