// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bodyExtensions } from '../../shared/document';
import { doc, p } from '../../shared/document/testing';
import { request } from '../ipc';
import type { StorySession } from '../story/story-session';
import { SpellingMarks, spellingMarks } from './body-marks';
import { StorySpeller } from './story-speller';

vi.mock('../ipc', { spy: true });

/** Goes on with what is looked up. */
let answer: () => void;

beforeEach(() => {
  const isFree = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.mocked(request).mockImplementation((async (_: string, { words }: { words: string[] }) => {
    await isFree;
    return words.filter((word) => word.includes('z'));
  }) as never);
});

const editors: Editor[] = [];

afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
  vi.useRealTimers();
});

/** A story in French, Spanish…: each test in a language of its own, of which no word is known yet. */
function spellerOf(language: string, body = doc(p('un zzut'))) {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...bodyExtensions(), SpellingMarks],
    content: body.toJSON() as object,
    injectCSS: false,
  });
  editors.push(editor);
  const session = { id: language, editor, field: () => language } as unknown as StorySession;
  const speller = new StorySpeller(session);
  const marked = () =>
    spellingMarks(editor.state).map(({ from, to }) => editor.state.doc.textBetween(from, to));
  return { editor, speller, marked };
}

it('waits for the check that took over before it says that all is marked', async () => {
  const { speller, marked } = spellerOf('fr');
  let isAll = false;
  const all = speller.checked().then(() => {
    isAll = true;
  });
  const latest = speller.check();
  await new Promise((resolve) => setTimeout(resolve));
  expect(isAll).toBe(false);
  answer();
  await all;
  expect(marked()).toEqual(['zzut']);
  expect(await latest).toBe(true);
});

it('changes no mark while an input method composes, and does after that', async () => {
  vi.useFakeTimers();
  const { editor, speller, marked } = spellerOf('es');
  let composing = true;
  Object.defineProperty(editor.view, 'composing', { get: () => composing });
  answer();
  expect(await speller.check()).toBe(false);
  expect(marked()).toEqual([]);
  composing = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(marked()).toEqual(['zzut']);
  speller.end();
});

it('knows all mistakes of a long story in order, and draws those around what is in sight alone', async () => {
  const words = Array.from({ length: 5_000 }, (_, number) => `zz${'ab'.repeat(number % 9)}`);
  const { speller, marked } = spellerOf('nl', doc(...words.map((word) => p(`een ${word}`))));
  answer();
  expect(await speller.check()).toBe(true);
  expect(speller.bodyMarks().map(({ text }) => text)).toEqual(words);
  const drawn = marked();
  expect(drawn).toEqual(words.slice(0, drawn.length));
  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn.length).toBeLessThan(1_000);
  speller.end();
});

it('leaves the marks of a block that is being typed in where they moved to', async () => {
  const { editor, speller, marked } = spellerOf('de', doc(p('ein zzut'), p('noch zzauch')));
  answer();
  await speller.check();
  editor.on('transaction', ({ transaction }) => speller.bodyMoved(transaction));
  editor.commands.insertContentAt(1, 'Hier ');
  speller.scrolled();
  await speller.check();
  expect(marked()).toEqual(['zzut', 'zzauch']);
  expect(speller.bodyMarks().map(({ text }) => text)).toEqual(['zzut', 'zzauch']);
  speller.end();
});
