/** How long a story is to be. */
export interface LengthTarget {
  unit: 'words' | 'lines';
  count: number;
}

export const MOST_TARGET = 1_000_000;

/** A story within so much of its target fits: a twentieth, as a desk asks for. */
const TOLERANCE = 0.05;

export type Fit = 'short' | 'fits' | 'over';

/** Whether something of this length is as long as it is to be, and by how much it is not. */
export function fitOf(length: number, target: number): { fit: Fit; by: number } {
  const by = length - target;
  if (Math.abs(by) <= target * TOLERANCE) return { fit: 'fits', by };
  return { fit: by < 0 ? 'short' : 'over', by };
}

/** As a person says it: `120 words short`. */
export function fitLabel(length: number, target: number, unit: string): string {
  const { fit, by } = fitOf(length, target);
  const count = Math.abs(by).toLocaleString('en-GB');
  const units = Math.abs(by) === 1 ? unit.replace(/s$/, '') : unit;
  if (by === 0) return 'Fits exactly';
  if (fit === 'fits') return `Fits, ${count} ${units} ${by < 0 ? 'short' : 'over'}`;
  return `${count} ${units} ${fit}`;
}

/** A target in words: `600 words`. */
export function targetLabel({ unit, count }: LengthTarget): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? unit.replace(/s$/, '') : unit}`;
}
