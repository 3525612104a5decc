import type { Editor } from '@tiptap/core';
import { closeHistory, redoDepth, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { FieldName } from './story-session';

/** Changes of one text that follow each other this closely are undone together. */
const GROUP_MS = 500;

type Entry =
  | { kind: 'body' }
  | {
      kind: 'field';
      name: FieldName;
      /** Text that was typed in; null for what is chosen, each choice being a step of its own. */
      text: string | null;
      before: unknown;
      after: unknown;
      at: number;
    }
  /** Changes that were made in one go, in their order. */
  | { kind: 'together'; entries: readonly Entry[] };

/** Where a step changed something. */
export type Changed =
  /** In the body, which was this one before. */
  | { kind: 'body'; before: Node }
  /** In a field: in one text of it, or, where that is null, by another choice. */
  | { kind: 'field'; name: FieldName; text: string | null };

const NOTHING: readonly Changed[] = [];

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
  /** Raised each time that everything is forgotten. */
  private life = 0;

  constructor(
    private readonly editor: Editor,
    private readonly putBack: (name: FieldName, value: unknown) => void,
  ) {}

  /** Forgets everything: the body's own history is a new one. */
  forget(): void {
    this.life += 1;
    this.done = [];
    this.undone = [];
    this.depth = 0;
  }

  /** @returns tells whether what was done last, as of now, still stands: not undone, not forgotten. */
  pin(): () => boolean {
    const { life } = this;
    const last = this.done.at(-1);
    return () => life === this.life && (last === undefined || this.done.includes(last));
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
    const goesOn = last?.kind === 'field' && text !== null && last.text === text;
    if (goesOn && at - last.at < GROUP_MS) {
      this.done[this.done.length - 1] = { ...last, after, at };
      return;
    }
    // What is typed in the body after this is a step of its own.
    if (last?.kind === 'body') this.endBodyGroup();
    this.done.push({ kind: 'field', name, text, before, after, at });
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

  /** Makes what `change` does to fields and body one step, apart from what came before and comes after. */
  together(change: () => void): void {
    const before = this.done;
    this.endBodyGroup();
    this.done = [];
    try {
      change();
    } finally {
      const entries = this.done;
      this.done = before;
      if (entries.length > 0) this.done.push({ kind: 'together', entries });
      this.endBodyGroup();
    }
  }

  /** Takes back the last change. @returns where that was; nowhere without one. */
  undo(): readonly Changed[] {
    return this.replay(this.done, this.undone, 'before', () => {
      if (undoDepth(this.editor.state) > 0) this.editor.commands.undo();
    });
  }

  /** Does again what was taken back last. @returns as `undo`. */
  redo(): readonly Changed[] {
    return this.replay(this.undone, this.done, 'after', () => {
      if (redoDepth(this.editor.state) > 0) this.editor.commands.redo();
    });
  }

  private replay(
    from: Entry[],
    to: Entry[],
    side: 'before' | 'after',
    replayBody: () => void,
  ): readonly Changed[] {
    const { doc } = this.editor.state;
    for (let entry = from.pop(); entry !== undefined; entry = from.pop()) {
      to.push(entry);
      this.replaying = true;
      try {
        this.replayEntry(entry, side, replayBody);
      } finally {
        this.replaying = false;
        // One that leaves nothing to change goes from the body's history and no transaction tells of it.
        this.depth = undoDepth(this.editor.state);
      }
      // Words that went otherwise meanwhile, as the slash of a menu does, leave a step of nothing.
      if (entry.kind !== 'body' || !this.editor.state.doc.eq(doc)) {
        return changesIn(entry, doc);
      }
    }
    return NOTHING;
  }

  private replayEntry(entry: Entry, side: 'before' | 'after', replayBody: () => void): void {
    if (entry.kind === 'body') replayBody();
    else if (entry.kind === 'field') this.putBack(entry.name, entry[side]);
    else {
      const entries = side === 'before' ? entry.entries.toReversed() : entry.entries;
      for (const each of entries) this.replayEntry(each, side, replayBody);
    }
  }

  private endBodyGroup(): void {
    this.editor.view.dispatch(closeHistory(this.editor.state.tr).setMeta('addToHistory', false));
  }
}

function changesIn(entry: Entry, before: Node): readonly Changed[] {
  if (entry.kind === 'body') return [{ kind: 'body', before }];
  if (entry.kind === 'together') return entry.entries.flatMap((each) => changesIn(each, before));
  return [{ kind: 'field', name: entry.name, text: entry.text }];
}

const TYPED_AS_ONE: readonly FieldName[] = ['byline', 'dateline', 'keywords', 'lengthTarget'];

/** Which text of a field changed: a photo's caption, credit and alt text are three. */
function textTypedIn(name: FieldName, before: unknown, after: unknown): string | null {
  // These are typed as one text, whatever it is kept as.
  if (TYPED_AS_ONE.includes(name)) return name;
  if (Array.isArray(before) || after === null) return null;
  if (typeof before !== 'object' || before === null) return name;
  const was = before as Record<string, unknown>;
  const is = Object.entries(after as Record<string, unknown>);
  const [changed, ...others] = is.filter(([key, value]) => was[key] !== value);
  if (changed === undefined || others.length > 0 || changed[0] === 'photoId') return null;
  return `${name}.${changed[0]}`;
}
