import type { Photo, PhotoWords } from '../../../shared/photo';
import {
  PHOTO_FIELDS,
  photoFieldNames,
  type PhotoField,
  type PhotoFieldFacts,
} from '../../../shared/photos/photo-fields';
import { wallTime, type Moment } from '../../../shared/fields/moment';
import { toIimDate } from '../metadata/dates';
import { RIGHTS_MOMENTS, type FileSays, type RightsMoment } from './file-says';
import { iimWords, valuesOf } from './iim-words';

/** Values by the names that ExifTool has for tags; empty ones take the tag out of the file. */
export type Tags = Readonly<Record<string, string | readonly string[]>>;

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
 * is not there: an embargo that is not set, an urgency that is no number.
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
    ...photoFieldNames.map((field) => ({
      label: PHOTO_FIELDS[field].label,
      tags: {
        ...xmpChange(field, words, says),
        ...(takesIim ? iimChange(field, words, says) : {}),
      },
    })),
    { label: 'Rating', tags: ratingChange(photo, says) },
    momentChange('embargo', photo.embargo, says, takesIim),
    momentChange('expiry', photo.expiry, says, takesIim),
  ];
  return changes.filter(({ tags }) => Object.keys(tags).length > 0);
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
  if (field === 'dateCreated') return iimMoment('DateCreated', 'TimeCreated', words.dateCreated);
  const { iim, kind }: PhotoFieldFacts = PHOTO_FIELDS[field];
  const tag = `IPTC:${DATASETS[iim ?? 0]}`;
  return { [tag]: kind === 'list' ? values : (values[0] ?? '') };
}

/** @param iso empty takes the datasets out. */
function iimMoment(dateTag: string, timeTag: string, iso: string): Tags {
  const { date, time } = toIimDate(iso);
  return { [`IPTC:${dateTag}`]: date, [`IPTC:${timeTag}`]: time };
}

function ratingChange({ rating, pick }: Photo, { marks }: FileSays): Tags {
  const isRejected = pick === 'rejected';
  if (isRejected === (marks.pick === 'rejected') && (isRejected || rating === marks.rating)) {
    return {};
  }
  if (isRejected) return { 'XMP-xmp:Rating': '-1' };
  return { 'XMP-xmp:Rating': rating === 0 ? '' : String(rating) };
}

function momentChange(
  name: RightsMoment,
  moment: Moment | null,
  { moments }: FileSays,
  takesIim: boolean,
): FieldChange {
  const { label, xmp } = RIGHTS_MOMENTS[name];
  if (moment === null) return { label, tags: {} };
  const at = Date.parse(moment.at);
  const iso = isoOf(moment);
  const [date, time] =
    name === 'embargo' ? ['ReleaseDate', 'ReleaseTime'] : ['ExpirationDate', 'ExpirationTime'];
  return {
    label,
    tags: {
      ...(Date.parse(moments[name].xmp) === at ? {} : { [xmpTag(xmp)]: iso }),
      ...(!takesIim || Date.parse(moments[name].iim) === at ? {} : iimMoment(date, time, iso)),
    },
  };
}

/** By the clocks of the moment's own zone: `2026-11-20T10:00:00+01:00`. */
function isoOf(moment: Moment): string {
  const wall = wallTime(moment);
  const seconds = Math.floor(Date.parse(moment.at) / 1000) % 60;
  const minutes = (Date.parse(`${wall}Z`) - (Date.parse(moment.at) - seconds * 1000)) / 60_000;
  const offset = Math.round(minutes);
  const [sign, distance] = offset < 0 ? ['-', -offset] : ['+', offset];
  const two = (number: number) => String(number).padStart(2, '0');
  const zone = `${sign}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
  return `${wall}:${two(seconds)}${zone}`;
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
