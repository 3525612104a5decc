// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bodyExtensions } from '../../shared/document';
import { useApp } from '../app-store';
import { useOpenStory } from './open-session';
import { togglePanel } from './panels';
import type { Changed } from './story-history';
import type { StorySession } from './story-session';
import { redoInSight, undoInSight } from './undo-in-sight';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('./panels', () => ({
  isPanelShown: () => document.querySelector('.inspector') !== null,
  togglePanel: vi.fn<(panel: string) => void>(),
}));

/** The screen of a story, its inspector hidden, in which this field is changed by undo and by redo. */
function storyChangedIn(name: string) {
  document.body.innerHTML = `
    <div role="toolbar"><button>Undo</button></div>
    <div class="story-page"><textarea data-field="headline"></textarea><div class="body"></div></div>`;
  const element = document.querySelector<HTMLElement>('.body')!;
  const editor = new Editor({ element, extensions: bodyExtensions(), injectCSS: false });
  const changed = [{ kind: 'field', name, text: null } as Changed];
  const session = { editor, undo: () => changed, redo: () => changed } as unknown as StorySession;
  useOpenStory.setState({ session });
  return session;
}

const nextFrames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const shownByKeys = () => (document.activeElement as HTMLElement).dataset.field;

beforeEach(() => {
  vi.mocked(togglePanel)
    .mockReset()
    .mockImplementation(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<aside class="inspector"><textarea data-field="slug"></textarea></aside>',
      );
    });
  useApp.setState({ screen: 'stories', focusMode: false, notices: [] });
});

afterEach(() => {
  useOpenStory.getState().session?.editor.destroy();
  useOpenStory.setState({ session: null });
});

it('goes to the field that changed, also where its panel is hidden', async () => {
  undoInSight(storyChangedIn('headline'));
  expect(shownByKeys()).toBe('headline');
  undoInSight(storyChangedIn('slug'));
  await nextFrames();
  expect(shownByKeys()).toBe('slug');
});

it('leaves the keys where step after step is undone, and shows the field all the same', async () => {
  const session = storyChangedIn('slug');
  document.querySelector('button')!.focus();
  undoInSight(session);
  await nextFrames();
  expect(document.querySelector('.inspector')).not.toBeNull();
  expect(document.activeElement?.textContent).toBe('Undo');
});

it('opens no panel for what no field shows', async () => {
  undoInSight(storyChangedIn('publishedAt'));
  await nextFrames();
  expect(togglePanel).not.toHaveBeenCalled();
});

it('says in focus mode what was undone, and lets it be', async () => {
  useApp.setState({ focusMode: true });
  const session = storyChangedIn('slug');
  undoInSight(session);
  redoInSight(session);
  await nextFrames();
  expect(togglePanel).not.toHaveBeenCalled();
  expect(useApp.getState().notices.map(({ message }) => message)).toEqual([
    'Undone in Slug, which focus mode hides.',
    'Done again in Slug, which focus mode hides.',
  ]);
});
