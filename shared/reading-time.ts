import type { DocumentNode } from './document/json';
import { NOTE } from './document/notes';
import { mayBeUnspaced, UNSPACED } from './unspaced-scripts';

/**
 * Silent reading of English non-fiction by adults, in words a minute: mean of 190 studies in
 * M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019).
 */
const WORDS_PER_MINUTE = 238;

/** Blocks that show something beside the text, or nothing to readers; their words are not the body's. */
export const NOT_BODY = new Set(['figure', 'videoCard', 'socialPost', 'relatedStory', NOTE]);

/**
 * Words of a body without captions. Words are counted as an English desk does: what stands between
 * spaces or dashes and holds a letter or digit, so `state-of-the-art`, `don't` and `1,000.5` are one
 * each and `war—peace` are two. In scripts without spaces the language's own words are counted.
 */
export function countWords(doc: DocumentNode): number {
  return countInText(bodyText(doc));
}

/** Minutes to read so many words, rounded up; 0 for no words. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / WORDS_PER_MINUTE);
}

/** As a desk says it: `1 word`, `1,234 words`. */
export function wordsLabel(words: number): string {
  return `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}`;
}

/** As readers see it: `2 min read`. */
export function readingTimeLabel(minutes: number): string {
  return `${minutes} min read`;
}

/** All text, a space where a block or line ends; walked without recursion, as bodies may be deep. */
function bodyText(doc: DocumentNode): string {
  const parts: string[] = [];
  const open: DocumentNode[] = [doc];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') parts.push(node.text ?? '');
    else parts.push(' ');
    const content = NOT_BODY.has(node.type) ? [] : (node.content ?? []);
    for (let i = content.length - 1; i >= 0; i -= 1) {
      const child = content[i];
      if (child !== undefined) open.push(child);
    }
  }
  // Text nodes that follow one another are one word where marks change inside it.
  return parts.join('');
}

const UNSPACED_RUNS = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*`, 'gu');

function countInText(text: string): number {
  if (!mayBeUnspaced(text)) return countSpaced(text);
  let unspaced = 0;
  const spaced = text.replace(UNSPACED_RUNS, (run) => {
    unspaced += countSegments(run);
    return ' ';
  });
  return unspaced + countSpaced(spaced);
}

/** What letters and digits do to the count, by character code; other characters are asked. */
const NEITHER = 0;
const SPACE = 1;
const WORD = 2;
const ASCII_CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return SPACE;
  return /[\p{L}\p{N}]/u.test(character) ? WORD : NEITHER;
});
const HYPHEN = 45;

/**
 * Character by character, and the ends of words by arithmetic, which no processor guesses wrong: lists
 * of a hundred thousand stories are counted with this.
 */
function countSpaced(text: string): number {
  let words = 0;
  let inWord = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let kind = ASCII_CLASSES[code] ?? classOf(text, at);
    if (code === HYPHEN && text.charCodeAt(at + 1) === HYPHEN) {
      kind = SPACE;
      at += 1;
    }
    const before = inWord;
    inWord = kind === NEITHER ? before : kind - SPACE;
    words += inWord & ~before;
  }
  return words;
}

/** Spaces and the dashes that part clauses; a hyphen does not part words. */
const SPACES = /[\s\u2014\u2013\u2015]/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function classOf(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (SPACES.test(character)) return SPACE;
  return WORD_CHARACTER.test(character) ? WORD : NEITHER;
}

let segmenter: Intl.Segmenter | undefined;

/** Segmenting slows down with the square of the length: a sentence's worth at a time stays fast. */
const RUN_CHARACTERS = 200;

function countSegments(run: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let words = 0;
  for (let at = 0; at < run.length; at += RUN_CHARACTERS) {
    for (const { isWordLike } of segmenter.segment(run.slice(at, at + RUN_CHARACTERS))) {
      if (isWordLike) words += 1;
    }
  }
  return words;
}
