import { baseLanguage } from '../../shared/spelling/dictionaries';
import { notify, useApp } from '../app-store';
import { saveDesk } from '../settings/save-desk';
import type { MarkedWord } from './marked-word';
import { ignoreNoMore, ignoreWord, setSpelling, useSpelling } from './spelling-store';

/** A word without what was put to it: `Kerlaouen’s` is known where `Kerlaouen` is. */
export function baseForm(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/['’]s$/iu, '');
}

/** Has the newsroom know a word, in the language of the story. */
export function addToNewsroom({ speller, text }: MarkedWord): void {
  const { newsroom } = useApp.getState();
  if (newsroom === null || newsroom.readOnly) return;
  const word = baseForm(text);
  const language = baseLanguage(speller.session.field('language'));
  void saveDesk(
    { words: [...newsroom.desk.words, { word, language }] },
    `“${word}” is one of the newsroom’s words now.`,
  );
}

/** Has a word be right in this story, for this person. */
export function ignoreInStory({ speller, text }: MarkedWord): void {
  const { id } = speller.session;
  const word = baseForm(text);
  ignoreWord(id, word);
  notify(`“${word}” is ignored in this story.`, {
    action: { label: 'Undo', run: () => ignoreNoMore(id, word) },
  });
}

export function turnSpellingOff(): void {
  if (useSpelling.getState().isOn) toggleSpelling();
}

/** Turns marking on or off, and says so. */
export function toggleSpelling(): void {
  const isOn = !useSpelling.getState().isOn;
  setSpelling(isOn);
  notify(isOn ? 'Spelling is marked as you write.' : 'Spelling is not marked.', {
    action: { label: 'Undo', run: () => setSpelling(!isOn) },
  });
}
