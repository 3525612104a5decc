import { describe, expect, it } from 'vitest';
import { isKey } from '../../shared/key-press';
import { isSameKey, keysPressed, shownKey } from './keys';

/** A press of Control and a key: what it types, and where it is on a keyboard of the United States. */
const pressed = (key: string, code: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, code, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...more }) as const;

const isUndo = (event: ReturnType<typeof pressed>) => isKey(event, 'Mod+Z', 'linux');

describe('a key', () => {
  it('is known by the letter it types, wherever that is', () => {
    expect(isUndo(pressed('z', 'KeyZ'))).toBe(true);
    expect(isUndo(pressed('z', 'KeyY'))).toBe(true);
  });

  it('is not known by its place where that types another letter', () => {
    expect(isUndo(pressed('y', 'KeyZ'))).toBe(false);
  });

  it('is known by its place where it types no letter or digit of ours', () => {
    expect(isUndo(pressed('я', 'KeyZ'))).toBe(true);
    const first = pressed('&', 'Digit1') as unknown as KeyboardEvent;
    expect(isKey(first, 'Mod+1', 'linux')).toBe(true);
  });

  it('needs exactly the modifiers that it names', () => {
    expect(isUndo(pressed('z', 'KeyZ', { shiftKey: true }))).toBe(false);
    expect(isUndo(pressed('z', 'KeyZ', { ctrlKey: false }))).toBe(false);
    expect(
      isKey(pressed('Z', 'KeyZ', { shiftKey: true }) as KeyboardEvent, 'Mod+Shift+Z', ''),
    ).toBe(true);
  });
});

describe('a press', () => {
  const written = (event: ReturnType<typeof pressed>) =>
    keysPressed(event as KeyboardEvent, 'linux');

  it('is written with its modifiers, and found again', () => {
    for (const event of [
      pressed('b', 'KeyB'),
      pressed('B', 'KeyB', { shiftKey: true }),
      pressed('я', 'KeyZ'),
      pressed('ArrowUp', 'ArrowUp', { altKey: true }),
      pressed('+', 'Equal', { shiftKey: true }),
      pressed('F3', 'F3', { ctrlKey: false }),
    ]) {
      expect(isKey(event as KeyboardEvent, written(event)!, 'linux')).toBe(true);
    }
  });

  it('of a modifier alone is none', () => {
    expect(written(pressed('Control', 'ControlLeft'))).toBeNull();
    expect(written(pressed('Shift', 'ShiftLeft', { shiftKey: true }))).toBeNull();
  });
});

describe('keys', () => {
  it('are the same in any order of their modifiers', () => {
    expect(isSameKey('Mod+Shift+B', 'Shift+Mod+b')).toBe(true);
    expect(isSameKey('Mod+Shift+B', 'Mod+Alt+B')).toBe(false);
    expect(isSameKey('Mod+=', 'Mod+Shift+Plus')).toBe(true);
  });

  it('are shown as the platform does', () => {
    expect(shownKey('Mod+Alt+ArrowUp', 'linux')).toBe('Ctrl+Alt+↑');
    expect(shownKey('Mod+Shift+Plus', 'darwin')).toBe('⌘⇧+');
  });
});
