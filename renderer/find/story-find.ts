import type { Transaction } from '@tiptap/pm/state';
import { createStore, type StoreApi } from 'zustand';
import { changeBody, changedFields, type TextChange } from '../../shared/find/change-texts';
import type { Found } from '../../shared/find/find';
import { replacementFor } from '../../shared/find/replacement';
import { storyTexts, type StoryText } from '../../shared/find/story-texts';
import { NOTHING_ASKED, type FindQuestion } from '../../shared/find/question';
import { request } from '../ipc';
import type { StorySession } from '../story/story-session';
import { findInTexts } from './find-in-texts';
import type { FoundInFields } from './found-in-fields';
import { markFound } from './found-marks';
import { followWords } from './follow-words';
import { anchorAt, nextFrom, type Anchor, type Match } from './matches';

/** The words are looked through again this long after the last key. */
const REST_MS = 250;
/** More would be a burden to the page that no eye asks for: those around the current one are marked. */
const MOST_MARKS = 1_000;

/** Keys that follow each other this closely make one pattern. */
const PATTERN_MS = 200;

interface Search {
  /** Whether the person asked, and wants to see. */
  isAsked: boolean;
  replaced: number | null;
}

const ASKED: Search = { isAsked: true, replaced: null };

export interface FindResult {
  matches: readonly Match[];
  /** Which of them the person is at; -1 for none. */
  current: number;
  /** What is wrong with the question. */
  problem: string;
  isSearching: boolean;
  /** How many were replaced by the last deed; null after another question. */
  replaced: number | null;
}

const NOTHING: FindResult = {
  matches: [],
  current: -1,
  problem: '',
  isSearching: false,
  replaced: null,
};

