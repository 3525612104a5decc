import { Editor, type JSONContent } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { createStore, type StoreApi } from 'zustand';
import type { StoryPlace } from '../../shared/story-place';
import type { Story, TextField } from '../../shared/story';
import type { State } from '../../shared/workflow';
import { closedBecause, takeStep } from '../../shared/workflow';
import { plainText } from '../../shared/document/text';
import { countWords } from '../../shared/reading-time';
import { request } from '../ipc';
import type { Bound } from '../ui/bound';
import { editorExtensions } from './editor-extensions';
import { replaceBody } from './replace-body';
import { SaveQueue, type SaveState } from './save-queue';
import { StoryHistory } from './story-history';
import { keepLine } from './typewriter';

/** Counters and buttons follow the typing at this distance, so that no key waits for them. */
const FOLLOW_MS = 250;

const NOT_MOVED = 'The story could not be saved, so it stays as it was.';

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
  /** Where the person is, or was when the story was last on screen. */
  place: StoryPlace | null = null;
  /** Looks where the person is; set by the screen that shows the story. */
  findPlace: (() => StoryPlace | null) | null = null;
  private story: Story;
  private readonly history: StoryHistory;
  private readonly listeners = new Map<FieldName, Set<() => void>>();
  private readonly saves: SaveQueue;
  private bodyChanged = false;
  private followTimer: ReturnType<typeof setTimeout> | undefined;

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
        handleScrollToSelection: keepLine,
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
    this.saves = new SaveQueue(story.updatedAt, {
      save: () => this.save(),
      hold: () => this.hold(),
      show: (save) => this.store.setState({ save }),
    });
    this.editor.on('transaction', ({ transaction }) => this.bodyMoved(transaction));
  }

  /** Whether the text can be changed now. */
  get editable(): boolean {
    return !this.readOnly && closedBecause(this.story.state) === null;
  }

  /** Whether there are words that are not on the disk. */
  get hasUnsaved(): boolean {
    return this.saves.isPending;
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

  /** As `SaveQueue.flush`. */
  flush(): Promise<boolean> {
    return this.saves.flush();
  }

  /** The story as it was given is not on the disk: it is saved at once. */
  saveAsGiven(): void {
    this.saves.changed();
    void this.flush();
  }

  /** As `SaveQueue.between`. */
  whileNotSaving(work: () => Promise<unknown>): Promise<void> {
    return this.saves.between(work);
  }

  /** Shows a version that is stored already in place of what is here, the cursor as near as it can. */
  adopt(story: Story): void {
    this.story = story;
    replaceBody(this.editor, story.body);
    this.history.forget();
    this.bodyChanged = false;
    this.saves.isSaved(story.updatedAt);
    this.store.setState({ state: story.state });
    this.editor.setEditable(this.editable, false);
    for (const name of this.listeners.keys()) this.tellField(name);
    this.follow();
  }

  /** `stored` is on the disk and says the same as `sent`: the next save follows it. */
  continueFrom({ rev, updatedAt }: Pick<Story, 'rev' | 'updatedAt'>, sent = this.snapshot()): void {
    const isSame = this.snapshot() === sent;
    this.story = { ...this.story, rev, updatedAt };
    this.saves.isSaved(updatedAt);
    if (!isSame) this.changed();
  }

  /**
   * Tells the main process where the person is, for a page that takes the place of this one.
   *
   * @param inNextWords whether the words as they are now are handed over right after.
   */
  tellPlace(inNextWords: boolean): void {
    const place = this.findPlace?.() ?? null;
    if (place === null || JSON.stringify(place) === JSON.stringify(this.place)) return;
    this.place = place;
    void request('stories.setPlace', { id: this.id, place, inNextWords });
  }

  setReadOnly(readOnly: boolean): void {
    this.readOnly = readOnly;
    this.editor.setEditable(this.editable, false);
  }

  /** Lets go of the editor. Call `flush` before. */
  destroy(): void {
    this.saves.stop();
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
    this.saves.changed();
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

  private hold(): void {
    this.tellPlace(true);
    void request('stories.hold', this.snapshot());
  }

  private async save(): Promise<string> {
    this.tellPlace(true);
    const { rev, updatedAt } = await request('stories.save', this.snapshot());
    this.story = { ...this.story, rev, updatedAt };
    this.whenSaved();
    return updatedAt;
  }
}
