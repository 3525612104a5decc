import { momentLabel } from '../../../shared/fields/moment';
import type { Photo } from '../../../shared/photo';
import { printField } from '../../../shared/photos/list-words';
import { PHOTO_FIELDS, photoFieldNames } from '../../../shared/photos/photo-fields';

/** A photo and the name that its picture leaves under. */
export interface NamedPhoto {
  photo: Photo;
  name: string;
}

/** Spreadsheets take CSV for UTF-8 where it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/** What of a photo is a column beside its words. */
const SETTLED: readonly [string, (photo: Photo) => string][] = [
  ['Embargo', ({ embargo }) => embargo?.at ?? ''],
  ['Expiry', ({ expiry }) => expiry?.at ?? ''],
  ['Restrictions', ({ restrictions }) => restrictions],
  ['Rating', ({ rating }) => String(rating)],
];

/** The words of photos as a table: a line for each, after one of headings (RFC 4180). */
export function captionsCsv(photos: readonly NamedPhoto[]): string {
  const headings = [
    'File name',
    ...photoFieldNames.map((field) => PHOTO_FIELDS[field].label),
    ...SETTLED.map(([heading]) => heading),
  ];
  const lines = photos.map(({ photo, name }) => [
    name,
    ...photoFieldNames.map((field) => printField(photo[field])),
    ...SETTLED.map(([, value]) => value(photo)),
  ]);
  const table = [headings, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`);
  return `${BYTE_ORDER_MARK}${table.join('')}`;
}

/** The captions of photos to read: name, headline, caption, credit, and what is not allowed. */
export function captionsText(photos: readonly NamedPhoto[]): string {
  const texts = photos.map(({ photo, name }) => {
    const { headline, caption, credit, embargo, restrictions } = photo;
    const lines = [
      name,
      headline,
      caption,
      credit && `Credit: ${credit}`,
      embargo && `Embargo: ${momentLabel(embargo)}`,
      restrictions && `Restrictions: ${restrictions}`,
    ];
    return lines.filter(Boolean).join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}

/** What spreadsheets take for a formula is begun with an apostrophe, which they take for “this is text”. */
function csvCell(value: string): string {
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
