import { Editor, type JSONContent } from '@tiptap/core';
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
import { StoryHistory } from './story-history';

/** Saved after this long without a change … */
const IDLE_MS = 300;
/** … and at the latest this long after the first change that is not saved: the promise is 1 s. */
const LONGEST_WAIT_MS = 700;
/** Counters and buttons follow the typing at this distance, so that no key waits for them. */
const FOLLOW_MS = 250;

export type SaveState =
  | { status: 'saved'; at: string }
  | { status: 'editing' }
  | { status: 'saving' }
  | { status: 'failed'; message: string };

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
  private saving: Promise<void> | null = null;

  constructor(
    story: Story,
    private readonly readOnly: boolean,
    private readonly whenSaved: (story: Story) => void,
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
        attributes: () => ({
          'aria-label': 'Body',
          'aria-multiline': 'true',
          'aria-readonly': String(!this.editable),
          role: 'textbox',
          class: 'body-text',
          lang: story.language,
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
    await this.flush();
    const result = takeStep(this.snapshot(), to, new Date().toISOString());
    if ('refused' in result) {
      return { reason: result.refused, ...(result.field ? { field: result.field } : {}) };
    }
    const before = this.story;
    this.story = result.story;
    this.changed();
    if (!(await this.flush())) {
      this.story = { ...this.story, state: before.state, publishedAt: before.publishedAt };
      return { reason: 'The story could not be saved, so it stays as it was.' };
    }
    this.store.setState({ state: to });
    this.editor.setEditable(this.editable, false);
    this.tellField('state');
    return null;
  }

  /** The story as it stands, saved or not. */
  snapshot(): Story {
    if (!this.bodyChanged) return this.story;
    this.bodyChanged = false;
    this.story = { ...this.story, body: this.editor.getJSON() };
    return this.story;
  }

  /** Saves what is not saved. @returns whether everything is on the disk now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.saveTimer);
    while (this.saving !== null) await this.saving;
    if (this.dirty) await this.save();
    return !this.dirty;
  }

  /** Lets go of the editor. Call `flush` before. */
  destroy(): void {
    clearTimeout(this.saveTimer);
    clearTimeout(this.followTimer);
    this.editor.destroy();
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
        canUndo: this.history.canUndo,
        canRedo: this.history.canRedo,
      });
    }, FOLLOW_MS);
  }

  private save(): Promise<void> {
    this.saving = this.saveOnce().finally(() => {
      this.saving = null;
    });
    return this.saving;
  }

  private async saveOnce(): Promise<void> {
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
      this.whenSaved(sent);
    } catch (error) {
      this.dirty = true;
      if (!(error instanceof RequestError)) throw error;
      this.store.setState({ save: { status: 'failed', message: error.message } });
    }
  }
}
