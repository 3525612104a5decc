import { expect, it } from 'vitest';
import { withoutSentenceEnd } from './address-end';

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['https://example.org/a).', 'https://example.org/a'],
  ['https://example.org/a?”', 'https://example.org/a'],
  ['https://example.org/Mercury_(planet)', 'https://example.org/Mercury_(planet)'],
  ['https://example.org/Mercury_(planet)),', 'https://example.org/Mercury_(planet)'],
  ['...', ''],
])('%s ends as %s', (address, own) => {
  expect(withoutSentenceEnd(address)).toBe(own);
});
