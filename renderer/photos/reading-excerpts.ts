import { commonEnds } from '../../shared/common-ends';
import type { Photo } from '../../shared/photo';
import { shortened } from '../../shared/shortened';

type Reading = Photo['conflicts'][number]['readings'][number];

/** Characters of a reading that are shown. */
const SHOWN = 160;
/** Those before the place where long readings part. */
const BEFORE = 40;

/** Readings that are too long to be compared at a glance as they are around the place where they part. */
export function atDifference(readings: readonly Reading[]): readonly Reading[] {
  if (readings.every(({ value }) => value.length <= SHOWN)) return readings;
  const [first, ...others] = readings.map(({ value }) => value);
  const parts = others.map((other) => commonEnds(first ?? '', other).start);
  const start = Math.max(0, Math.min(...parts) - BEFORE);
  return readings.map((reading) => ({ ...reading, value: excerpt(reading.value, start) }));
}

function excerpt(text: string, start: number): string {
  const rest = text.slice(start).replace(/^[\uDC00-\uDFFF]/, '');
  return `${start > 0 ? '…' : ''}${shortened(rest, SHOWN)}`;
}
