import { readCodes } from '../../shared/captions/code-table';
import type { Codes } from '../../shared/captions/stationery';
import type { CaptionCodes } from '../../shared/desk';
import { FIRST_DESK } from '../../shared/first-desk';
import { useApp } from '../app-store';

let read: { of: CaptionCodes; codes: Codes } | null = null;

/** The caption codes of the newsroom that is open. */
export function newsroomCodes(): Codes {
  const of = captionCodes();
  const known = knownCodes(of);
  if (known !== null) return known;
  const { delimiter, lines } = of;
  return keepCodes(of, { table: readCodes(lines, delimiter).table, delimiter });
}

/** The same as the newsroom's settings have them. */
export function captionCodes(): CaptionCodes {
  return useApp.getState().newsroom?.desk.captionCodes ?? FIRST_DESK.captionCodes;
}

/** What was read of these settings; null where nothing was, or of others since. */
export function knownCodes(of: CaptionCodes): Codes | null {
  if (read === null || (read.of !== of && !areSame(read.of, of))) return null;
  // So that they are compared once.
  return keepCodes(of, read.codes);
}

/** Keeps what was read of these settings. */
export function keepCodes(of: CaptionCodes, codes: Codes): Codes {
  read = { of, codes };
  return codes;
}

/** Whether these say the same: settings come anew with each change of the newsroom, the codes mostly as they were. */
export function areSame(one: CaptionCodes, other: CaptionCodes): boolean {
  return (
    one.delimiter === other.delimiter &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, at) => line === other.lines[at])
  );
}
