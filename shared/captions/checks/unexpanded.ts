import type { PhotoWords } from '../../photo';
import { PHOTO_FIELDS, photoFieldNames } from '../../photos/photo-fields';
import type { CaptionCheck } from './check';
import { quoted } from './quoted';

/** Codes such as `=cc=`, variables such as `{city}`, in the forms of Photo Mechanic. */
const LEFT =
  /(?<![\p{L}\p{N}=])=[\p{L}\p{N}][\p{L}\p{N}_.#-]{0,30}=(?![\p{L}\p{N}=])|\{[A-Za-z][\w:,.*-]{0,40}\}/gu;

const MOST_NAMED = 3;
const AND = new Intl.ListFormat('en-GB');

/** Codes and variables in whose place the words should stand. */
export const unexpanded: CaptionCheck = (words) =>
  photoFieldNames.flatMap((field) => {
    const left = leftIn(textOf(words[field]));
    if (left.length === 0) return [];
    const named = left.slice(0, MOST_NAMED).map(quoted);
    const more = left.length - named.length;
    const all = more > 0 ? [...named, `${more.toLocaleString('en-GB')} more`] : named;
    const where = `${AND.format(all)} in ${PHOTO_FIELDS[field].label}`;
    const message =
      left.length === 1
        ? `${where} is a code without its words. Write what it stands for.`
        : `${where} are codes without their words. Write what they stand for.`;
    return [{ field, severity: 'error' as const, message }];
  });

/** What in a text is written as codes and variables are, each once. */
export function leftIn(text: string): readonly string[] {
  return [...new Set(text.match(LEFT))];
}

function textOf(value: PhotoWords[keyof PhotoWords]): string {
  return typeof value === 'string' ? value : value.join('\n');
}
