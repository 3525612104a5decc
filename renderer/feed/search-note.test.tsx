// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchNote } from './search-note';
import { resetStories, SEARCH_REST_MS, setFilter, useStoryList } from './story-list';

/** Finds one story whatever is asked for, but nothing where nothing is. */
const request = vi.fn<(name: string, input: { text: string }) => Promise<string>>(
  async (_, { text }) => {
    const stories = text.startsWith('date:') && text.length < 9 ? [] : [{ id: 'a' }];
    return JSON.stringify({ ok: true, value: { total: stories.length, isMore: false, stories } });
  },
);
let root: Root;
const note = () => document.querySelector('[role="status"]')!.textContent;
const total = () => useStoryList.getState().stories?.length;
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(window, { copydesk: { request, on: () => () => {} } });
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
  await act(async () => {
    resetStories();
    root.render(<SearchNote />);
  });
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

async function type(text: string): Promise<void> {
  for (let end = 1; end <= text.length; end++) {
    act(() => setFilter({ text: text.slice(0, end) }));
    await wait(150);
  }
}

it('neither says anything of a date that is being typed nor takes the list away', async () => {
  const seen: string[] = [];
  const stop = useStoryList.subscribe(() => seen.push(`${total()}${note()}`));
  await type('date:2026-11-20');
  await wait(SEARCH_REST_MS);
  stop();
  expect(new Set(seen.filter((one) => !one.startsWith('undefined')))).toEqual(new Set(['1']));
});

it('says what is not understood once it is left alone, and until it is understood', async () => {
  await type('date:');
  expect([note(), total()]).toEqual(['', 1]);
  await wait(SEARCH_REST_MS);
  expect(note()).toContain('“date:” stands alone');
  expect(total()).toBe(0);
  await type('date:2026');
  expect([note(), total()]).toEqual(['', 1]);
});
