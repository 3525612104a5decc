import type { Edit } from './edits';
import type { HouseForm } from './house-form';

/** A dash written as hyphens: between words, not at a line's start and no longer row of them. */
const HYPHENS = /(?<=[^\s<!\-–—][ \u00a0]?)(?<![-–—])(---?)(?![->–—])(?=[ \u00a0]|[^\s-]|$)/gu;
/** Options of commands are written so. */
const OPTION = /^[a-z]/i;
const DOTS = /(?<!\.)\.{3}(?!\.)/g;
const MARKS =
  /(?<=[\p{L}\p{N})\]»”’"…%])([ \u00a0\u202f]?)([;:!?])(?=[;:!?]{0,8}(?:[\s\u00a0»”’")\]]|$))/gu;
const UNITS =
  'km²|km|cm|mm|m²|m³|m|kg|mg|g|t|ml|cl|l|ha|kWh|MWh|kW|MW|W|°C|°|%|‰|€|\\$|£|¥|Kč|zł|kr|EUR|USD|CHF|h|min|s';
const UNIT = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu');
const THOUSANDS = /(?<=(?<![\d.,/:])\d{1,3}(?:[\u00a0\u202f]\d{3}){0,6}) (?=\d{3}(?!\d))/g;

export function dashEdits(text: string, { dash }: HouseForm): Edit[] {
  return [...text.matchAll(HYPHENS)].flatMap(({ 0: hyphens, index: from }) => {
    const to = from + hyphens.length;
    const afterSpace = /[ \u00a0]/.test(text[from - 1] ?? '');
    if (afterSpace && OPTION.test(text.slice(to))) return [];
    return [{ from, to, text: hyphens.length === 3 ? '—' : dash }];
  });
}

export function ellipsisEdits(text: string): Edit[] {
  return [...text.matchAll(DOTS)].map(({ index: from }) => ({ from, to: from + 3, text: '…' }));
}

/** Spaces at which a line must not end. */
export function spaceEdits(text: string, form: HouseForm): Edit[] {
  return [...markEdits(text, form), ...numberEdits(text, form), ...letterEdits(text, form)];
}

function markEdits(text: string, { spaceBefore }: HouseForm): Edit[] {
  if (spaceBefore.size === 0) return [];
  return [...text.matchAll(MARKS)].flatMap(({ 1: space = '', 2: mark = '', index: from }) => {
    const wanted = spaceBefore.get(mark);
    // A second mark belongs to the first.
    const isSecond = space === '' && /[;:!?]/.test(text[from - 1] ?? '');
    if (wanted === undefined || isSecond) return [];
    return [{ from, to: from + space.length, text: wanted }];
  });
}

function numberEdits(text: string, { numberSpace, hasSpacedNumbers }: HouseForm): Edit[] {
  if (numberSpace === null) return [];
  const patterns = hasSpacedNumbers ? [UNIT, THOUSANDS] : [UNIT];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index: from }) => ({
      from,
      to: from + 1,
      text: numberSpace,
    })),
  );
}

function letterEdits(text: string, { lettersHeld }: HouseForm): Edit[] {
  if (lettersHeld === null) return [];
  const held = new RegExp(`(?<=(?<![\\p{L}\\p{N}])[${lettersHeld}]) (?=[\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(held)].map(({ index: from }) => ({
    from,
    to: from + 1,
    text: '\u00a0',
  }));
}
