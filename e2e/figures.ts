import { test } from 'playwright/test';

const asked = Number(process.env['COPYDESK_FAULT_COUNT']);

/** How often faults are tried: few times in a usual run, often for the table of faults. */
export function faultCount(small: number): number {
  return asked > 0 ? asked : small;
}

/**
 * A time that must be kept where faults are counted for the table. A usual run has the machine to
 * itself less than anybody knows, and only prints what it took.
 */
export function limitMs(most: number): number {
  return asked > 0 ? most : Infinity;
}

/** Prints what a fault test reached, and keeps it with the report. */
export function printFigure(fault: string, figure: string): void {
  test.info().annotations.push({ type: 'figure', description: figure });
  console.log(`${fault}: ${figure}`);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
