import type { Photo, PhotoWords } from '../../../shared/photo';
import {
  PHOTO_FIELDS,
  photoFieldNames,
  type PhotoField,
  type PhotoFieldFacts,
} from '../../../shared/photos/photo-fields';
import type { FileSays } from './file-says';
import { iimWords, valuesOf } from './iim-words';
import { iimDateTags, type Tags } from './tags';
import { termChange } from './term-change';

/** What a file has to be told of one field so that it says what the photo does. */
interface FieldChange {
  /** As screens call the field. */
  label: string;
  tags: Tags;
}

/** ExifTool's names of IIM's datasets. */
const DATASETS: Readonly<Record<number, string>> = {
  5: 'ObjectName',
  10: 'Urgency#',
  12: 'SubjectReference',
  25: 'Keywords',
  40: 'SpecialInstructions',
  80: 'By-line',
  85: 'By-lineTitle',
  90: 'City',
  92: 'Sub-location',
  95: 'Province-State',
  100: 'Country-PrimaryLocationCode',
  101: 'Country-PrimaryLocationName',
  103: 'OriginalTransmissionReference',
  105: 'Headline',
  110: 'Credit',
  115: 'Source',
  116: 'CopyrightNotice',
  120: 'Caption-Abstract',
  122: 'Writer-Editor',
};

/** Where ExifTool's name of a namespace is not its usual prefix. */
const GROUPS: Readonly<Record<string, string>> = {
  Iptc4xmpCore: 'iptcCore',
  Iptc4xmpExt: 'iptcExt',
};

/** Properties of which there is one for each language (IPTC Photo Metadata Standard 2023.2). */
const IN_LANGUAGES: ReadonlySet<PhotoField> = new Set([
  'caption',
  'altText',
  'copyright',
  'title',
  'event',
  'usageTerms',
] as const);

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * What of a photo its file does not say yet, or says otherwise. What the photo knows no better than its file
 * is not there: an urgency that is no number, or the beginning of what the file has whole.
 *
 * @param takesIim whether the file carries IIM beside XMP.
 */
export function changesFor(
  photo: Photo,
  says: FileSays,
  takesIim: boolean,
): readonly FieldChange[] {
  const words: PhotoWords = { ...photo, digitalSourceType: sourceType(photo.digitalSourceType) };
  const changes = [
    ...photoFieldNames.filter(isToBeWritten(photo, says)).map((field) => ({
      label: PHOTO_FIELDS[field].label,
      tags: {
        ...xmpChange(field, words, says),
        ...(takesIim ? iimChange(field, words, says) : {}),
      },
    })),
    { label: 'Rating', tags: ratingChange(photo, says) },
    { label: 'Embargo', tags: termChange('embargo', photo.embargo, says, takesIim) },
    { label: 'Expiry', tags: termChange('expiry', photo.expiry, says, takesIim) },
  ];
  return changes.filter(({ tags }) => Object.keys(tags).length > 0);
}

/** Labels of the fields of which a file has more than the photo, and a sidecar of its XMP would have nothing. */
export function wholeOutsideXmp(photo: Photo, says: FileSays): readonly string[] {
  const isWritten = isToBeWritten(photo, says);
  return photoFieldNames
    .filter((field) => !isWritten(field) && says.words[field].xmp.length === 0)
    .map((field) => PHOTO_FIELDS[field].label);
}

/** Whether a field may be written: what was taken of a longer text must not go over the whole of it. */
function isToBeWritten(photo: Photo, { cut }: FileSays): (field: PhotoField) => boolean {
  return (field) => {
    const taken = cut[field];
    return taken === undefined || !sameValues(valuesOf(field, photo), taken);
  };
}

function xmpChange(field: PhotoField, words: PhotoWords, { words: said }: FileSays): Tags {
  const values = valuesOf(field, words);
  if (sameValues(values, said[field].xmp.map(asWritten(field)))) return {};
  if (field === 'urgency' && !isUrgency(words.urgency)) return {};
  const name = xmpTag(PHOTO_FIELDS[field].xmp);
  if (values.length === 0) return { [name]: '' };
  const isList = PHOTO_FIELDS[field].kind === 'list';
  // Without a language named the others would go.
  const tag = IN_LANGUAGES.has(field) ? `${name}-x-default` : name;
  return { [tag]: isList ? values : (values[0] ?? '') };
}

function iimChange(field: PhotoField, words: PhotoWords, { words: said }: FileSays): Tags {
  const values = iimWords(field, words);
  const { iim: there } = said[field];
  // Also what is longer than IIM has room for stays, where it is right.
  if (values === null || sameValues(values, there) || sameValues(valuesOf(field, words), there)) {
    return {};
  }
  if (field === 'urgency' && !isUrgency(words.urgency)) return {};
  if (field === 'dateCreated') return iimDateTags('DateCreated', 'TimeCreated', words.dateCreated);
  const { iim, kind }: PhotoFieldFacts = PHOTO_FIELDS[field];
  const tag = `IPTC:${DATASETS[iim ?? 0]}`;
  return { [tag]: kind === 'list' ? values : (values[0] ?? '') };
}

function ratingChange({ rating, pick }: Photo, { marks }: FileSays): Tags {
  const isRejected = pick === 'rejected';
  if (isRejected === (marks.pick === 'rejected') && (isRejected || rating === marks.rating)) {
    return {};
  }
  if (isRejected) return { 'XMP-xmp:Rating': '-1' };
  return { 'XMP-xmp:Rating': rating === 0 ? '' : String(rating) };
}

/** The tag of a property, e.g. `XMP-iptcCore:Location` of `Iptc4xmpCore:Location`. */
function xmpTag(property: string): string {
  const [prefix = '', local = ''] = property.split(':');
  return `XMP-${GROUPS[prefix] ?? prefix}:${local.charAt(0).toUpperCase()}${local.slice(1)}`;
}

function asWritten(field: PhotoField): (value: string) => string {
  return field === 'digitalSourceType' ? sourceType : (value) => value;
}

/** The address of a source type that is known by its last part. */
function sourceType(value: string): string {
  return /^\w+$/.test(value) ? `${SOURCE_TYPES}${value}` : value;
}

/** IIM 2:10 and `photoshop:Urgency` are one digit. */
function isUrgency(value: string): boolean {
  return /^[0-9]?$/.test(value);
}

function sameValues(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((value, at) => value === others[at]);
}
