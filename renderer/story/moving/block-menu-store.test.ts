// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { beforeEach, expect, it, vi } from 'vitest';
import { useOpenStory } from '../open-session';
import type { StorySession } from '../story-session';
import { addBlockMenu, openBlockMenu } from './block-menu-store';

const editor = {} as Editor;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

beforeEach(() => useOpenStory.setState({ session: { editor } as StorySession }));

it('opens at once where the handle is there', () => {
  const open = vi.fn<() => void>();
  const end = addBlockMenu(editor, open);
  openBlockMenu();
  expect(open).toHaveBeenCalledTimes(1);
  end();
});

it('opens as soon as the handle of a story that was just opened is there, once', async () => {
  const open = vi.fn<() => void>();
  openBlockMenu();
  await frame();
  const end = addBlockMenu(editor, open);
  await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(1));
  await frame();
  await frame();
  expect(open).toHaveBeenCalledTimes(1);
  end();
});

it('opens nothing where the hands did something else before', async () => {
  const open = vi.fn<() => void>();
  openBlockMenu();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  const end = addBlockMenu(editor, open);
  await frame();
  await frame();
  expect(open).not.toHaveBeenCalled();
  end();
});
