import { dictionaryFor, languageName } from '../../shared/spelling/dictionaries';
import { shownKeyOf } from '../actions/actions';
import { notify } from '../app-store';
import {
  comparePlaces,
  markedWords,
  placeOnPage,
  selectWord,
  wordAtCursor,
  type MarkedWord,
  type PageOrder,
} from './marked-word';
import { openAtCursor } from './open-spelling-menu';
import { checkedText, proseFields } from './prose-fields';
import { MOST_IN_FIELD } from '../story/overlong';
import { frontSpeller } from './speller';
import { setSpelling, useSpelling } from './spelling-store';
import type { StorySpeller } from './story-speller';

/** Goes to the next misspelt word of the story, or the one before, round the ends. */
export async function stepSpelling(by: 1 | -1): Promise<void> {
  const speller = await checked();
  if (speller === null) return;
  const words = markedWords(speller);
  const here = cursor(speller);
  const at = wordAtCursor(speller);
  const isAt = (word: MarkedWord) =>
    at !== null && comparePlaces(placeOnPage(at), placeOnPage(word)) === 0;
  const next =
    by === 1
      ? words.find((word) => !isAt(word) && comparePlaces(placeOnPage(word), here) >= 0)
      : words.findLast((word) => !isAt(word) && comparePlaces(placeOnPage(word), here) < 0);
  const word = next ?? words.at(by === 1 ? 0 : -1);
  if (word === undefined) return void notify(noneFound(speller));
  selectWord(word);
  const key = shownKeyOf('spelling-suggestions');
  const hint = key === undefined ? '' : ` ${key} for suggestions.`;
  const number = words.indexOf(word) + 1;
  useSpelling.setState({ said: `Spelling: “${word.text}”, ${number} of ${words.length}.${hint}` });
}

function noneFound({ session }: StorySpeller): string {
  if (useSpelling.getState().failed.has(session.id)) {
    return 'Some words could not be checked. They are tried again soon.';
  }
  return proseFields(session).some((field) => checkedText(field) !== field.value)
    ? `No spelling mistakes found. A field of over ${MOST_IN_FIELD.toLocaleString('en-GB')} characters is not checked.`
    : 'No spelling mistakes in this story.';
}

/** Opens the suggestions for the word that the cursor is at. */
export async function suggestSpelling(): Promise<void> {
  const speller = frontSpeller();
  if (speller !== null && openAtCursor(speller)) return;
  // The word that is being typed is not marked yet: whoever asks wants to know.
  speller?.typingEnded();
  const now = await checked();
  if (now !== null && !openAtCursor(now)) notify('No spelling mistake where the cursor is.');
}

/** The story's speller when all is marked; null, and the reason told, where nothing is. */
async function checked(): Promise<StorySpeller | null> {
  const speller = frontSpeller();
  if (speller === null) return null;
  const language = speller.session.field('language');
  if (!useSpelling.getState().isOn) {
    const action = { label: 'Turn on', run: () => setSpelling(true) };
    notify('Spelling is not marked.', { action });
    return null;
  }
  if (dictionaryFor(language) === null) {
    notify(`Copydesk has no dictionary for ${languageName(language)}.`);
    return null;
  }
  await speller.checked();
  // Another story may have come in front meanwhile.
  return frontSpeller() === speller ? speller : null;
}

/** Where the person is: in a field, prose or not, or in the body. */
function cursor(speller: StorySpeller): PageOrder {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement && focused.matches('[data-story-field]')) {
    return placeOnPage({ speller, field: focused, from: focused.selectionStart });
  }
  const { from } = speller.session.editor.state.selection;
  return placeOnPage({ speller, field: null, from });
}
