// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../app-store';
import { FeedScreen } from './feed-screen';
import { refreshStories, resetStories } from './story-list';

let isReading = true;
let root: Root;
const request = async (name: string) =>
  JSON.stringify({
    ok: true,
    value: name === 'stories.list' ? { total: 0, isMore: false, stories: [], isReading } : null,
  });
const shown = () => document.querySelector('main')!.textContent;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Object.assign(window, { copydesk: { request, on: () => () => {} } });
  const desk = { name: 'The Test Gazette', sections: [] };
  useApp.setState({ newsroom: { desk, problems: [], readOnly: false } as never });
  resetStories();
  isReading = true;
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
});

afterEach(() => {
  act(() => root.unmount());
  useApp.setState({ newsroom: null, catalogProgress: null });
  vi.unstubAllGlobals();
});

it('does not say that there are no stories before all of them could be listed', async () => {
  await refreshStories();
  await act(async () => root.render(<FeedScreen />));
  expect(shown()).toContain('Reading stories');
  // What is told of the work is no word on what the list holds.
  const progress = { stage: 'photos', done: 0, total: 9 } as const;
  await act(async () => useApp.setState({ catalogProgress: progress }));
  expect(shown()).not.toContain('No stories yet');
  isReading = false;
  await act(() => refreshStories());
  expect(shown()).toContain('No stories yet');
});
