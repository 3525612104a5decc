import { describe, expect, it } from 'vitest';
import { chooseKey, keyIn, keyRefusal, keysInWords, type Bound } from './choose-key';

const bold: Bound = { id: 'bold', keys: 'Mod+B' };
const back: Bound = { id: 'back', keys: 'Alt+ArrowLeft', macKeys: 'Mod+[' };
const plain: Bound = { id: 'plain' };
const actions = [bold, back, plain];
const first = { keys: {}, platform: 'linux' };

describe('the key of an action', () => {
  it('is the one it comes with, a Mac’s own on a Mac', () => {
    expect(keyIn(first, back)).toBe('Alt+ArrowLeft');
    expect(keyIn({ ...first, platform: 'darwin' }, back)).toBe('Mod+[');
    expect(keyIn(first, plain)).toBeUndefined();
  });

  it('is said with those that cannot be others', () => {
    expect(keysInWords(first, bold)).toBe('Ctrl+B');
    expect(keysInWords(first, plain)).toBeUndefined();
    const pick = { ...plain, ownKeys: ['P'] };
    expect(keysInWords(first, pick)).toBe('P');
    expect(keysInWords({ ...first, keys: { plain: 'Mod+J' } }, pick)).toBe('Ctrl+J or P');
  });

  it('is what was chosen, also none', () => {
    expect(keyIn({ ...first, keys: { bold: 'Mod+J' } }, bold)).toBe('Mod+J');
    expect(keyIn({ ...first, keys: { bold: null } }, bold)).toBeUndefined();
  });
});

describe('choosing a key', () => {
  it('takes it from the action that had it, however it was written', () => {
    const { choices, without } = chooseKey(actions, first, plain, 'Mod+b');
    expect(without).toBe(bold);
    expect(choices).toEqual({ plain: 'Mod+b', bold: null });
  });

  it('forgets the choice when it is what the action comes with', () => {
    const setting = { ...first, keys: { bold: 'Mod+J' } };
    expect(chooseKey(actions, setting, bold, 'Mod+B').choices).toEqual({});
    expect(chooseKey(actions, setting, bold, undefined).choices).toEqual({});
  });

  it('takes the key that an action comes with back from another', () => {
    const setting = { ...first, keys: { bold: null, plain: 'Mod+B' } };
    const { choices, without } = chooseKey(actions, setting, bold, undefined);
    expect(without).toBe(plain);
    expect(choices).toEqual({ plain: null });
  });

  it('lets an action have none, and any number of them', () => {
    const { choices } = chooseKey(actions, first, bold, null);
    expect(chooseKey(actions, { ...first, keys: choices }, back, null)).toEqual({
      choices: { bold: null, back: null },
      without: null,
    });
  });
});

describe('a key that no action can have', () => {
  it.each([
    ['K', /Add Ctrl or Alt/],
    ['Shift+K', /Add Ctrl or Alt/],
    ['Mod+C', /Ctrl\+C is kept for copying/],
  ])('%s is refused in words', (keys, words) => {
    expect(keyRefusal(keys, 'linux')).toMatch(words);
  });

  it('is one that types a sign on a Mac', () => {
    expect(keyRefusal('Alt+K', 'darwin')).toMatch(/Add ⌘/);
    expect(keyRefusal('Mod+Alt+K', 'darwin')).toBeNull();
  });

  it.each(['F3', 'Shift+F3', 'Mod+K', 'Alt+ArrowUp'])('is not %s', (keys) => {
    expect(keyRefusal(keys, 'linux')).toBeNull();
  });
});
