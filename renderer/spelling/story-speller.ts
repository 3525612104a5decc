import type { Transaction } from '@tiptap/pm/state';
import { RequestError } from '../ipc';
import type { StorySession } from '../story/story-session';
import { AllFieldLines } from './all-field-lines';
import { textBlocks, type TextBlock } from './block-words';
import { markSpelling, type Mark } from './body-marks';
import { inSlices } from './in-slices';
import type { Judgement } from './judgement';
import { judgementOf } from './judgement-of';
import { ASK_AGAIN_MS } from './known-forms';
import { proseFields } from './prose-fields';
import { noteFailed } from './spelling-store';
import { isTyped, Typing } from './typing';
import { whatIsSeen } from './what-is-seen';

/** The words are looked up this long after the last key. */
const REST_MS = 400;
/** Words that are looked up in one go: so many that marks come soon, so few that they come seldom. */
const BATCH = 1_000;
/** More is no sign of mistakes but of another language. */
const MOST_MARKS = 3_000;

const BODY = 'body';

/** Checks the spelling of one story at rest, what is in sight first, and marks what no dictionary has. */
export class StorySpeller {
  /** Of the fields that are on the page. */
  readonly lines = new AllFieldLines();
  private readonly typing = new Typing();
  private judgement: Judgement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by each check: an earlier one goes no further. */
  private round = 0;
  /** The check that was begun last. */
  private latest: Promise<boolean> = Promise.resolve(true);
  private isOver = false;

  constructor(readonly session: StorySession) {}

  /** What words are judged by now; null where nothing is checked. */
  get judging(): Judgement | null {
    return this.judgement;
  }

  /** Checks when the words have come to rest. */
  later(wait = REST_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // Marks that change under an input method would end what it composes: `mark` waits too.
      if (this.session.editor.view.composing) this.later();
      else void this.check();
    }, wait);
  }

  bodyMoved(transaction: Transaction): void {
    const { head } = this.session.editor.state.selection;
    if (transaction.docChanged) {
      if (isTyped(transaction)) this.typing.typed(BODY, head);
      else this.typing.ended();
      return this.later();
    }
    if (!transaction.selectionSet) return;
    const hasLeft = this.typing.moved(BODY, head, (from, to) =>
      transaction.doc.textBetween(from, to, '\n', '\n'),
    );
    if (hasLeft) this.later(0);
  }

  typedIn(field: HTMLTextAreaElement): void {
    this.lines.of(field)?.follow();
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

  /** Checks now. @returns whether all is marked; false where words moved or another check took over. */
  check(): Promise<boolean> {
    clearTimeout(this.timer);
    this.round += 1;
    this.latest = this.checkAll(this.round);
    return this.latest;
  }

  /** Checks now. @returns when all is marked, by this check or by one that took over. */
  async checked(): Promise<void> {
    const { editor } = this.session;
    let mine = this.check();
    while (!(await mine) && !this.isOver && !editor.isDestroyed && !editor.view.composing) {
      mine = this.latest === mine ? this.check() : this.latest;
    }
  }

  /** Takes all marks away and checks no more. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.round += 1;
    this.judgement = null;
    noteFailed(this.session.id, false);
    this.clear();
  }

  private async checkAll(round: number): Promise<boolean> {
    const { editor } = this.session;
    const judgement = judgementOf(this.session, this.judgement);
    this.judgement = judgement;
    if (judgement === null) {
      this.clear();
      return true;
    }
    const blocks = textBlocks(editor.state.doc);
    const seen = whatIsSeen(editor.view, blocks);
    const isDone =
      (await this.look(seen, judgement, round)) && (await this.look(blocks, judgement, round));
    if (isDone) this.noteFailures(blocks, judgement);
    return isDone;
  }

  /** What could not be looked up is told, and tried again. */
  private noteFailures(blocks: readonly TextBlock[], judgement: Judgement): void {
    const inBody = blocks.some(({ node }) => judgement.forms.haveFailed(judgement.wordsOf(node)));
    const inField = proseFields(this.session).some(({ value }) =>
      judgement.forms.haveFailed(judgement.wordsIn(value)),
    );
    noteFailed(this.session.id, inBody || inField);
    if (inBody || inField) this.later(ASK_AGAIN_MS);
  }

  /** Looks all words of fields and of these blocks up, and marks. @returns whether to go on. */
  private async look(
    blocks: readonly TextBlock[],
    judgement: Judgement,
    round: number,
  ): Promise<boolean> {
    const { session } = this;
    const { forms } = judgement;
    const goesOn = () => round === this.round;
    const inFields = proseFields(session).flatMap(({ value }) => judgement.wordsIn(value));
    const unasked = new Set(inFields.flatMap((word) => forms.unasked(word)));
    const isDone = await inSlices(blocks, goesOn, ({ node }) => {
      if (judgement.isDone(node)) return;
      for (const word of judgement.wordsOf(node)) {
        for (const form of forms.unasked(word)) unasked.add(form);
      }
    });
    if (!isDone || !(await this.mark(judgement, round))) return false;
    return this.learn([...unasked], judgement, round);
  }

  private async learn(
    unasked: readonly string[],
    judgement: Judgement,
    round: number,
  ): Promise<boolean> {
    for (let at = 0; at < unasked.length; at += BATCH) {
      try {
        await judgement.forms.learn(unasked.slice(at, at + BATCH));
      } catch (error) {
        // It is told once all is checked.
        if (!(error instanceof RequestError)) throw error;
      }
      if (round !== this.round || !(await this.mark(judgement, round))) return false;
    }
    return true;
  }

  /** Marks what is known to be wrong. @returns whether to go on. */
  private async mark(judgement: Judgement, round: number): Promise<boolean> {
    const { editor } = this.session;
    const goesOn = () => round === this.round;
    this.lines.draw(proseFields(this.session), judgement, this.typing);
    const { doc } = editor.state;
    const marks: Mark[] = [];
    const isDone = await inSlices(textBlocks(doc), goesOn, ({ node, at }) => {
      if (!judgement.isRead(node)) return;
      for (const { from, to } of judgement.marksOf(node)) {
        marks.push({ from: at + from, to: at + to });
      }
    });
    // Of words that moved meanwhile the places are others: they are checked again when at rest.
    if (!isDone || editor.isDestroyed || editor.state.doc !== doc) return false;
    if (editor.view.composing) {
      this.later();
      return false;
    }
    const hasFocus = editor.view.hasFocus();
    const shown = marks.filter((mark) => !hasFocus || !this.typing.isIn(BODY, mark));
    markSpelling(editor.view, shown.slice(0, MOST_MARKS));
    return true;
  }

  private clear(): void {
    this.lines.takeAway();
    if (!this.session.editor.isDestroyed) markSpelling(this.session.editor.view, []);
  }
}
