// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDialog, openDialog } from '../app-store';
import { keepTypedAhead, takeTypedAhead } from './typed-ahead';

const heard: string[] = [];
const hear = ({ key }: KeyboardEvent) => void heard.push(key);
const press = (key: string, more: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));

beforeEach(() => {
  heard.length = 0;
  document.body.addEventListener('keydown', hear);
  keepTypedAhead();
  openDialog('palette');
});

afterEach(() => {
  takeTypedAhead();
  closeDialog();
  document.body.removeEventListener('keydown', hear);
});

it('keeps what is typed until the palette is there, and nothing of it is heard below', () => {
  for (const key of ['E', 'x', 'q', 'Backspace', 'p', 'Enter', 'Backspace', '!']) press(key);
  expect(takeTypedAhead()).toEqual({ text: 'Exp', isEntered: true });
  expect(heard).toEqual([]);
  press('a');
  expect(takeTypedAhead()).toEqual({ text: '', isEntered: false });
  expect(heard).toEqual(['a']);
});

it('leaves shortcuts alone', () => {
  press('s', { ctrlKey: true });
  expect(heard).toEqual(['s']);
  expect(takeTypedAhead().text).toBe('');
});

it('ends with the palette, though that was never there', () => {
  press('a');
  closeDialog();
  press('b');
  expect(heard).toEqual(['b']);
  expect(takeTypedAhead().text).toBe('');
});

it('keeps nothing from a palette that is there', () => {
  takeTypedAhead();
  keepTypedAhead();
  press('a');
  expect(heard).toEqual(['a']);
});
