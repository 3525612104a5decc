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
  #endsInSpace = true;
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
    if (this.#endsInSpace || this.#pendingBreaks > 0) return;
    this.#lastRun()?.parts.push(' ');
    this.#endsInSpace = true;
  }

  /** Words without space around them. */
  addWords(words: string, marks: Marks): void {
    if (this.#pendingBreaks > 0) this.#runs.push(BREAK);
    this.#pendingBreaks = 0;
    const last = this.#lastRun();
    if (last !== null && sameMarks(last.marks, marks)) last.parts.push(words);
    else this.#runs.push({ marks, parts: [words] });
    this.#endsInSpace = false;
  }

  /** The line so far; starts the next one. */
  take(): Inlines {
    const runs = this.#runs;
    this.#runs = [];
    this.#endsInSpace = true;
    this.#pendingBreaks = 0;
    return runs.map((run, i) => asNode(run, i + 1 === runs.length || runs[i + 1] === BREAK));
  }

  #lastRun(): Run | null {
    const last = this.#runs.at(-1);
    return last === undefined || last === BREAK ? null : last;
  }
}

function asNode(run: Run | typeof BREAK, endsLine: boolean): DocumentNode {
  if (run === BREAK) return { type: 'hardBreak' };
  const text = run.parts.join('');
  const marks = run.marks.length > 0 ? { marks: [...run.marks] } : {};
  return { type: 'text', text: endsLine ? text.trimEnd() : text, ...marks };
}

function sameMarks(a: Marks, b: Marks): boolean {
  if (a === b) return true;
  const sameTypes = a.length === b.length && a.every((mark, i) => mark.type === b[i]?.type);
  return sameTypes && a.every((mark, i) => mark.attrs?.href === b[i]?.attrs?.href);
}
