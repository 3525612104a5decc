import { Editor, type JSONContent } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { createStore, type StoreApi } from 'zustand';
import type { Story, TextField } from '../../shared/story';
import type { State } from '../../shared/workflow';
import { closedBecause, takeStep } from '../../shared/workflow';
import { plainText } from '../../shared/document/text';
import { countWords } from '../../shared/reading-time';
import { request, RequestError } from '../ipc';
import type { Bound } from '../ui/bound';
import { editorExtensions } from './editor-extensions';
import { replaceBody } from './replace-body';
import { StoryHistory } from './story-history';

/** Saved after this long without a change … */
const IDLE_MS = 300;
/** … and at the latest this long after the first change that is not saved: the promise is 1 s. */
const LONGEST_WAIT_MS = 700;
/** Counters and buttons follow the typing at this distance, so that no key waits for them. */
const FOLLOW_MS = 250;

const NOT_MOVED = 'The story could not be saved, so it stays as it was.';

export type SaveState =
  | { status: 'saved'; at: string }
  | { status: 'editing' }
  | { status: 'saving' }
  | { status: 'failed'; message: string; isConflict?: boolean };

/** Everything of a story that is edited outside the body. */
export type Fields = Omit<Story, 'body' | 'rev' | 'schema' | 'id' | 'createdAt' | 'updatedAt'>;
export type FieldName = keyof Fields;

interface SessionState {
  save: SaveState;
  state: State;
  words: number;
  /** Words in the selection; 0 without one. */
  selectedWords: number;
  canUndo: boolean;
  canRedo: boolean;
}

/**
 * One story being edited: its fields, its body's editor, its undo history, and its way to the disk.
 * It lives outside React: a keystroke changes plain values here, and screens follow at their pace.
 */
export class StorySession {
  readonly id: string;
  readonly kind: Story['kind'];
  readonly editor: Editor;
  readonly store: StoreApi<SessionState>;
  private story: Story;
  private readonly history: StoryHistory;
  private readonly listeners = new Map<FieldName, Set<() => void>>();
  private dirty = false;
  private bodyChanged = false;
  private firstChange = 0;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private followTimer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<boolean> | null = null;

  constructor(
    story: Story,
    private readOnly: boolean,
    private readonly whenSaved: () => void,
  ) {
    this.id = story.id;
    this.kind = story.kind;
    this.story = story;
    this.editor = new Editor({
      extensions: editorExtensions(),
      content: story.body as JSONContent,
      editable: this.editable,
      injectCSS: false,
      enableContentCheck: true,
      editorProps: {
        // What is pasted is a step of undo of its own, not the end of the sentence before it.
        handlePaste: (view) => {
          view.dispatch(closeHistory(view.state.tr).setMeta('addToHistory', false));
          return false;
        },
        attributes: () => ({
          'aria-label': 'Body',
          'aria-multiline': 'true',
          'aria-readonly': String(!this.editable),
          role: 'textbox',
          class: 'body-text',
          lang: this.story.language,
        }),
      },
    });
    this.history = new StoryHistory(this.editor, (name, value) => this.putBack(name, value));
    this.store = createStore<SessionState>(() => ({
      save: { status: 'saved', at: story.updatedAt },
      state: story.state,
      words: countWords(story.body),
      selectedWords: 0,
      canUndo: false,
      canRedo: false,
    }));
    this.editor.on('transaction', ({ transaction }) => this.bodyMoved(transaction));
  }

  /** Whether the text can be changed now. */
  get editable(): boolean {
    return !this.readOnly && closedBecause(this.story.state) === null;
  }

  /** Whether there are words that are not on the disk. */
  get hasUnsaved(): boolean {
    return this.dirty;
  }

  get createdAt(): string {
    return this.story.createdAt;
  }

  /** The whole story as text, field by field, as a person would copy it. */
  plainText(): string {
    const { kicker, headline, standfirst, byline, leadPhoto, dateline, body } = this.snapshot();
    const parts = [kicker, headline, standfirst, byline, leadPhoto.caption, leadPhoto.credit];
    return [...parts, dateline, plainText(body)].filter(Boolean).join('\n\n');
  }

  field<Name extends FieldName>(name: Name): Fields[Name] {
    return this.story[name];
  }

  setField<Name extends FieldName>(name: Name, value: Fields[Name]): void {
    const before = this.story[name];
    if (before === value) return;
    this.history.fieldChanged(name, before, value);
    this.story = { ...this.story, [name]: value };
    this.tellField(name);
    this.changed();
  }

  /** The field as a value that an input shows and sets. */
  bind<Name extends FieldName>(name: Name): Bound<Fields[Name]> {
    return {
      get: () => this.story[name],
      set: (value) => this.setField(name, value),
      subscribe: (listener) => {
        const listeners = this.listeners.get(name) ?? new Set();
        this.listeners.set(name, listeners.add(listener));
        return () => listeners.delete(listener);
      },
    };
  }

  /** At once, where the store follows a moment later: a key pressed right after a word counts. */
  get canUndo(): boolean {
    return this.editable && this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.editable && this.history.canRedo;
  }

  undo(): void {
    if (this.editable && this.history.undo()) this.changed();
  }

  redo(): void {
    if (this.editable && this.history.redo()) this.changed();
  }

  /**
   * Moves the story in the workflow and saves it.
   *
   * @returns why it cannot take the step and the field to look at, or null when it has.
   */
  async step(to: State): Promise<{ reason: string; field?: TextField } | null> {
    if (!(await this.flush())) return { reason: NOT_MOVED };
    const result = takeStep(this.snapshot(), to, new Date().toISOString());
    if ('refused' in result) {
      return { reason: result.refused, ...(result.field ? { field: result.field } : {}) };
    }
    const before = this.story;
    this.move(result.story);
    if (await this.flush()) return null;
    this.move(before);
    return { reason: NOT_MOVED };
  }

