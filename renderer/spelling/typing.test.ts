import { expect, it } from 'vitest';
import { Typing } from './typing';

const TEXT = 'An anchr fell';
const between = (from: number, to: number) => TEXT.slice(from, to);
const WORD = { from: 3, to: 8 };

it('is in the word at whose end the cursor is, until it leaves', () => {
  const typing = new Typing();
  expect(typing.isIn('body', WORD)).toBe(false);
  typing.typed('body', 8);
  expect(typing.isIn('body', WORD)).toBe(true);
  expect(typing.isIn('headline', WORD)).toBe(false);
  expect(typing.moved('body', 4, between)).toBe(false);
  expect(typing.isIn('body', WORD)).toBe(true);
  expect(typing.moved('body', 1, between)).toBe(true);
  expect(typing.isIn('body', WORD)).toBe(false);
  expect(typing.moved('body', 8, between)).toBe(false);
  expect(typing.isIn('body', WORD)).toBe(false);
});

it('has left a word when another text has the cursor', () => {
  const typing = new Typing();
  typing.typed('body', 8);
  expect(typing.moved('headline', 8, between)).toBe(true);
  expect(typing.isIn('body', WORD)).toBe(false);
});
