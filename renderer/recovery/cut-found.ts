import { isNamedField, type NamedField } from '../../shared/fields/field-names';
import type { Story } from '../../shared/story';
import { closedBecause } from '../../shared/workflow';
import { request, RequestError } from '../ipc';
import { goToField } from '../story/focus-field';
import { sessionOf } from '../story/open-session';
import { showInFront, showStories } from '../story/open-story';
import { isInWindow } from '../windows/in-windows';
import { binFound } from './bin-found';

/** The field that keeps words from being restored, where that is why; it is too long, say. */
export function fieldInTheWay(error: unknown): NamedField | null {
  if (!(error instanceof RequestError) || error.code !== 'refused') return null;
  const { field = '' } = error;
  return isNamedField(field) ? field : null;
}

/**
 * Opens a story with words that were found and cannot be saved as they are, the cursor in the field that
 * is in the way. Once they are saved, what was found goes to the bin; it stays where other words are
 * saved in their place, because they were undone or the story was settled as another has it.
 *
 * @param file where they were found.
 * @returns whether the story could be opened for that.
 */
export async function openToCut(file: string, field: NamedField): Promise<boolean> {
  const { next } = await request('recovery.compare', file);
  if (next === null || closedBecause(next.state) !== null || isInWindow(next.id)) return false;
  const session = open(next);
  if (session === null) return false;
  const areHere = session.pinWords();
  const stop = session.store.subscribe(({ save }) => {
    if (save.status !== 'saved' || !areHere()) return;
    stop();
    void binFound(file, 'Saved. The words as they were found stay');
  });
  goToField(field);
  return true;
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
