import { FIELD_NAMES, type NamedField } from '../../shared/fields/field-names';
import type { Story } from '../../shared/story';
import { closedBecause } from '../../shared/workflow';
import { attempt } from '../app-store';
import { request, RequestError } from '../ipc';
import { focusField } from '../story/focus-field';
import { sessionOf } from '../story/open-session';
import { showInFront, showStories } from '../story/open-story';
import { isInWindow } from '../windows/in-windows';

/** The field that keeps words from being restored, where that is why; it is too long, say. */
export function fieldInTheWay(error: unknown): NamedField | null {
  if (!(error instanceof RequestError) || error.code !== 'refused') return null;
  return Object.hasOwn(FIELD_NAMES, error.field ?? '') ? (error.field as NamedField) : null;
}

/**
 * Opens a story with words that were found and cannot be saved as they are, the cursor in the field that
 * is in the way. Once they are saved, what was found goes to the bin.
 *
 * @param file where they were found.
 * @returns whether the story could be opened for that.
 */
export async function openToCut(file: string, field: NamedField): Promise<boolean> {
  const { recovered, stored } = await request('recovery.compare', file);
  const canCut = stored !== null && closedBecause(stored.state) === null && !isInWindow(stored.id);
  if (!canCut) return false;
  const session = open(wordsOver(stored, recovered));
  if (session === null) return false;
  const stop = session.store.subscribe(({ save }) => {
    if (save.status !== 'saved') return;
    stop();
    void attempt(() => request('recovery.discard', file));
  });
  focusField(FIELD_NAMES[field]);
  return true;
}

/** As the next version of what is stored, like words that can be saved. */
function wordsOver(stored: Story, found: Story): Story {
  const { rev, state, publishedAt, createdAt } = stored;
  const embargo = found.embargo ?? stored.embargo;
  return { ...found, rev, state, publishedAt, createdAt, embargo };
}

function open(words: Story) {
  const known = sessionOf(words.id);
  if (known === null) showStories([{ story: words, unsaved: true }]);
  else {
    known.takeOver(words);
    known.saveAsGiven();
    showInFront(words.id, 'new-tab');
  }
  return sessionOf(words.id);
}
