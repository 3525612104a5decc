import { create } from 'zustand';
import { nearOwnWords } from '../../shared/spelling/own-words';
import { lookedUp } from '../../shared/spelling/words';
import { request, RequestError } from '../ipc';
import { selectWord, wordAtCursor, wordAtPoint, type MarkedWord } from './marked-word';
import type { StorySpeller } from './story-speller';

const MOST_SUGGESTIONS = 5;

interface MenuState {
  /** The word whose menu is open. */
  word: MarkedWord | null;
  /** Where that is on the screen. */
  place: DOMRect | null;
  /** Null while they are looked for. */
  suggestions: readonly string[] | null;
}

/** The menu of a marked word, while it is open. */
export const useSpellingMenu = create<MenuState>(() => ({
  word: null,
  place: null,
  suggestions: null,
}));

/** Opens the menu of the marked word at this place of the screen. @returns whether there is one. */
export function openAt(speller: StorySpeller, target: Element, x: number, y: number): boolean {
  return open(wordAtPoint(speller, target, x, y));
}

/** As `openAt`, for the word that the cursor is at. */
export function openAtCursor(speller: StorySpeller): boolean {
  return open(wordAtCursor(speller));
}

function open(word: MarkedWord | null): boolean {
  if (word === null) return false;
  selectWord(word);
  useSpellingMenu.setState({ word, place: placeOf(word), suggestions: null });
  void suggest(word);
  return true;
}

export function closeSpellingMenu(): void {
  useSpellingMenu.setState({ word: null, suggestions: null });
}

async function suggest(word: MarkedWord): Promise<void> {
  const suggestions = await suggestionsFor(word);
  if (useSpellingMenu.getState().word === word) useSpellingMenu.setState({ suggestions });
}

/** The newsroom's own words that are near come first: a name is what a dictionary does not have. */
async function suggestionsFor({ speller, text }: MarkedWord): Promise<string[]> {
  const { judging } = speller;
  if (judging === null) return [];
  const near = nearOwnWords(text, judging.own);
  const { dictionary } = judging.grounds;
  try {
    const found = await request('spelling.suggest', { dictionary, word: lookedUp(text) });
    return [...new Set([...near, ...found])].slice(0, MOST_SUGGESTIONS);
  } catch (error) {
    // One that takes too long has none that would help.
    if (error instanceof RequestError) return near.slice(0, MOST_SUGGESTIONS);
    throw error;
  }
}

function placeOf({ speller, field, from, to }: MarkedWord): DOMRect | null {
  if (field !== null) return speller.lines.of(field)?.placeOf({ from, to }) ?? null;
  const { view } = speller.session.editor;
  const start = view.coordsAtPos(from, 1);
  const end = view.coordsAtPos(to, -1);
  return new DOMRect(
    start.left,
    start.top,
    Math.abs(end.right - start.left),
    start.bottom - start.top,
  );
}
