import { expect, it } from 'vitest';
import { RequestError, type request } from '../ipc';
import { KnownForms } from './known-forms';

/** Answers that only words with a Z are unknown, or fails. */
function formsThat(fail = false) {
  const asked: string[][] = [];
  const ask = async (_name: string, { words }: { words: string[] }) => {
    asked.push(words);
    if (fail) throw new RequestError('refused', 'Too slow.');
    return words.filter((word) => word.includes('z'));
  };
  return { asked, forms: new KnownForms('en-gb', ask as typeof request) };
}

it('knows a word as right when one of its forms is', async () => {
  const { forms } = formsThat();
  const word = { forms: ["zz's", 'zz', 'well-zz', 'well'] };
  expect(forms.isRight(word)).toBeNull();
  await forms.learn(["zz's", 'zz']);
  expect(forms.isRight(word)).toBeNull();
  expect(forms.isRight({ forms: ["zz's", 'zz'] })).toBe(false);
  expect(forms.unasked(word)).toEqual(['well-zz', 'well']);
  await forms.learn(forms.unasked(word));
  expect(forms.isRight(word)).toBe(true);
});

it('marks nothing that could not be looked up, and does not ask again', async () => {
  const { forms, asked } = formsThat(true);
  await expect(forms.learn(['zz'])).rejects.toThrow('Too slow.');
  expect(forms.isRight({ forms: ['zz'] })).toBe(true);
  expect(forms.unasked({ forms: ['zz'] })).toEqual([]);
  expect(asked).toHaveLength(1);
});
