// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { FieldLines, moved } from './field-lines';

it('asks for the look of a field when it is marked first, and not at each key', () => {
  const field = document.createElement('textarea');
  field.dir = 'auto';
  document.body.append(field);
  const lines = new FieldLines(field);
  const look = vi.spyOn(globalThis, 'getComputedStyle');
  field.value = 'The harbur';
  lines.draw([{ from: 4, to: 10 }]);
  expect(look).toHaveBeenCalledTimes(1);
  const sheet = field.nextElementSibling as HTMLElement;
  expect(sheet.dir).toBe('auto');
  field.value = 'In the harbur';
  lines.follow();
  expect(sheet.querySelector('.misspelt')?.textContent).toBe('harbur');
  expect(sheet.textContent).toBe('In the harbur');
  expect(look).toHaveBeenCalledTimes(1);
  look.mockRestore();
  lines.takeAway();
  field.remove();
});

it('draws nothing at a key in another text, nor at a key in one that is overlong', () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  const lines = new FieldLines(field);
  field.value = `The harbur ${'x'.repeat(5_000)}`;
  lines.draw([{ from: 4, to: 10 }]);
  const sheet = field.nextElementSibling as HTMLElement;
  const line = sheet.firstElementChild;
  lines.follow();
  expect(sheet.firstElementChild).toBe(line);
  field.value += 'x';
  const draws = vi.spyOn(sheet, 'replaceChildren');
  lines.follow();
  expect(draws).not.toHaveBeenCalled();
  expect([lines.marks, field.nextElementSibling]).toEqual([[], null]);
  field.remove();
});

describe('marks of a field', () => {
  const text = 'The harbur and the ferrys';
  const marks = [
    { from: 4, to: 10 },
    { from: 19, to: 25 },
  ];
  it.each([
    ['In winter the harbur and the ferrys', ['harbur', 'ferrys']],
    ['The harbur and all the ferrys', ['harbur', 'ferrys']],
    ['The harbur', ['harbur']],
    ['The harbour and the ferrys', ['ferrys']],
    ['', []],
  ])('stay with their words in “%s”', (after, words) => {
    const now = moved(marks, text, after);
    expect(now.map(({ from, to }) => after.slice(from, to))).toEqual(words);
  });
});
