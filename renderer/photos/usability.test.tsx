// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TermsOfUse } from '../../shared/photos/rights';
import { unusableOf, useMomentFor } from './usability';

const NOW = Date.parse('2026-11-20T10:00:00.000Z');
const HOUR_MS = 3_600_000;

const inHours = (hours: number) => ({
  at: new Date(NOW + hours * HOUR_MS).toISOString(),
  zone: 'UTC',
});
const terms = (rights: Partial<TermsOfUse>): TermsOfUse => ({
  embargo: null,
  expiry: null,
  doNotUse: false,
  ...rights,
});

let root: Root;
const moments: string[] = [];

function Unusable({ photos }: { photos: readonly TermsOfUse[] }) {
  const now = useMomentFor(photos);
  moments.push(now);
  return <p>{unusableOf(photos, now).length}</p>;
}

const show = (photos: readonly TermsOfUse[]) =>
  act(() => root.render(<Unusable photos={photos} />));
const shown = () => document.querySelector('p')?.textContent;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ now: NOW });
  moments.length = 0;
  document.body.innerHTML = '<main></main>';
  root = createRoot(document.querySelector('main')!);
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

it('follows each moment at which photos may be used, or no more', () => {
  show([terms({ embargo: inHours(1), expiry: inHours(3) }), terms({ expiry: inHours(2) })]);
  expect(shown()).toBe('1');
  for (const [hours, unusable] of [
    [1, '0'],
    [2, '1'],
    [3, '2'],
  ] as const) {
    act(() => {
      vi.advanceTimersByTime(NOW + hours * HOUR_MS - Date.now() + 1_000);
    });
    expect([hours, shown()]).toEqual([hours, unusable]);
  }
});

it('is right for others that are shown later', () => {
  show([terms({})]);
  vi.setSystemTime(NOW + 2 * HOUR_MS);
  show([terms({ embargo: inHours(1) })]);
  expect(shown()).toBe('0');
});

it('stays the same moment meanwhile', () => {
  show([terms({ expiry: inHours(1) })]);
  vi.setSystemTime(NOW + 60_000);
  show([terms({ expiry: inHours(1) })]);
  expect(new Set(moments).size).toBe(1);
});
