import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { FIRST_DESK } from '../../shared/desk';
import { dictionaryFor, type Dictionary } from '../../shared/spelling/dictionaries';
import { isOwn, ownWords } from '../../shared/spelling/own-words';
import { spellingWords, type SpellingWord } from '../../shared/spelling/words';
import { useApp } from '../app-store';
import { request, RequestError } from '../ipc';
import type { StorySession } from '../story/story-session';
import { proseOf, textBlocks, type TextBlock } from './block-words';
import { markSpelling, type Mark } from './body-marks';
import { FieldLines } from './field-lines';
import { KnownForms } from './known-forms';
import { proseFields } from './prose-fields';
import { useSpelling } from './spelling-store';
import { Typing } from './typing';
import { whatIsSeen } from './what-is-seen';

/** The words are looked up this long after the last key. */
const REST_MS = 400;
/** Words that are looked up in one go: so many that marks come soon, so few that they come seldom. */
const BATCH = 1_000;
/** As long as the page may be kept busy at a time. */
const SLICE_MS = 8;
/** More is no sign of mistakes but of another language. */
const MOST_MARKS = 3_000;

const BODY = 'body';

/** By which words are judged, and what they were judged as. */
interface Judgement {
  /** Changes when words have to be judged again. */
  key: string;
  desk: unknown;
  dictionary: Dictionary;
  language: string;
  forms: KnownForms;
  own: ReadonlySet<string>;
  words: WeakMap<Node, readonly SpellingWord[]>;
  /** Of blocks whose words are all known. */
  marks: WeakMap<Node, readonly Mark[]>;
}

const knownForms = new Map<Dictionary, KnownForms>();

/** Checks the spelling of one story at rest, what is in sight first, and marks what no dictionary has. */
export class StorySpeller {
  private readonly typing = new Typing();
  private readonly lines = new Map<HTMLTextAreaElement, FieldLines>();
  private judgement: Judgement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by each check: an earlier one goes no further. */
  private round = 0;

  constructor(readonly session: StorySession) {}

