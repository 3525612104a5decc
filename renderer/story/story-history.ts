import type { Editor } from '@tiptap/core';
import { closeHistory, redoDepth, undoDepth } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import type { FieldName } from './story-session';

/** Changes of one text that follow each other this closely are undone together. */
const GROUP_MS = 500;

type Entry =
  | Change
  /** What was done by one command, in its order. */
  | { kind: 'together'; changes: readonly Change[] };

type Change =
  | { kind: 'body' }
  | {
      kind: 'field';
      name: FieldName;
      /** Text that was typed in; null for what is chosen, each choice being a step of its own. */
      text: string | null;
      before: unknown;
      after: unknown;
      at: number;
    };

/**
 * One line of undo through the whole story. The body keeps ProseMirror's own history; this knows in
 * which order its groups and the changes of fields came, so that undo takes back what was done last,
 * wherever that was.
 */
export class StoryHistory {
  private done: Entry[] = [];
  private undone: Entry[] = [];
  private depth = 0;
  private replaying = false;
  /** Where the entries of the command under way begin; null without one. */
  private togetherFrom: number | null = null;

  constructor(
    private readonly editor: Editor,
    private readonly putBack: (name: FieldName, value: unknown) => void,
  ) {}

  /** Forgets everything: the body's own history is a new one. */
  forget(): void {
    this.done = [];
    this.undone = [];
    this.depth = 0;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  fieldChanged(name: FieldName, before: unknown, after: unknown): void {
    const at = Date.now();
    const last = this.done.at(-1);
    const text = textTypedIn(name, before, after);
    this.undone = [];
    const isOwn = this.togetherFrom === null;
    const goesOn = isOwn && last?.kind === 'field' && text !== null && last.text === text;
    if (goesOn && at - last.at < GROUP_MS) {
      this.done[this.done.length - 1] = { ...last, after, at };
      return;
    }
    // What is typed in the body after this is a step of its own.
    if (last?.kind === 'body') {
      this.editor.view.dispatch(closeHistory(this.editor.state.tr).setMeta('addToHistory', false));
    }
    this.done.push({ kind: 'field', name, text, before, after, at });
  }

  /** Makes all that `work` changes, in the body and in fields, one step of undo. */
  together(work: () => void): void {
    const from = (this.togetherFrom = this.done.length);
    try {
      work();
    } finally {
      this.togetherFrom = null;
      const changes = this.done.splice(from).filter((entry) => entry.kind !== 'together');
      if (changes.length > 0) this.done.push({ kind: 'together', changes });
    }
  }

  /** To be told of each transaction that changed the body. */
  bodyChanged(transaction: Transaction): void {
    const depth = undoDepth(this.editor.state);
    const isNew = !this.replaying && transaction.getMeta('addToHistory') !== false;
    if (isNew) {
      if (depth > this.depth) this.done.push({ kind: 'body' });
      this.undone = [];
    }
    this.depth = depth;
  }

  /** Takes back the last change. @returns whether there was one. */
  undo(): boolean {
    return this.replay(this.done, this.undone, 'before', () => {
      if (undoDepth(this.editor.state) > 0) this.editor.commands.undo();
    });
  }

  /** Does again what was taken back last. @returns whether there was anything. */
  redo(): boolean {
    return this.replay(this.undone, this.done, 'after', () => {
      if (redoDepth(this.editor.state) > 0) this.editor.commands.redo();
    });
  }

  private replay(
    from: Entry[],
    to: Entry[],
    side: 'before' | 'after',
    replayBody: () => void,
  ): boolean {
    const entry = from.pop();
    if (entry === undefined) return false;
    to.push(entry);
    this.replaying = true;
    try {
      for (const change of changesOf(entry, side)) {
        if (change.kind === 'body') replayBody();
        else this.putBack(change.name, change[side]);
      }
    } finally {
      this.replaying = false;
    }
    return true;
  }
}

/** In the order in which they are taken back or done again. */
function changesOf(entry: Entry, side: 'before' | 'after'): readonly Change[] {
  if (entry.kind !== 'together') return [entry];
  return side === 'before' ? entry.changes.toReversed() : entry.changes;
}

/** Which text of a field changed: a photo's caption, credit and alt text are three. */
function textTypedIn(name: FieldName, before: unknown, after: unknown): string | null {
  if (typeof before !== 'object' || before === null) return name;
  const was = before as Record<string, unknown>;
  const is = Object.entries(after as Record<string, unknown>);
  const [changed, ...others] = is.filter(([key, value]) => was[key] !== value);
  if (changed === undefined || others.length > 0 || changed[0] === 'photoId') return null;
  return `${name}.${changed[0]}`;
}
