import type { Node } from '@tiptap/pm/model';
import type { Dictionary } from '../../shared/spelling/dictionaries';
import { isOwn, ownWords, type WordsOfDesk } from '../../shared/spelling/own-words';
import {
  spellingWords,
  type SpellingOptions,
  type SpellingWord,
} from '../../shared/spelling/words';
import { request } from '../ipc';
import { proseOf, type TextBlock } from './block-words';
import type { Mark } from './body-marks';
import { KnownForms } from './known-forms';

/** By what words are judged. */
interface Grounds {
  dictionary: Dictionary;
  options: SpellingOptions;
  desk: WordsOfDesk;
  /** Words that are right in this story. */
  ignored: readonly string[];
}

const knownForms = new Map<Dictionary, KnownForms>();

/** Which words are wrong, by one dictionary and what a newsroom knows beside it. What it found it remembers. */
export class Judgement {
  readonly forms: KnownForms;
  readonly own: ReadonlySet<string>;
  private words = new WeakMap<Node, readonly SpellingWord[]>();
  /** Of blocks whose words are all known. */
  private readonly marks = new WeakMap<Node, readonly Mark[]>();

  constructor(
    readonly grounds: Grounds,
    before: Judgement | null,
  ) {
    const { dictionary, options, desk, ignored } = grounds;
    this.forms = knownForms.get(dictionary) ?? new KnownForms(dictionary, request);
    knownForms.set(dictionary, this.forms);
    this.own = ownWords(desk, options.language, ignored);
    if (before !== null && isSameText(before.grounds, grounds)) this.words = before.words;
  }

  /** Whether words are judged by the same as before. */
  isBy(grounds: Grounds): boolean {
    const { dictionary, desk, ignored } = this.grounds;
    return (
      isSameText(this.grounds, grounds) &&
      dictionary === grounds.dictionary &&
      desk === grounds.desk &&
      ignored === grounds.ignored
    );
  }

  /** Whether it is known of each word of the block whether it is wrong. */
  isDone(block: Node): boolean {
    return this.marks.has(block);
  }

  /** Whether the block was taken apart into words. */
  isRead(block: Node): boolean {
    return this.words.has(block);
  }

  /** Whether a word of these blocks or texts could not be looked up. */
  haveFailed(blocks: readonly TextBlock[], texts: readonly string[]): boolean {
    return (
      blocks.some(({ node }) => this.forms.haveFailed(this.wordsOf(node))) ||
      texts.some((text) => this.forms.haveFailed(this.wordsIn(text)))
    );
  }

  wordsIn(text: string): SpellingWord[] {
    return spellingWords(text, this.grounds.options);
  }

  wordsOf(block: Node): readonly SpellingWord[] {
    const known = this.words.get(block);
    if (known !== undefined) return known;
    const words = this.wordsIn(proseOf(block));
    this.words.set(block, words);
    return words;
  }

  /** The words of a text that are wrong, as far as that is known. */
  marksIn(words: readonly SpellingWord[]): Mark[] {
    return words
      .filter((word) => this.forms.isRight(word) === false && !isOwn(word, this.own))
      .map(({ start, end }) => ({ from: start, to: end }));
  }

  marksOf(block: Node): readonly Mark[] {
    const known = this.marks.get(block);
    if (known !== undefined) return known;
    const words = this.wordsOf(block);
    const marks = this.marksIn(words);
    const isDone = words.every((word) => this.forms.isRight(word) !== null);
    if (isDone) this.marks.set(block, marks);
    return marks;
  }
}

function isSameText({ options }: Grounds, other: Grounds): boolean {
  return (
    options.language === other.options.language &&
    options.checksCapitals === other.options.checksCapitals
  );
}