  /** Checks when the words have come to rest. */
  later(wait = REST_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // Marks that change under an input method would end what it composes.
      if (this.session.editor.view.composing) this.later();
      else void this.check();
    }, wait);
  }

  bodyMoved(transaction: Transaction): void {
    const { selection } = this.session.editor.state;
    if (transaction.docChanged) {
      if (isTyped(transaction)) this.typing.typed(BODY, selection.head);
      else this.typing.ended();
      return this.later();
    }
    if (!transaction.selectionSet) return;
    const hasLeft = this.typing.moved(BODY, selection.head, (from, to) =>
      transaction.doc.textBetween(from, to, '\n', '\n'),
    );
    if (hasLeft) this.later(0);
  }

  typedIn(field: HTMLTextAreaElement): void {
    this.lines.get(field)?.follow();
    this.typing.typed(field, field.selectionEnd);
    this.later();
  }

  cursorMovedIn(field: HTMLTextAreaElement): void {
    const between = (from: number, to: number) => field.value.slice(from, to);
    if (this.typing.moved(field, field.selectionEnd, between)) this.later(0);
  }

  /** What was being typed is done: another text has the cursor, or a word was put in whole. */
  typingEnded(): void {
    this.typing.ended();
    this.later(0);
  }

  /** The lines of a field that has any. */
  linesOf(field: HTMLTextAreaElement): FieldLines | undefined {
    return this.lines.get(field);
  }

  /** What a word is judged by now; null where nothing is checked. */
  get judging(): Pick<Judgement, 'dictionary' | 'language' | 'own'> | null {
    return this.judgement;
  }

  /** Checks now. @returns when all is marked, or another check goes on with it. */
  async check(): Promise<void> {
    clearTimeout(this.timer);
    this.round += 1;
    const { round } = this;
    this.judgement = this.judge();
    if (this.judgement === null) return this.clear();
    const blocks = textBlocks(this.session.editor.state.doc);
    const seen = whatIsSeen(this.session.editor.view, blocks);
    if (await this.look(seen, round)) await this.look(blocks, round);
  }

  /** Takes all marks away and checks no more. */
  end(): void {
    clearTimeout(this.timer);
    this.round += 1;
    this.judgement = null;
    this.clear();
  }

  /** Looks all words of these blocks up, and marks. @returns whether this check is the last one. */
  private async look(blocks: readonly TextBlock[], round: number): Promise<boolean> {
    const { judgement } = this;
    if (judgement === null) return false;
    let begun = performance.now();
    const unasked = new Set<string>(
      this.fieldWords(judgement).flatMap((word) => judgement.forms.unasked(word)),
    );
    for (const { node } of blocks) {
      if (judgement.marks.has(node)) continue;
      for (const word of wordsOf(node, judgement)) {
        for (const form of judgement.forms.unasked(word)) unasked.add(form);
      }
      if (performance.now() - begun < SLICE_MS) continue;
      await pause();
      if (round !== this.round) return false;
      begun = performance.now();
    }
    if (!(await this.mark(round))) return false;
    return this.learn([...unasked], judgement, round);
  }

  private async learn(
    unasked: readonly string[],
    { forms }: Judgement,
    round: number,
  ): Promise<boolean> {
    for (let at = 0; at < unasked.length; at += BATCH) {
      try {
        await forms.learn(unasked.slice(at, at + BATCH));
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        useSpelling.setState({ hasFailed: true });
      }
      if (round !== this.round || !(await this.mark(round))) return false;
    }
    return true;
  }

  /** Marks what is known to be wrong. @returns whether this check is the last one. */
  private async mark(round: number): Promise<boolean> {
    const { judgement, session } = this;
    if (judgement === null || session.editor.isDestroyed) return false;
    for (const field of proseFields()) this.markField(field, judgement);
    const marks: Mark[] = [];
    let begun = performance.now();
    for (const { node, at } of textBlocks(session.editor.state.doc)) {
      for (const { from, to } of marksOf(node, judgement))
        marks.push({ from: at + from, to: at + to });
      if (performance.now() - begun < SLICE_MS) continue;
      await pause();
      if (round !== this.round) return false;
      begun = performance.now();
    }
    const { view } = session.editor;
    const shown = marks
      .filter((mark) => !view.hasFocus() || !this.typing.isIn(BODY, mark))
      .slice(0, MOST_MARKS);
    markSpelling(view, shown);
    return true;
  }

  private markField(field: HTMLTextAreaElement, judgement: Judgement): void {
    const isHere = document.activeElement === field;
    const marks = spellingWords(field.value, this.options(judgement.language))
      .filter((word) => isWrong(word, judgement))
      .map(({ start, end }) => ({ from: start, to: end }))
      .filter((mark) => !isHere || !this.typing.isIn(field, mark));
    const lines = this.lines.get(field) ?? new FieldLines(field);
    this.lines.set(field, lines);
    lines.draw(marks);
  }

  private fieldWords({ language }: Judgement): SpellingWord[] {
    this.forgetFields();
    return proseFields().flatMap((field) => spellingWords(field.value, this.options(language)));
  }

  private forgetFields(): void {
    const shown = new Set(proseFields());
    for (const [field, lines] of this.lines) {
      if (shown.has(field)) continue;
      lines.takeAway();
      this.lines.delete(field);
    }
  }

  private options(language: string) {
    return { language, checksCapitals: useSpelling.getState().checksCapitals };
  }

  private judge(): Judgement | null {
    const { isOn, checksCapitals, ignored } = useSpelling.getState();
    const language = this.session.field('language');
    const dictionary = isOn ? dictionaryFor(language) : null;
    if (dictionary === null) return null;
    const desk = useApp.getState().newsroom?.desk ?? FIRST_DESK;
    const words = ignored[this.session.id] ?? [];
    const key = JSON.stringify([dictionary, language, checksCapitals, words]);
    const before = this.judgement;
    if (before?.key === key && before.desk === desk) return before;
    const forms = knownForms.get(dictionary) ?? new KnownForms(dictionary, request);
    knownForms.set(dictionary, forms);
    const own = ownWords(desk, language, words);
    const isSameText = before?.language === language && before.key.includes(`,${checksCapitals},`);
    return {
      key,
      desk,
      dictionary,
      language,
      forms,
      own,
      words: isSameText ? before.words : new WeakMap(),
      marks: new WeakMap(),
    };
  }

  private clear(): void {
    for (const lines of this.lines.values()) lines.takeAway();
    this.lines.clear();
    if (!this.session.editor.isDestroyed) markSpelling(this.session.editor.view, []);
  }
}

function wordsOf(block: Node, { words, language }: Judgement): readonly SpellingWord[] {
  const known = words.get(block);
  if (known !== undefined) return known;
  const { checksCapitals } = useSpelling.getState();
  const found = spellingWords(proseOf(block), { language, checksCapitals });
  words.set(block, found);
  return found;
}

function marksOf(block: Node, judgement: Judgement): readonly Mark[] {
  const known = judgement.marks.get(block);
  if (known !== undefined) return known;
  const words = wordsOf(block, judgement);
  const marks = words
    .filter((word) => isWrong(word, judgement))
    .map(({ start, end }) => ({ from: start, to: end }));
  const isDone = words.every((word) => judgement.forms.isRight(word) !== null);
  if (isDone) judgement.marks.set(block, marks);
  return marks;
}

function isWrong(word: SpellingWord, { forms, own }: Judgement): boolean {
  return forms.isRight(word) === false && !isOwn(word, own);
}

/** Undo, and what is pasted or put in by a command, is no word on the way. */
function isTyped(transaction: Transaction): boolean {
  return (
    transaction.getMeta('history$') === undefined && transaction.getMeta('uiEvent') === undefined
  );
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
