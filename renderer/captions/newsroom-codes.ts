import { readCodes } from '../../shared/captions/code-table';
import type { Codes } from '../../shared/captions/stationery';
import type { CaptionCodes } from '../../shared/desk';
import { FIRST_DESK } from '../../shared/first-desk';
import { useApp } from '../app-store';

let read: { of: CaptionCodes; codes: Codes } | null = null;

/** The caption codes of the newsroom that is open. */
export function newsroomCodes(): Codes {
  const of = useApp.getState().newsroom?.desk.captionCodes ?? FIRST_DESK.captionCodes;
  if (read?.of === of) return read.codes;
  const { delimiter, lines } = of;
  const codes = { table: readCodes(lines, delimiter).table, delimiter };
  read = { of, codes };
  return codes;
}
