// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../app-store';
import { NewsroomFindDialog } from './newsroom-find-dialog';
import { useNewsroomFind } from './newsroom-find';

const { getInitialState, setState } = useNewsroomFind;
const SEARCH = { doing: 'Looking through stories', done: 0, total: 0 };
const STORY = {
  id: 'tide',
  rev: 1,
  headline: 'Tide',
  closed: null,
  matches: [1, 2].map(() => ({ label: 'Body', before: 'the ', text: 'tide', after: '' })),
};
const FOUND = { stories: [STORY], isMore: false, unread: 0 };

let root: Root;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const request = async () => JSON.stringify({ ok: true, value: { id: null, stories: 0 } });
  Object.assign(window, { copydesk: { request, on: () => () => {} } });
  useApp.setState({ newsroom: { readOnly: false } as never });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
  await act(async () => root.render(<NewsroomFindDialog />));
});

afterEach(() => {
  act(() => root.unmount());
  setState(getInitialState(), true);
  useApp.setState({ newsroom: null });
  vi.unstubAllGlobals();
});

const set = (change: Partial<ReturnType<typeof getInitialState>>) =>
  act(async () => setState(change));
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
const focus = (place: HTMLElement | undefined) => act(async () => place?.focus());
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

it('has the keys at putting back as soon as all is replaced', async () => {
  await set({ found: FOUND, replacement: 'surf' });
  await focus(button('Replace 2 matches'));
  await set({ progress: { ...SEARCH, doing: 'Replacing' } });
  expect(focused()).toBe('Cancel');
  const outcome = { verb: 'Replaced in', stories: 1, left: [] } as const;
  await set({ progress: null, found: null, outcome, undoable: 1 });
  expect(focused()).toBe('Put back 1 story');
});

it('has the keys at the words again when a search ends that could be cancelled', async () => {
  await set({ progress: SEARCH, undoable: 1 });
  await focus(button('Cancel'));
  await set({ progress: null, found: FOUND });
  expect(focused()).toBe('Find in all stories');
});

it('says that matches are deleted where nothing is put in their place', async () => {
  await set({ found: FOUND });
  expect(button('Delete 2 matches')).toBeDefined();
  await set({ replacement: 'surf' });
  expect(button('Replace 2 matches')).toBeDefined();
});
