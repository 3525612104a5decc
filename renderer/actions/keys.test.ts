import { describe, expect, it } from 'vitest';
import { isKey } from './keys';

/** A press of Control and a key: what it types, and where it is on a keyboard of the United States. */
const pressed = (key: string, code: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, code, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...more }) as const;

const isUndo = (event: ReturnType<typeof pressed>) =>
  isKey(event as KeyboardEvent, 'Mod+Z', 'linux');

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