/** Finding in one story: what is asked for, where it is, and where the person is among it. */
export class StoryFind {
  readonly store: StoreApi<FindResult> = createStore(() => NOTHING);
  private question = NOTHING_ASKED;
  private texts: readonly StoryText[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStale = true;
  /** Raised by each search and each change: an answer to an earlier question is of no use. */
  private round = 0;
  private stopFollowing = () => {};
  /** Where the person is now: at the current match. */
  private here: Anchor;

  /**
   * @param origin where the person was as they began.
   * @param show brings the match that the person went to into sight; null without any.
   * @param fields marks what was found in fields.
   */
  constructor(
    private readonly session: StorySession,
    private origin: Anchor,
    private readonly show: (match: Match | null) => void,
    private readonly fields: Pick<FoundInFields, 'draw' | 'follow'>,
  ) {
    this.here = origin;
  }

  /** Follows what is typed from now on. */
  begin(): void {
    const changed = (transaction: Transaction | null) => this.wordsChanged(transaction);
    this.stopFollowing = followWords(this.session, changed);
  }

  /** Looks for something else, from where the person began. */
  ask(question: FindQuestion): void {
    this.question = question;
    this.here = this.origin;
    this.isStale = true;
    clearTimeout(this.timer);
    if (question.isPattern) this.timer = setTimeout(() => void this.search(ASKED), PATTERN_MS);
    else void this.search(ASKED);
  }

  /** Goes to the next match, or the one before, round the ends. */
  async step(by: 1 | -1): Promise<void> {
    const wasStale = this.isStale;
    const { here } = this;
    if (wasStale) await this.search(ASKED);
    if (this.isStale) return;
    // After a change the next one may be the one at hand already.
    if (wasStale && !this.isAt(here)) return;
    const { matches, current } = this.store.getState();
    if (matches.length === 0) return;
    this.goTo((current + by + matches.length) % matches.length, true);
    // What is asked for next is looked for from here on.
    this.origin = this.here;
  }

  get current(): Match | null {
    const { matches, current } = this.store.getState();
    return matches[current] ?? null;
  }

  /** Puts the replacement in place of the current match and goes to the next. */
  async replace(template: string): Promise<void> {
    if (this.isStale) await this.search(ASKED);
    // Changed meanwhile: what was found is not where it was.
    if (this.isStale) return;
    const match = this.current;
    if (match === null || !this.session.editable) return;
    const change = this.changeOf(match, template);
    this.change([change]);
    this.here = anchorAt(match.place, match.start + change.text.length);
    await this.search({ isAsked: true, replaced: 1 });
  }

  /** Replaces every match as one step of undo. */
  async replaceAll(template: string): Promise<void> {
    if (this.isStale) await this.search(ASKED);
    if (this.isStale) return;
    const { matches } = this.store.getState();
    if (matches.length === 0 || !this.session.editable) return;
    this.change(matches.map((match) => this.changeOf(match, template)));
    await this.search({ isAsked: true, replaced: matches.length });
  }

  /** Takes the marks away and follows the story no more. */
  end(): void {
    this.round += 1;
    this.isStale = true;
    clearTimeout(this.timer);
    this.stopFollowing();
    this.fields.draw([], null);
    if (!this.session.editor.isDestroyed) markFound(this.session.editor.view, []);
  }

  private isAt(anchor: Anchor): boolean {
    const match = this.current;
    if (match === null) return false;
    return JSON.stringify(anchorAt(match.place, match.start)) === JSON.stringify(anchor);
  }

  private changeOf({ place, start, end, found }: Match, template: string): TextChange {
    const text = replacementFor(template, found, this.question.isPattern);
    return { place, start, end, text };
  }

  private change(changes: readonly TextChange[]): void {
    const fields = changedFields(this.session.words(), changes);
    this.session.changeWords(fields, (transaction) => changeBody(transaction, changes));
  }

  private wordsChanged(transaction: Transaction | null): void {
    if (transaction !== null) {
      this.here = mapped(this.here, transaction);
      this.origin = mapped(this.origin, transaction);
    }
    // A field that hears of the change after this shows it by then.
    queueMicrotask(() => this.fields.follow());
    this.isStale = true;
    this.round += 1;
    this.searchLater();
  }

  private searchLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // Marks that change under an input method would end what it composes.
      if (this.session.editor.view.composing) this.searchLater();
      else void this.search({ isAsked: false, replaced: null });
    }, REST_MS);
  }

  private async search({ isAsked, replaced }: Search): Promise<void> {
    clearTimeout(this.timer);
    this.round += 1;
    const { round } = this;
    this.texts = storyTexts(this.session.words(), this.session.editor.state.doc);
    const answer = findInTexts(this.texts, this.question, request);
    // Words are found at once; only a pattern is worked on elsewhere.
    const isLater = answer instanceof Promise;
    if (isLater) this.store.setState({ isSearching: true, problem: '' });
    const result = isLater ? await answer : answer;
    if (round !== this.round) return;
    this.isStale = false;
    const matches = 'problem' in result ? [] : this.matchesOf(result.found);
    this.store.setState({
      matches,
      problem: 'problem' in result ? result.problem : '',
      isSearching: false,
      replaced,
    });
    this.goTo(nextFrom(this.here, matches, this.texts), isAsked);
  }

  private matchesOf(found: readonly (readonly Found[])[]): Match[] {
    return this.texts.flatMap(({ place, label }, text) =>
      (found[text] ?? []).map((one) => ({
        text,
        place,
        label,
        start: one.start,
        end: one.end,
        found: one,
      })),
    );
  }

  private goTo(current: number, isAsked: boolean): void {
    this.store.setState({ current });
    const match = this.current;
    if (match !== null) this.here = anchorAt(match.place, match.start);
    this.mark();
    if (isAsked) this.show(match);
  }

  private mark(): void {
    const { matches, current } = this.store.getState();
    const from = Math.max(0, current - MOST_MARKS / 2);
    const marked = matches.slice(from, from + MOST_MARKS);
    const ranges = marked.flatMap((match, index) => {
      const { place, start, end } = match;
      if (place.kind !== 'block') return [];
      return [{ from: place.at + start, to: place.at + end, isCurrent: from + index === current }];
    });
    markFound(this.session.editor.view, ranges);
    this.fields.draw(marked, this.current);
  }
}

function mapped(anchor: Anchor, { mapping }: Transaction): Anchor {
  return anchor.kind === 'body' ? { kind: 'body', at: mapping.map(anchor.at) } : anchor;
}
