/** A word of a text that is to be checked. */
export interface SpellingWord {
  /** In UTF-16 units of the text. */
  start: number;
  end: number;
  /** As it is looked up, first as it stands; the word is right when one of them is. */
  forms: readonly string[];
}

/** What else decides which words are checked. */
export interface SpellingOptions {
  /** BCP 47 tag of the text. */
  language: string;
  /** Whether words of capitals alone are checked: mostly they are abbreviations. */
  checksCapitals: boolean;
}

/** Longer ones are no words; the longest of German has 79. */
export const LONGEST_WORD = 80;

const CHUNK = /\S+/gu;
const LETTERS = '\\p{L}\\p{M}\\p{N}_\\u00ad\\u200c\\u200d';
const RUN = new RegExp(`[${LETTERS}'’‑-]+`, 'gu');
const PART = new RegExp(`[${LETTERS}'’]+`, 'gu');
const APOSTROPHES = "'’";
const AT_EDGES = `${APOSTROPHES}‑-`;
const HIDDEN = /[\u00ad\u200c\u200d]/g;
const OPENING = '["\'“”„«»‹›‘’(\\[{<¿¡]*';
const NO_PROSE = [
  // Paths of files, handles and tags.
  new RegExp(`^${OPENING}(?:/|~/|\\.{1,2}/|[A-Za-z]:\\\\|\\\\\\\\|[#@$])`, 'u'),
  // Addresses without a scheme.
  new RegExp(
    `^${OPENING}(?:www\\.|[a-z\\d-]+(?:\\.[a-z\\d-]+)*\\.[a-z]{2,}(?:[/:?#]|[^\\p{L}]*$))`,
    'u',
  ),
];
const IS_NO_WORD = /[\p{N}_]/u;
const CAPITALS = /^[\p{Lu}\p{M}]{2,}s?$/u;
const POSSESSIVE = /'s$/iu;
const ELISION =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr|dell|nell|all|dall|sull|un|quest|quell)'(?=..)/iu;
const ELIDING = new Set(['fr', 'it', 'ca']);

/** Words of other scripts than the language's are of another language. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /^(?:[\p{Script=Latin}\p{M}'-])+$/u,
  Cyrl: /^(?:[\p{Script=Cyrillic}\p{M}'-])+$/u,
  Grek: /^(?:[\p{Script=Greek}\p{M}'-])+$/u,
};

/**
 * The words of a text that a dictionary of its language can know, in order. Addresses, paths, handles,
 * and words with digits are none. Of words with hyphens each part is one, and right where the whole is.
 * Takes time in proportion to the text, whatever is in it.
 */
export function spellingWords(text: string, options: SpellingOptions): SpellingWord[] {
  const script = scriptOf(options.language);
  if (script === undefined) return [];
  const words: SpellingWord[] = [];
  for (const { 0: chunk, index: at } of text.matchAll(CHUNK)) {
    if (isNoProse(chunk)) continue;
    for (const { 0: run, index } of chunk.matchAll(RUN)) {
      for (const word of wordsOfRun(run, at + index, { ...options, script })) words.push(word);
    }
  }
  return words;
}

/** A word as dictionaries have it: without soft hyphens, its apostrophes and hyphens plain. */
export function lookedUp(word: string): string {
  return word.replace(HIDDEN, '').normalize('NFC').replaceAll('’', "'").replaceAll('‑', '-');
}

function isNoProse(chunk: string): boolean {
  if (chunk.includes('@') || chunk.includes('://')) return true;
  return NO_PROSE.some((pattern) => pattern.test(chunk));
}

function wordsOfRun(
  run: string,
  at: number,
  options: SpellingOptions & { script: RegExp },
): SpellingWord[] {
  const whole = run.length > LONGEST_WORD ? null : lookedUp(run.slice(...within(run, AT_EDGES)));
  return [...run.matchAll(PART)].flatMap(({ 0: part, index }) => {
    const [from, to] = within(part, APOSTROPHES);
    const bare = part.slice(from, to);
    const start = index + from;
    const end = index + to;
    if (bare.length < 2 || bare.length > LONGEST_WORD) return [];
    const word = lookedUp(bare);
    if (!isChecked(word, options)) return [];
    const forms = [...formsOf(word, options.language), ...hung(word, run, start, end)];
    if (whole !== null && whole.includes('-')) forms.push(whole);
    return [{ start: at + start, end: at + end, forms }];
  });
}

/** Where a text begins and ends without these characters around it. */
function within(text: string, around: string): [from: number, to: number] {
  let from = 0;
  let to = text.length;
  while (from < to && around.includes(text.charAt(from))) from += 1;
  while (to > from && around.includes(text.charAt(to - 1))) to -= 1;
  return [from, to];
}

function isChecked(
  word: string,
  { checksCapitals, script }: SpellingOptions & { script: RegExp },
): boolean {
  if (word.length < 2 || IS_NO_WORD.test(word) || !script.test(word)) return false;
  return checksCapitals || !CAPITALS.test(word.replace(POSSESSIVE, ''));
}

/** As it stands, then without what was put to it: `harbour's`, `l'école`. */
function formsOf(word: string, language: string): string[] {
  const forms = [word];
  if (POSSESSIVE.test(word)) forms.push(word.replace(POSSESSIVE, ''));
  const [name = ''] = language.split('-');
  if (ELIDING.has(name) && ELISION.test(word)) forms.push(word.replace(ELISION, ''));
  return forms;
}

/** With the hyphen that stands for what another word has: `Verkehrs- und`, `Hafenbau und -betrieb`. */
function hung(word: string, run: string, start: number, end: number): string[] {
  const forms = [];
  if (end === run.length - 1 && isHyphen(run.charAt(end))) forms.push(`${word}-`);
  if (start === 1 && isHyphen(run.charAt(0))) forms.push(`-${word}`);
  return forms;
}

function isHyphen(character: string): boolean {
  return character === '-' || character === '‑';
}

const scripts = new Map<string, RegExp | undefined>();

function scriptOf(language: string): RegExp | undefined {
  if (!scripts.has(language)) scripts.set(language, findScript(language));
  return scripts.get(language);
}

function findScript(language: string): RegExp | undefined {
  try {
    return SCRIPTS[new Intl.Locale(language).maximize().script ?? ''];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
