import { afterEach, expect, it, vi } from 'vitest';
import { RequestError, type request } from '../ipc';
import { ASK_AGAIN_MS, KnownForms } from './known-forms';

afterEach(() => vi.useRealTimers());

/** Answers that only words with a Z are unknown, or fails. */
function formsThat(fails = () => false) {
  const asked: string[][] = [];
  const ask = async (_name: string, { words }: { words: string[] }) => {
    asked.push(words);
    if (fails()) throw new RequestError('refused', 'Too slow.');
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

it('knows nothing of what could not be looked up, and asks again only after a while', async () => {
  vi.useFakeTimers();
  let isBusy = true;
  const { forms, asked } = formsThat(() => isBusy);
  const word = { forms: ['zz'] };
  await expect(forms.learn(['zz'])).rejects.toThrow('Too slow.');
  expect(forms.isRight(word), 'so it is not marked').toBeNull();
  expect(forms.unasked(word)).toEqual([]);
  expect(forms.haveFailed([word])).toBe(true);
  vi.advanceTimersByTime(ASK_AGAIN_MS);
  isBusy = false;
  await forms.learn(forms.unasked(word));
  expect(forms.isRight(word)).toBe(false);
  expect(forms.haveFailed([word])).toBe(false);
  expect(asked).toHaveLength(2);
});
