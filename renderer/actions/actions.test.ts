// @vitest-environment happy-dom
import { getExtensionField, type Editor, type KeyboardShortcutCommand } from '@tiptap/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useApp } from '../app-store';
import { StorySession } from '../story/story-session';
import { storedStory } from '../story/testing';
import { allActions } from './actions';
import { boundCommand, firstKey } from './choose-key';
import { isSameKey } from './keys';

let session: StorySession;

beforeAll(() => {
  const desk = { profiles: [], sections: [], underline: true };
  useApp.setState({ newsroom: { readOnly: false, desk } as never });
  session = new StorySession(storedStory, false, () => {});
});

afterAll(() => session.destroy());

const bound = (platform: string) =>
  allActions().flatMap((action) => {
    const key = firstKey(action, platform);
    return key === undefined ? [] : [{ id: action.id, key, inEditor: action.inEditor === true }];
  });

/** Keys that marks and blocks listen to themselves, as actions write theirs. */
function keysOfEditor({ extensionManager }: Editor): readonly string[] {
  return extensionManager.extensions.flatMap((extension) => {
    const { name, options, storage } = extension;
    const shortcuts = getExtensionField<() => Record<string, KeyboardShortcutCommand>>(
      extension,
      'addKeyboardShortcuts',
      { name, options, storage, editor: session.editor, type: null as never },
    );
    return Object.keys(shortcuts?.() ?? {}).flatMap(
      (key) => boundCommand({ id: name, key }).keys ?? [],
    );
  });
}

it.each(['linux', 'win32', 'darwin'])('give each key to one action alone on %s', (platform) => {
  const all = bound(platform);
  const twice = all.filter(({ id, key }) =>
    all.some((other) => other.id !== id && isSameKey(other.key, key)),
  );
  expect(twice).toEqual([]);
});

it.each(['linux', 'win32', 'darwin'])('leave the editor its own keys on %s', (platform) => {
  const own = keysOfEditor(session.editor);
  expect(own).toEqual(expect.arrayContaining(['Mod+.', 'Mod+B', 'Mod+Shift+7']));
  const taken = bound(platform).filter(
    ({ key, inEditor }) => !inEditor && own.some((other) => isSameKey(other, key)),
  );
  expect(taken).toEqual([]);
});

it('are heard by the editor where the window leaves them to it', () => {
  const own = keysOfEditor(session.editor);
  const unheard = bound('linux').filter(
    ({ key, inEditor }) => inEditor && !own.some((other) => isSameKey(other, key)),
  );
  expect(unheard).toEqual([]);
});

it('has each action once', () => {
  const ids = allActions().map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
