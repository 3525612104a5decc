import { Editor, type Content } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { createStore, type StoreApi } from 'zustand';
import { fieldsOf, fieldWords, type FieldWords } from '../../shared/find/field-words';
import type { StoryPlace } from '../../shared/story-place';
import { profileOf } from '../../shared/profiles/profile';
import type { Story } from '../../shared/story';
import { storyWords } from '../../shared/story-words';
import type { State } from '../../shared/workflow';
import { closedBecause, takeStep, type StepRefusal } from '../../shared/workflow';
import { countWords } from '../../shared/reading-time';
import { checkedBody } from '../../shared/document/check';
import { NO_LENGTH, type Length } from '../../shared/length/length';
import { attempt, useApp } from '../app-store';
import { request } from '../ipc';
import type { Bound } from '../ui/bound';
import { drawOnce, editorExtensions } from './editor-extensions';
import { findPhotosOf } from './find-photos-of';
import { house } from './house';
import { measureLength } from './measure-length';
import { changeToBody, replaceBody } from './replace-body';
import { SaveQueue, type SaveState } from './save-queue';
import { StoryHistory, type Changed } from './story-history';
import { keepLine } from './typewriter';

/** Counters and buttons follow the typing at this distance, so that no key waits for them. */
const FOLLOW_MS = 250;

/** While nobody rests they follow this long after the first change that they do not know. */
const FOLLOW_AT_LATEST_MS = 1_500;

/** With fewer, leaving out those that are not in sight gains nothing. */
const LONG_BLOCKS = 100;

const NOT_MOVED = 'The story could not be saved, so it stays as it was.';

/** Everything of a story that is edited outside the body. */
export type Fields = Omit<Story, 'body' | 'rev' | 'schema' | 'id' | 'createdAt' | 'updatedAt'>;
export type FieldName = keyof Fields;

/** What of a story no step of undo brings back. */
const NOT_UNDONE: readonly string[] = [
  'body',
  'rev',
  'schema',
  'id',
  'kind',
  'createdAt',
  'updatedAt',
  'state',
  'publishedAt',
];

interface SessionState {
  save: SaveState;
  state: State;
  /** Of the step that was tried last. */
  refusal: StepRefusal | null;
  /** Of the body, without captions. */
  length: Length;
  /** Whether it has so many blocks that those out of sight are to cost nothing. */
  isLong: boolean;
  /** Of the selection; null without one. */
  selected: Length | null;
  canUndo: boolean;
  canRedo: boolean;
}

/**
 * One story being edited: its fields, its body's editor, its undo history, and its way to the disk.
 * It lives outside React: a keystroke changes plain values here, and screens follow at their pace.
 */
export class StorySession {
  private static made = 0;
  /** Another one for each session, also of the same story. */
  readonly key = `session-${(StorySession.made += 1)}`;
  readonly id: string;
  readonly kind: Story['kind'];
  readonly editor: Editor;
  readonly store: StoreApi<SessionState>;
  /** Where the person is, or was when the story was last on screen. */
  place: StoryPlace | null = null;
  /** Looks where the person is; set by the screen that shows the story. */
  findPlace: (() => StoryPlace | null) | null = null;
  /** Puts the focus where it was last in the story; set by the screen that shows it. */
  takeFocus: (() => void) | null = null;
  private story: Story;
  private readonly history: StoryHistory;
  private readonly listeners = new Map<FieldName, Set<() => void>>();
  private readonly saves: SaveQueue;
  private readonly followers = new Set<() => void>();
  private bodyChanged = false;
  private followTimer: ReturnType<typeof setTimeout> | undefined;
  /** Since when counters and buttons are behind; null while they are not. */
  private behindSince: number | null = null;

