import type { DocumentNode } from '../document/json';
import type { Inlines } from './blocks';

export type Marks = readonly { type: string; attrs?: Record<string, unknown> }[];

interface Run {
  readonly marks: Marks;
  /** Joined only at the end: looking at a growing string after each piece would copy it each time. */
  readonly parts: string[];
}

const BREAK = 'break';

/** Collects the words of one line of a page, white space collapsed as a browser does. */
export class LineWords {
  #runs: (Run | typeof BREAK)[] = [];
  #pendingSpace = false;
  #pendingBreaks = 0;

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** True after `<br><br>`, which people use for a new paragraph. */
  get endsInBlankLine(): boolean {
    return this.#pendingBreaks > 1;
  }

  addBreak(): void {
    if (!this.isEmpty) this.#pendingBreaks += 1;
  }

  addSpace(): void {
    this.#pendingSpace = !this.isEmpty;
  }

  /** Words without space around them. */
  addWords(words: string, marks: Marks): void {
    const space = this.#pendingSpace && this.#pendingBreaks === 0 ? ' ' : '';
    if (this.#pendingBreaks > 0) this.#runs.push(BREAK);
    this.#pendingBreaks = 0;
    this.#pendingSpace = false;
    const last = this.#lastRun();
    if (last !== null && sameMarks(last.marks, marks)) last.parts.push(space, words);
    else this.#addRun(last, space, { marks, parts: [words] });
  }

  /** What stands between words has the marks that both have: a space after bold words is not bold. */
  #addRun(last: Run | null, space: string, next: Run): void {
    const common = last?.marks.filter((mark) => next.marks.some((other) => isSame(mark, other)));
    if (space !== '' && common !== undefined) {
      if (common.length === last?.marks.length) last.parts.push(space);
      else if (common.length === next.marks.length) next.parts.unshift(space);
      else this.#runs.push({ marks: common, parts: [space] });
    }
    this.#runs.push(next);
  }

  /** The line so far; starts the next one. */
  take(): Inlines {
    const runs = this.#runs;
    this.#runs = [];
    this.#pendingSpace = false;
    this.#pendingBreaks = 0;
    return runs.map(asNode);
  }

  #lastRun(): Run | null {
    const last = this.#runs.at(-1);
    return last === undefined || last === BREAK ? null : last;
  }
}

function asNode(run: Run | typeof BREAK): DocumentNode {
  if (run === BREAK) return { type: 'hardBreak' };
  const marks = run.marks.length > 0 ? { marks: [...run.marks] } : {};
  return { type: 'text', text: run.parts.join(''), ...marks };
}

function sameMarks(a: Marks, b: Marks): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((mark, i) => isSame(mark, b[i]));
}

function isSame(a: Marks[number], b: Marks[number] | undefined): boolean {
  return a.type === b?.type && a.attrs?.href === b.attrs?.href;
}
