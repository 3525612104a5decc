import { expect, it } from 'vitest';
import { momentIn, momentName } from './moment-name';

it('is read as it was written, whatever follows', () => {
  const at = '2026-11-27T14:05:09.030Z';
  expect(momentIn(`${momentName(new Date(at))}-photo-one`)).toBe(at);
});

it('is no other name, nor a moment that there is not', () => {
  for (const name of ['photo-one', '', '20261399T140509030Z-photo']) {
    expect(momentIn(name)).toBeNull();
  }
});
