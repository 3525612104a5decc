// @vitest-environment happy-dom
import axe from 'axe-core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Story } from '../../../shared/story';
import { runKey } from '../../actions/run-key';
import { useApp } from '../../app-store';
import { request, RequestError } from '../../ipc';
import { focusStory } from '../move-between-panels';
import { NO_STORY, rearrange, useOpenStory } from '../open-session';
import { openStory } from '../open-story';
import { StoriesScreen } from '../stories-screen';
import { storedStory } from '../testing';
import { openedBeside, restored } from './arrangement';

vi.mock('../../ipc', { spy: true });
vi.mock('../story-list-panel', () => ({ StoryListPanel: () => null }));
vi.mock('../inspector', () => ({ Inspector: () => null }));

const story = (id: string): Story => ({ ...storedStory, id, state: 'draft', headline: id });
const answers: Partial<Record<string, (input: never) => unknown>> = {
  'stories.open': story,
  'stories.save': (sent: Story) => ({ ...sent, rev: sent.rev + 1 }),
  'stories.list': () => ({ total: 0, stories: [], isMore: false }),
  'stories.placeIn': () => null,
  'stories.copies': () => [],
  'versions.list': () => ({ total: 0, versions: [] }),
};

let root: Root;
let shown: HTMLElement;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.mocked(request).mockImplementation((async (name: string, input: never) =>
    answers[name]?.(input)) as typeof request);
  const newsroom = { readOnly: false, desk: { profiles: [], sections: [] }, path: '/post' };
  useApp.setState({ newsroom: newsroom as never, screen: 'stories' });
  shown = document.createElement('div');
  document.body.append(shown);
  window.addEventListener('keydown', runKey, { capture: true });
  root = createRoot(shown);
  await act(async () => root.render(<StoriesScreen />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  window.removeEventListener('keydown', runKey, { capture: true });
  for (const session of useOpenStory.getState().sessions.values()) session.destroy();
  useOpenStory.setState(NO_STORY);
  shown.remove();
});

const panes = () => [...shown.querySelectorAll<HTMLElement>('[role="tabpanel"]')];
const bodyIn = (pane: number) => panes()[pane]!.querySelector<HTMLElement>('.body-text')!;
const regions = () =>
  [...shown.querySelectorAll('section.story-screen')].map((one) => one.getAttribute('aria-label'));
const inFront = () => useOpenStory.getState().session?.id;
const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...modifiers }));
  });

