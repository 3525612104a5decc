import type { Found } from './find';

/** `$$`, `$&`, `$1` to `$99`, `$<name>`. */
const REFERENCES = /\$(?:(?<dollar>\$)|(?<whole>&)|(?<number>\d{1,2})|<(?<name>[^>]*)>)/g;

/**
 * What stands in place of a match: `template` as it is for words; for a pattern its groups are put in
 * by `$1` or `$<name>`, the whole by `$&`, and `$$` is a dollar sign. A group that took nothing, or is
 * not there, gives nothing.
 */
export function replacementFor(template: string, { groups }: Found, isPattern: boolean): string {
  if (!isPattern) return template;
  return template.replaceAll(REFERENCES, (...parts: unknown[]) => {
    const { dollar, whole, number, name } = parts.at(-1) as Record<string, string | undefined>;
    if (dollar !== undefined) return dollar;
    if (whole !== undefined) return groups['0'] ?? '';
    return number === undefined ? named(groups, name ?? '') : numbered(groups, number);
  });
}

function named(groups: Found['groups'], name: string): string {
  return Object.hasOwn(groups, name) ? (groups[name] ?? '') : '';
}

/** `$12` is the group 12, or where there is none the group 1 and a 2. */
function numbered(groups: Found['groups'], number: string): string {
  const exact = String(Number(number));
  if (Object.hasOwn(groups, exact)) return groups[exact] ?? '';
  const [first = '', second] = number;
  return second === undefined ? '' : `${named(groups, first)}${second}`;
}