  /**
   * @param whenSaved called after each save.
   * @param newer version of the story's shape, where a newer Copydesk made it.
   * @throws RangeError as `checkedBody`.
   */
  constructor(
    story: Story,
    private readOnly: boolean,
    private readonly whenSaved: () => void,
    readonly newer: number | null = null,
  ) {
    this.id = story.id;
    this.kind = story.kind;
    this.story = story;
    this.editor = new Editor({
      extensions: editorExtensions(() => this.story.language),
      // Not by TipTap's own check: of a body that fails it, it reads an empty one, which the page's policy refuses.
      onBeforeCreate: ({ editor }) => {
        // TipTap takes a node as it is; its type does not say so.
        editor.options.content = checkedBody(story.body, editor.schema) as unknown as Content;
      },
      editable: this.editable,
      injectCSS: false,
      // It looks through each change for what was deleted, and nobody asks.
      enableCoreExtensions: { delete: false },
      // Also where it stands still: it is read, scrolled and searched by keys.
      coreExtensionOptions: { tabindex: { value: '0' } },
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
    drawOnce(this.editor);
    this.history = new StoryHistory(this.editor, (name, value) => this.putBack(name, value));
    this.store = createStore<SessionState>(() => ({
      save: { status: 'saved', at: story.updatedAt },
      state: story.state,
      refusal: null,
      length: { ...NO_LENGTH, words: countWords(story.body) },
      isLong: this.isLong,
      selected: null,
      canUndo: false,
      canRedo: false,
    }));
    this.saves = new SaveQueue(story.updatedAt, {
      save: () => this.save(),
      hold: () => this.hold(),
      show: (save) => this.store.setState({ save }),
    });
    this.editor.on('transaction', ({ transaction }) => this.bodyMoved(transaction));
    this.follow();
  }

  /** Whether the text can be changed now. */
  get editable(): boolean {
    return !this.readOnly && closedBecause(this.story.state) === null;
  }

  private get isLong(): boolean {
    return this.editor.state.doc.childCount >= LONG_BLOCKS;
  }

  /** Whether there are words that are not on the disk. */
  get hasUnsaved(): boolean {
    return this.saves.isPending;
  }

  /** Whether all that was ever changed is on the disk. */
  get isSaved(): boolean {
    return this.saves.isWhole;
  }

  get createdAt(): string {
    return this.story.createdAt;
  }

  /** As `storyWords`. */
  plainText(): string {
    return storyWords(this.snapshot(), house().datelineForm);
  }

  field<Name extends FieldName>(name: Name): Fields[Name] {
    return this.story[name];
  }

  /** Fields outside the body as they stand, as words. */
  words(): FieldWords {
    return fieldWords(this.story, house());
  }

  setField<Name extends FieldName>(name: Name, value: Fields[Name]): void {
    const before = this.story[name];
    if (before === value) return;
    this.history.fieldChanged(name, before, value);
    this.story = { ...this.story, [name]: value };
    this.tellField(name);
    this.changed();
  }

  /** Sets a field to what was chosen rather than typed: a step of undo of its own, however quickly made. */
  choose<Name extends FieldName>(name: Name, value: Fields[Name]): void {
    this.history.together(() => this.setField(name, value));
  }

  /** As `changeTogether`, of fields as a person words them. */
  changeWords(words: Partial<FieldWords>, changeBody: (transaction: Transaction) => void): void {
    this.changeTogether(fieldsOf(words, this.story, house()), changeBody);
  }

  /**
   * Changes fields and body as one step of undo.
   *
   * @param changeBody adds to a transaction what is to become of the body.
   */
  changeTogether(fields: Partial<Fields>, changeBody: (transaction: Transaction) => void): void {
    if (!this.editable) return;
    this.history.together(() => {
      for (const [name, value] of Object.entries(fields)) this.setField(name as FieldName, value);
      const { tr } = this.editor.state;
      changeBody(tr);
      if (tr.docChanged) this.editor.view.dispatch(tr);
    });
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

  /** Calls `listener` at each change of fields or body: for what is done at rest. @returns stops it. */
  subscribe(listener: () => void): () => void {
    this.followers.add(listener);
    return () => void this.followers.delete(listener);
  }

  /** Counts the length anew at the next rest: what it is measured by changed. */
  measure(): void {
    this.follow();
  }

  /** At once, where the store follows a moment later: a key pressed right after a word counts. */
  get canUndo(): boolean {
    return this.editable && this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.editable && this.history.canRedo;
  }

  /** Takes back what was done last. @returns where; nowhere where there is nothing to take back. */
  undo(): readonly Changed[] {
    return this.replayed(this.editable ? this.history.undo() : []);
  }

  /** Does again what was taken back last. @returns as `undo`. */
  redo(): readonly Changed[] {
    return this.replayed(this.editable ? this.history.redo() : []);
  }

  /**
   * @returns tells whether the words are still those of now, however much was done to them since: their
   * coming was not undone, and no version that was stored elsewhere came in their place.
   */
  pinWords(): () => boolean {
    return this.history.pin();
  }

  /** Makes all that `work` changes, in the body and in fields, one step of undo. */
  together(work: () => void): void {
    this.history.together(work);
    this.follow();
  }

  /**
   * Moves the story in the workflow and saves it.
   *
   * @returns why it cannot take the step and the field to look at, or null when it has.
   */
  async step(to: State): Promise<StepRefusal | null> {
    if (!(await this.flush())) return { refused: NOT_MOVED };
    const profiles = useApp.getState().newsroom?.desk.profiles ?? [];
    const photoOf = await findPhotosOf(this.snapshot());
    const result = takeStep(this.snapshot(), to, {
      now: new Date().toISOString(),
      profile: profileOf(this.story, profiles),
      photoOf,
    });
    if ('refused' in result) return result;
    const before = this.story;
    this.move(result.story);
    if (await this.flush()) return null;
    this.move(before);
    return { refused: NOT_MOVED };
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
    this.store.setState({ state: story.state, refusal: null });
    this.editor.setEditable(this.editable, false);
    for (const name of this.listeners.keys()) this.tellField(name);
    this.follow();
    this.tellFollowers();
  }

  /** As `adopt`, for a version that the person asked for: undo brings back what is here. */
  takeOver(story: Story): void {
    this.history.together(() => {
      for (const name of Object.keys(story)) {
        if (!NOT_UNDONE.includes(name)) this.takeField(name as FieldName, story);
      }
      const change = changeToBody(this.editor.state, story.body);
      if (change.docChanged) this.editor.view.dispatch(change);
    });
    this.story = story;
    this.bodyChanged = false;
    this.saves.isSaved(story.updatedAt);
    this.store.setState({ state: story.state, refusal: null });
    this.editor.setEditable(this.editable, false);
    this.tellField('publishedAt');
    this.follow();
    this.tellFollowers();
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

  /** Remembers where the person is, for the last time. Call it while the story is still on screen. */
  leave(): void {
    this.tellPlace(false);
    this.findPlace = null;
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
    this.store.setState({ state, refusal: null });
    this.editor.setEditable(this.editable, false);
    this.tellField('publishedAt');
    this.changed();
  }

  private replayed(changed: readonly Changed[]): readonly Changed[] {
    if (changed.length > 0) this.changed();
    return changed;
  }

  /** What says the same is no change, though it was read anew. */
  private takeField(name: FieldName, story: Story): void {
    const value = story[name];
    if (JSON.stringify(value) !== JSON.stringify(this.story[name])) this.setField(name, value);
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
    this.tellFollowers();
  }

  private tellFollowers(): void {
    for (const listener of this.followers) listener();
  }

  private follow(): void {
    const now = performance.now();
    this.behindSince ??= now;
    const most = this.behindSince + FOLLOW_AT_LATEST_MS - now;
    clearTimeout(this.followTimer);
    this.followTimer = setTimeout(() => this.catchUp(), Math.min(FOLLOW_MS, most));
  }

  private catchUp(): void {
    this.behindSince = null;
    const { doc, selection } = this.editor.state;
    const { from, to, empty } = selection;
    this.store.setState({
      length: measureLength(doc),
      isLong: this.isLong,
      selected: empty ? null : measureLength(doc.cut(from, to)),
      canUndo: this.canUndo,
      canRedo: this.canRedo,
    });
  }

  private hold(): void {
    this.tellPlace(true);
    void attempt(() => request('stories.hold', this.snapshot()));
  }

  private async save(): Promise<string> {
    this.tellPlace(true);
    const { rev, updatedAt } = await request('stories.save', this.snapshot());
    this.story = { ...this.story, rev, updatedAt };
    this.whenSaved();
    return updatedAt;
  }
}