it('shows stories side by side, each under its tab, and goes where the hands go', async () => {
  await act(() => openStory('harbour'));
  await act(() => openStory('tide', 'beside'));
  expect(regions()).toEqual(['Story, pane 1', 'Story, pane 2']);
  expect(panes().map((pane) => pane.getAttribute('aria-labelledby'))).toEqual([
    'tab-harbour',
    'tab-tide',
  ]);
  await act(async () => bodyIn(0).dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
  expect(inFront()).toBe('harbour');
  await act(async () => bodyIn(0).focus());
  await press('F6');
  expect(inFront()).toBe('tide');
  await press('F6', { shiftKey: true });
  expect(inFront()).toBe('harbour');
  await press('F6');
  expect(inFront()).toBe('tide');
  await act(async () =>
    panes()[1]!.querySelector<HTMLElement>('[aria-label="Close pane"]')!.click(),
  );
  expect(regions()).toEqual(['Story']);
  expect(inFront()).toBe('harbour');
});

it('goes from a panel beside into the story in front', async () => {
  await act(() => openStory('harbour'));
  await act(() => openStory('tide', 'beside'));
  await act(async () => bodyIn(0).focus());
  await press('F6');
  await act(async () => {
    bodyIn(1).blur();
    focusStory();
  });
  expect(document.activeElement).toBe(bodyIn(1));
  expect(inFront()).toBe('tide');
});

it('goes from tab to tab by keys, and the keys are in the story at once', async () => {
  await act(() => openStory('harbour', 'new-tab'));
  await act(() => openStory('tide', 'new-tab'));
  await press('Tab', { ctrlKey: true });
  expect(inFront()).toBe('harbour');
  expect(bodyIn(0).contains(document.activeElement)).toBe(true);
  await press('w', { ctrlKey: true });
  expect(useOpenStory.getState().tabs.map(({ id }) => id)).toEqual(['tide']);
  await press('T', { ctrlKey: true, shiftKey: true });
  expect(inFront()).toBe('harbour');
});

it('has the keys stay in the bar where tabs are closed one after the other', async () => {
  for (const id of ['harbour', 'tide', 'wind']) await act(() => openStory(id, 'new-tab'));
  const focusedTab = () => document.activeElement?.id;
  await act(async () => document.getElementById('tab-wind')!.focus());
  for (const next of ['tide', 'harbour']) {
    await press('Delete');
    await act(() => new Promise((drawn) => requestAnimationFrame(() => drawn(null))));
    expect(focusedTab()).toBe(`tab-${next}`);
    expect(inFront()).toBe(next);
  }
  expect(useOpenStory.getState().tabs.map(({ id }) => id)).toEqual(['harbour']);
});

it('renders nothing for a key that is typed in a story beside another', async () => {
  await act(() => openStory('harbour'));
  await act(() => openStory('tide', 'beside'));
  const session = useOpenStory.getState().session!;
  await act(async () => session.editor.commands.insertContent('First.'));
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(shown, { subtree: true, childList: true, attributes: true });
  await act(async () => session.editor.commands.insertContent('x'));
  changes.push(...observer.takeRecords());
  observer.disconnect();
  const outside = changes.filter(({ target }) => !session.editor.view.dom.contains(target));
  expect(outside).toEqual([]);
});

it('stands as tabs and their panels do, also with four of them', async () => {
  for (const id of ['harbour', 'tide', 'wind', 'rain']) await act(() => openStory(id, 'beside'));
  await act(() => openStory('frost', 'new-tab'));
  expect(regions()).toHaveLength(4);
  const tabs = [...shown.querySelectorAll('[role="tablist"] [role="tab"]')];
  expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual([
    'false',
    'false',
    'false',
    'false',
    'true',
  ]);
  const shownBy = tabs.map((tab) => tab.getAttribute('aria-controls'));
  expect(shownBy.filter((id) => id !== null).toSorted()).toEqual(
    panes()
      .map(({ id }) => id)
      .toSorted(),
  );
  const ids = [...shown.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const { violations } = await act(() =>
    axe.run(shown, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    }),
  );
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

it('reads the stories of an earlier run that are on screen, and no others', async () => {
  const tabs = ['harbour', 'tide', 'wind'].map((id) => ({
    id,
    kind: 'story' as const,
    headline: `${id} of yesterday`,
    isKept: true,
  }));
  const left = { tabs, panes: ['harbour', 'tide'], focused: 'tide' };
  await act(async () => rearrange(() => restored(left)));
  expect(regions()).toEqual(['Story, pane 1', 'Story, pane 2']);
  expect([...useOpenStory.getState().sessions.keys()].toSorted()).toEqual(['harbour', 'tide']);
  const names = [...shown.querySelectorAll('[role="tab"]')].map((tab) => tab.textContent);
  expect(names).toEqual(['harbour(on screen)', 'tide', 'wind of yesterday']);
  expect(bodyIn(1).contains(document.activeElement), 'the hands are in the one in front').toBe(
    true,
  );
});

it('closes the tab of a story that is gone', async () => {
  const isGone = () => {
    throw new RequestError('not-found', 'This story is not in the newsroom any more.');
  };
  vi.mocked(request).mockImplementation((async (name: string, input: never) =>
    name === 'stories.open' && String(input) === 'tide'
      ? isGone()
      : answers[name]?.(input)) as typeof request);
  await act(() => openStory('harbour', 'new-tab'));
  const tide = { id: 'tide', kind: 'story' as const, headline: 'Tide', isKept: true };
  await act(async () => rearrange((open) => openedBeside(open, tide)));
  expect(regions()).toEqual(['Story']);
  expect(useOpenStory.getState().tabs.map(({ id }) => id)).toEqual(['harbour']);
  expect(useApp.getState().notices.at(-1)?.message).toContain('not in the newsroom');
});
