// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { actionOf, allActions, runAction } from '../actions/actions';
import { useApp } from '../app-store';
import { request } from '../ipc';
import { openStory } from '../story/open-story';

vi.mock('../ipc', { spy: true });
vi.mock('./this-window', () => ({ isStoryWindow: true }));

beforeEach(() => {
  vi.mocked(request).mockReset().mockResolvedValue(undefined);
  const desk = { profiles: [{ id: 'news', name: 'News' }], sections: [] };
  useApp.setState({ newsroom: { readOnly: false, desk } as never, screen: 'stories' });
});

it('has the main window do what is its own', () => {
  for (const id of ['new-story', 'new-story-news', 'go-settings', 'find-in-newsroom']) {
    runAction(id);
    expect(request).toHaveBeenLastCalledWith('windows.runInMain', id);
  }
  expect(useApp.getState()).toMatchObject({ screen: 'stories', dialog: null });
});

it('leaves out what it has no use for, and names what is otherwise here', () => {
  const known = allActions().map(({ id }) => id);
  for (const id of ['next-tab', 'tab-1', 'open-beside', 'toggle-list', 'back', 'reopen-tab']) {
    expect(known).not.toContain(id);
  }
  expect(actionOf('own-window')?.label).toBe('Move back to the main window');
  runAction('close-tab');
  expect(request).toHaveBeenLastCalledWith('app.closeWindow');
});

it('leaves other stories to the main window', async () => {
  await openStory('tide', 'new-tab');
  expect(request).toHaveBeenLastCalledWith('windows.openInMain', { id: 'tide', where: 'new-tab' });
});
