import type { PhotoWords } from '../../photo';
import { PHOTO_FIELDS, photoFieldNames } from '../../photos/photo-fields';
import type { CaptionCheck } from './check';

/** Codes such as `=cc=`, variables such as `{city}`, in the forms of Photo Mechanic. */
const LEFT =
  /(?<![\p{L}\p{N}=])=[\p{L}\p{N}][\p{L}\p{N}_.#-]{0,30}=(?![\p{L}\p{N}=])|\{[A-Za-z][\w:,.*-]{0,40}\}/u;

/** Codes and variables in whose place the words should stand. */
export const unexpanded: CaptionCheck = (words) =>
  photoFieldNames.flatMap((field) => {
    const [left] = LEFT.exec(textOf(words[field])) ?? [];
    if (left === undefined) return [];
    return [
      {
        field,
        severity: 'error' as const,
        message: `“${left}” in ${PHOTO_FIELDS[field].label} is a code without its words. Write what it stands for.`,
      },
    ];
  });

function textOf(value: PhotoWords[keyof PhotoWords]): string {
  return typeof value === 'string' ? value : value.join('\n');
}