  /** The story as it stands, saved or not. */
  snapshot(): Story {
    if (!this.bodyChanged) return this.story;
    this.bodyChanged = false;
    this.story = { ...this.story, body: this.editor.getJSON() };
    return this.story;
  }

  /**
   * Saves what is not saved, also what is typed meanwhile, until nothing is left or a save fails.
   *
   * @returns whether everything is on the disk now.
   */
  async flush(): Promise<boolean> {
    while (this.saving !== null || this.dirty) {
      clearTimeout(this.saveTimer);
      if (this.saving !== null) await this.saving;
      else if (!(await this.save())) return false;
    }
    return true;
  }

  /** Does `work` between two saves: what is typed meanwhile is saved after it. */
  async whileNotSaving(work: () => Promise<unknown>): Promise<void> {
    while (this.saving !== null) await this.saving;
    this.saving = work()
      .then(() => true)
      .finally(() => {
        this.saving = null;
      });
    await this.saving;
  }

  /** Shows a version that is stored already in place of what is here, the cursor as near as it can. */
  adopt(story: Story): void {
    clearTimeout(this.saveTimer);
    this.story = story;
    replaceBody(this.editor, story.body);
    this.history.forget();
    this.bodyChanged = false;
    this.dirty = false;
    this.store.setState({ save: { status: 'saved', at: story.updatedAt }, state: story.state });
    this.editor.setEditable(this.editable, false);
    for (const name of this.listeners.keys()) this.tellField(name);
    this.follow();
  }

  /** `stored` is on the disk and says the same as `sent`: the next save follows it. */
  continueFrom({ rev, updatedAt }: Pick<Story, 'rev' | 'updatedAt'>, sent = this.snapshot()): void {
    this.dirty = this.snapshot() !== sent;
    this.story = { ...this.story, rev, updatedAt };
    this.store.setState({
      save: this.dirty ? { status: 'editing' } : { status: 'saved', at: updatedAt },
    });
    if (this.dirty) this.changed();
  }

  setReadOnly(readOnly: boolean): void {
    this.readOnly = readOnly;
    this.editor.setEditable(this.editable, false);
  }

  /** Lets go of the editor. Call `flush` before. */
  destroy(): void {
    clearTimeout(this.saveTimer);
    clearTimeout(this.followTimer);
    this.editor.destroy();
  }

  /**
   * What the new state allows holds before it is saved: words typed into a story that is being
   * published would be refused, and the story with them.
   */
  private move({ state, publishedAt }: Pick<Story, 'state' | 'publishedAt'>): void {
    this.story = { ...this.story, state, publishedAt };
    this.store.setState({ state });
    this.editor.setEditable(this.editable, false);
    this.tellField('publishedAt');
    this.changed();
  }

  private putBack(name: FieldName, value: unknown): void {
    this.story = { ...this.story, [name]: value };
    this.tellField(name);
  }

  private tellField(name: FieldName): void {
    for (const listener of this.listeners.get(name) ?? []) listener();
  }

  private bodyMoved(transaction: Transaction): void {
    if (transaction.docChanged) {
      this.bodyChanged = true;
      this.history.bodyChanged(transaction);
      this.changed();
    } else this.follow();
  }

  private changed(): void {
    const now = Date.now();
    if (!this.dirty) this.firstChange = now;
    this.dirty = true;
    if (this.store.getState().save.status === 'saved') {
      this.store.setState({ save: { status: 'editing' } });
    }
    const wait = Math.max(0, Math.min(IDLE_MS, this.firstChange + LONGEST_WAIT_MS - now));
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.flush(), wait);
    this.follow();
  }

  private follow(): void {
    clearTimeout(this.followTimer);
    this.followTimer = setTimeout(() => {
      const { from, to, empty } = this.editor.state.selection;
      const selected = empty ? '' : this.editor.state.doc.textBetween(from, to, ' ');
      this.store.setState({
        words: countWords(this.snapshot().body),
        selectedWords: selected === '' ? 0 : countWords({ type: 'text', text: selected }),
        canUndo: this.canUndo,
        canRedo: this.canRedo,
      });
    }, FOLLOW_MS);
  }

  private save(): Promise<boolean> {
    this.saving = this.saveOnce().finally(() => {
      this.saving = null;
    });
    return this.saving;
  }

  private async saveOnce(): Promise<boolean> {
    const sent = this.snapshot();
    this.dirty = false;
    // A failure stays in sight until a save succeeds.
    if (this.store.getState().save.status !== 'failed') {
      this.store.setState({ save: { status: 'saving' } });
    }
    try {
      const { rev, updatedAt } = await request('stories.save', sent);
      this.story = { ...this.story, rev, updatedAt };
      this.store.setState({
        save: this.dirty ? { status: 'editing' } : { status: 'saved', at: updatedAt },
      });
      this.whenSaved();
      return true;
    } catch (error) {
      this.dirty = true;
      // Typing on tries again at the usual pace, not with each key.
      this.firstChange = Date.now();
      const isWorded = error instanceof RequestError;
      const message = isWorded ? error.message : 'something went wrong in Copydesk.';
      const isConflict = isWorded && error.code === 'conflict';
      this.store.setState({
        save: { status: 'failed', message, ...(isConflict ? { isConflict } : {}) },
      });
      if (!isWorded) throw error;
      return false;
    }
  }
}
