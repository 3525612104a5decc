import { PHOTO_FIELDS, photoFieldNames } from '../../photos/photo-fields';
import { shortened } from '../../shortened';
import type { CaptionCheck } from './check';

/** Of a keyword. */
const SHOWN = 25;

const utf8 = new TextEncoder();

/** Words that IIM has no room for: programs that read that alone get them cut off. */
export const byteLimits: CaptionCheck = (words) =>
  photoFieldNames.flatMap((field) => {
    const { bytes, kind, label } = PHOTO_FIELDS[field];
    // A date is written in another form than it is kept in here.
    if (bytes === null || kind === 'date') return [];
    const value = words[field];
    const texts = typeof value === 'string' ? [value] : value;
    return texts.flatMap((text) => {
      const over = utf8.encode(text).length - bytes;
      if (over <= 0) return [];
      const which = kind === 'list' ? `“${shortened(text, SHOWN)}” in ${label}` : label;
      const message = `${which} is ${printBytes(over)} over the ${printBytes(bytes)} that IPTC’s older form has room for. Shorten it, or some programs cut it off.`;
      return [{ field, severity: 'warning' as const, message }];
    });
  });

function printBytes(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'byte' : 'bytes'}`;
}
