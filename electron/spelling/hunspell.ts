import { loadModule, type Hunspell, type HunspellFactory } from 'hunspell-asm';
import type { Dictionary } from '../../shared/spelling/dictionaries';
import { dictionaryFiles } from './dictionary-files';

/** Words to look up, as `spellingWords` forms them. */
export interface SpellingOrder {
  dictionary: Dictionary;
  words: readonly string[];
}

export interface SuggestionOrder {
  dictionary: Dictionary;
  word: string;
}

/** Who works in two languages goes to and fro between them; a third takes the place of the older. */
const MOST_OPEN = 2;
/** For longer ones Hunspell tries for many seconds, and what it finds is nothing like them. */
const LONGEST_SUGGESTED = 40;

let factory: Promise<HunspellFactory> | undefined;
const open = new Map<Dictionary, Promise<Hunspell>>();

/** Those of the words that the dictionary does not know. */
export async function unknownWords({ dictionary, words }: SpellingOrder): Promise<string[]> {
  const hunspell = await dictionaryOf(dictionary);
  return words.filter((word) => !hunspell.spell(word));
}

/** Words of the dictionary that are nearly this one, the likeliest first. */
export async function suggestions({ dictionary, word }: SuggestionOrder): Promise<string[]> {
  if (word.length > LONGEST_SUGGESTED) return [];
  const hunspell = await dictionaryOf(dictionary);
  return hunspell.suggest(word);
}

async function dictionaryOf(name: Dictionary): Promise<Hunspell> {
  const known = open.get(name) ?? tryReading(name);
  open.delete(name);
  open.set(name, known);
  const [oldest] = open.keys();
  if (open.size > MOST_OPEN && oldest !== undefined) {
    const closed = open.get(oldest);
    open.delete(oldest);
    void closed?.then(
      (hunspell) => hunspell.dispose(),
      // Whoever asked for it was told.
      () => {},
    );
  }
  return known;
}

/** One that could not be read is read anew when it is asked for again. */
function tryReading(name: Dictionary): Promise<Hunspell> {
  const reading = read(name);
  reading.catch(() => {
    if (open.get(name) === reading) open.delete(name);
  });
  return reading;
}

function hunspellFactory(): Promise<HunspellFactory> {
  factory ??= loadModule().catch((error: unknown) => {
    factory = undefined;
    throw error;
  });
  return factory;
}

async function read(name: Dictionary): Promise<Hunspell> {
  const [files, hunspell] = await Promise.all([dictionaryFiles[name](), hunspellFactory()]);
  const aff = hunspell.mountBuffer(files.aff, `${name}.aff`);
  const dic = hunspell.mountBuffer(files.dic, `${name}.dic`);
  try {
    return hunspell.create(aff, dic);
  } finally {
    // It has read both into its own tables.
    hunspell.unmount(aff);
    hunspell.unmount(dic);
  }
}
