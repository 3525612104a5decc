import type { Transaction } from '@tiptap/pm/state';
import type { StorySession } from '../story/story-session';
import { AllFieldLines } from './all-field-lines';
import { textBlocks, type TextBlock } from './block-words';
import { markSpelling, spellingMarks, type Mark } from './body-marks';
import { inSlices } from '../in-slices';
import type { Judgement } from './judgement';
import { judgementOf } from './judgement-of';
import { ASK_AGAIN_MS } from './known-forms';
import { MarksInSight } from './marks-in-sight';
import { checkedText, proseFields } from './prose-fields';
import { noteFailed } from './spelling-store';
import { isTyped, Typing } from './typing';

/** The words are looked up this long after the last key. */
const REST_MS = 400;

const BODY = 'body';

/** Checks the spelling of one story at rest, what is in sight first, and marks what no dictionary has. */
export class StorySpeller {
  /** Of the fields that are on the page. */
  readonly lines = new AllFieldLines();
  private readonly drawn: MarksInSight;
  private readonly typing = new Typing();
  private judgement: Judgement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by each check: an earlier one goes no further. */
  private round = 0;
  /** The check that was begun last. */
  private latest: Promise<boolean> = Promise.resolve(true);
  private isOver = false;

  constructor(readonly session: StorySession) {
    this.drawn = new MarksInSight(() => session.editor.view);
  }

  /** What words are judged by now; null where nothing is checked. */
  get judging(): Judgement | null {
    return this.judgement;
  }

  /** The words of the body, or of some blocks of it, that are wrong, drawn or not, in order. */
  bodyMarks(blocks = textBlocks(this.session.editor.state.doc)): (Mark & { text: string })[] {
    const { judgement } = this;
    if (judgement === null) return [];
    const isHere = this.session.editor.view.hasFocus();
    return blocks.flatMap((block) =>
      this.marksOf(block, judgement, isHere).map(({ from, to }) => {
        const text = block.node.textBetween(from - block.at, to - block.at);
        return { from, to, text };
      }),
    );
  }

  /** Checks when the words have come to rest. */
  later(wait = REST_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // Marks that change under an input method would end what it composes: `draw` waits too.
      if (this.session.editor.view.composing) this.later();
      else void this.check();
    }, wait);
  }

  bodyMoved(transaction: Transaction): void {
    const { head } = this.session.editor.state.selection;
    if (transaction.docChanged) {
      this.drawn.follow(transaction.mapping);
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

  /** Marks what came into sight. */
  scrolled(): void {
    if (this.judgement !== null && !this.drawn.coversSight()) {
      this.drawn.goToSight();
      this.draw(this.judgement);
    }
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
    const { doc } = editor.state;
    // Whoever types goes first: the rest is looked at when the words have come to rest.
    const goesOn = () => round === this.round && !editor.isDestroyed && editor.state.doc === doc;
    const blocks = textBlocks(doc);
    const isDone =
      (await this.look(this.drawn.goToSight(), judgement, goesOn)) &&
      (await this.look(blocks, judgement, goesOn));
    if (isDone) this.noteFailures(blocks, judgement);
    return isDone && !editor.view.composing;
  }

  /** What could not be looked up is told, and tried again. */
  private noteFailures(blocks: readonly TextBlock[], judgement: Judgement): void {
    const texts = proseFields(this.session).map(checkedText);
    const hasFailed = judgement.haveFailed(blocks, texts);
    noteFailed(this.session.id, hasFailed);
    if (hasFailed) this.later(ASK_AGAIN_MS);
  }

  /** Looks all words of fields and of these blocks up, and marks. @returns whether to go on. */
  private async look(
    blocks: readonly TextBlock[],
    judgement: Judgement,
    goesOn: () => boolean,
  ): Promise<boolean> {
    const { forms } = judgement;
    const inFields = proseFields(this.session).flatMap((field) =>
      judgement.wordsIn(checkedText(field)),
    );
    const unasked = new Set(inFields.flatMap((word) => forms.unasked(word)));
    const isRead = await inSlices(blocks, goesOn, ({ node }) => {
      if (judgement.isDone(node)) return;
      for (const word of judgement.wordsOf(node)) {
        for (const form of forms.unasked(word)) unasked.add(form);
      }
    });
    if (!isRead) return false;
    this.draw(judgement);
    const isLearnt = await forms.learnAll([...unasked], () => {
      if (!goesOn()) return false;
      this.draw(judgement);
      return true;
    });
    // Else the next check would take each of them for new.
    return isLearnt && inSlices(blocks, goesOn, ({ node }) => void judgement.marksOf(node));
  }

  /** Marks what is known to be wrong, in fields and in the body where the person looks. */
  private draw(judgement: Judgement): void {
    this.lines.draw(proseFields(this.session), judgement, this.typing);
    const { view } = this.session.editor;
    if (view.composing) return this.later();
    const isHere = view.hasFocus();
    this.drawn.draw((block) => this.marksOf(block, judgement, isHere));
  }

  /** Of a block that was changed just now: those that moved along. The word that is being typed has none. */
  private marksOf({ node, at }: TextBlock, judgement: Judgement, isHere: boolean): Mark[] {
    const { state } = this.session.editor;
    if (!judgement.isRead(node)) return spellingMarks(state, at, at + node.content.size);
    return judgement
      .marksOf(node)
      .map(({ from, to }) => ({ from: at + from, to: at + to }))
      .filter((mark) => !isHere || !this.typing.isIn(BODY, mark));
  }

  private clear(): void {
    this.lines.takeAway();
    if (!this.session.editor.isDestroyed) markSpelling(this.session.editor.view, []);
  }
}
