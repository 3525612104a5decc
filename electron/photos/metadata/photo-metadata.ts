import { creditWords } from '../../../shared/credit-words';
import { countCharacters } from '../../../shared/length/count-characters';
import type { CutField, Photo, PhotoConflict, PhotoWords, ReadFrom } from '../../../shared/photo';
import {
  PHOTO_FIELDS,
  photoFieldNames,
  type PhotoField,
  type PhotoFieldFacts,
} from '../../../shared/photos/photo-fields';
import { cleanLine, cleanWhole, cutToTaken } from '../clean-text';
import { iimDate, isoDate } from './dates';
import type { ExifText } from './exif';
import type { IimDatasets } from './iim';
import { xmpName, type XmpProperties } from './xmp';

/** The fields of a photo that its file's own metadata fills in. */
export type PhotoMetadata = PhotoWords & Pick<Photo, 'rating' | 'pick' | 'conflicts' | 'cut'>;

/** What cameras write where a description should be. */
const CAMERA_NOISE =
  /^(OLYMPUS DIGITAL CAMERA|SONY DSC|MINOLTA DIGITAL CAMERA|KONICA MINOLTA.*|DCIM.*|DIGITAL CAMERA|untitled|x-default)$/i;
/** Entries of a list, as many as are taken. */
const MAX_ENTRIES = 500;
const IIM_TIME_CREATED = 60;
/** How IIM 2:12 has a subject code: provider, the code itself, and its names (IIM 4.2). */
const SUBJECT_REFERENCE = /^\w+:(\d{8}):.*$/;

/** What one kind of metadata says of a field; more than one value only of a list. */
interface Reading {
  from: ReadFrom;
  values: readonly string[];
  /** Where it says more than that. */
  cut: Omit<CutField, 'field'> | null;
}

/**
 * One reading of a picture's three kinds of metadata, and where they differ. XMP wins over IIM, and IIM
 * over EXIF (IPTC Photo Metadata Standard 2023.2, mapping table; dataset numbers from IIM 4.2).
 */
export function photoMetadata(xmp: XmpProperties, iim: IimDatasets, exif: ExifText): PhotoMetadata {
  const read = photoFieldNames.map((field) => ({
    field,
    readings: readingsOf(field, xmp, iim, exif),
  }));
  const words = Object.fromEntries(
    read.map(({ field, readings }) => {
      const values = readings[0]?.values ?? [];
      return [field, PHOTO_FIELDS[field].kind === 'list' ? values : (values[0] ?? '')];
    }),
  );
  return {
    ...(words as PhotoWords),
    ...ratingOf(xmp),
    conflicts: read.flatMap(({ field, readings }) => conflictOf(field, readings) ?? []),
    cut: read.flatMap(({ field, readings: [believed] }) =>
      believed?.cut ? [{ field, ...believed.cut }] : [],
    ),
  };
}

const NO_EXIF: ExifText = { description: '', artist: '', copyright: '', taken: '', zone: '' };

/** What XMP and IIM say of a field, as a photo would have it; of each no value where nothing is said. */
export function saidOf(
  field: PhotoField,
  xmp: XmpProperties,
  iim: IimDatasets,
): Record<'xmp' | 'iim', readonly string[]> {
  const readings = readingsOf(field, xmp, iim, NO_EXIF);
  const saidBy = (kind: ReadFrom) => readings.find(({ from }) => from === kind)?.values ?? [];
  return { xmp: saidBy('xmp'), iim: saidBy('iim') };
}

function readingsOf(
  field: PhotoField,
  xmp: XmpProperties,
  iim: IimDatasets,
  exif: ExifText,
): readonly Reading[] {
  const facts: PhotoFieldFacts = PHOTO_FIELDS[field];
  const said: readonly [ReadFrom, readonly string[]][] = [
    ['xmp', xmp.get(xmpName(facts.xmp)) ?? []],
    ['iim', facts.iim === null ? [] : iimValues(field, facts.iim, iim)],
    ['exif', exifValues(field, exif)],
  ];
  return said
    .map(([from, values]) => ({ from, ...takenOf(field, facts, values) }))
    .filter(({ values }) => values.length > 0);
}

function iimValues(field: PhotoField, dataset: number, iim: IimDatasets): readonly string[] {
  const values = iim.get(dataset) ?? [];
  if (field !== 'dateCreated') return values;
  return [iimDate(cleanLine(values[0]), cleanLine(iim.get(IIM_TIME_CREATED)?.[0]))];
}

function exifValues(field: PhotoField, exif: ExifText): readonly string[] {
  switch (field) {
    case 'caption':
      return CAMERA_NOISE.test(exif.description.trim()) ? [] : [exif.description];
    case 'creators':
      return [exif.artist];
    case 'copyright':
      return [exif.copyright];
    case 'dateCreated': {
      const taken = cleanLine(exif.taken);
      return [isoDate(`${taken}${cleanLine(exif.zone)}`) || isoDate(taken)];
    }
    default:
      return [];
  }
}

/** Values as people can read them, as much as is taken of them; of what is no list, the first. */
function takenOf(
  field: PhotoField,
  { kind }: PhotoFieldFacts,
  values: readonly string[],
): Pick<Reading, 'values' | 'cut'> {
  const clean = values
    .map(cleanWhole)
    .map(kind === 'text' ? asIs : onOneLine)
    .map(asKept(field));
  const there = [...new Set(clean.filter((value) => value !== ''))];
  const whole = kind === 'list' ? there : there.slice(0, 1);
  const taken = whole.slice(0, MAX_ENTRIES).map(cutToTaken);
  return { values: taken, cut: cutOf(whole, taken) };
}

function cutOf(whole: readonly string[], taken: readonly string[]): Reading['cut'] {
  if (whole.length > taken.length) {
    return { held: whole.length, taken: taken.length, unit: 'entries' };
  }
  const at = whole.findIndex((value, index) => value !== taken[index]);
  if (at < 0) return null;
  const [held, left] = [whole[at], taken[at]].map((value = '') => countCharacters(value));
  return { held: held ?? 0, taken: left ?? 0, unit: 'characters' };
}

const asIs = (value: string) => value;
const onOneLine = (value: string) => value.replaceAll('\n', ' ');

function asKept(field: PhotoField): (value: string) => string {
  if (field === 'credit') return creditWords;
  return field === 'dateCreated' ? isoDate : asIs;
}

/** Where the readings differ by more than room, case of spaces or precision. */
function conflictOf(field: PhotoField, readings: readonly Reading[]): PhotoConflict | null {
  const [believed, ...others] = readings;
  if (believed === undefined || others.every((other) => agrees(field, believed, other)))
    return null;
  return {
    field,
    readings: readings.map(({ from, values }) => ({ from, value: cutToTaken(values.join(', ')) })),
  };
}

/** Whether `other` says the same, or as much of it as it has room for. */
function agrees(field: PhotoField, believed: Reading, other: Reading): boolean {
  if (field === 'dateCreated') return sameMoment(believed.values[0] ?? '', other.values[0] ?? '');
  const { bytes }: PhotoFieldFacts = PHOTO_FIELDS[field];
  const said = (reading: Reading) =>
    reading.values
      .map((value) => value.replace(/\s+/gu, ' ').replace(SUBJECT_REFERENCE, '$1'))
      .toSorted()
      .join('\n');
  if (said(believed) === said(other)) return true;
  return other.from === 'iim' && bytes !== null && isCut(said(believed), said(other), bytes);
}

/** IIM's rooms are small: what stands there may be only the beginning. */
function isCut(whole: string, part: string, bytes: number): boolean {
  return Buffer.byteLength(part) >= bytes - 3 && whole.startsWith(part);
}

/** Dates agree as far as both go: many programs know the day, and not the hour or its zone. */
function sameMoment(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 'YYYY-MM-DDTHH:MM'.length);
  return one.slice(0, length) === other.slice(0, length);
}

/** XMP's stars; −1 is a picture that was rejected (XMP 2016, part 1, 8.4). */
export function ratingOf(xmp: XmpProperties): Pick<Photo, 'rating' | 'pick'> {
  const stars = Math.round(Number(xmp.get(xmpName('xmp:Rating'))?.[0] ?? 0)) || 0;
  return { rating: Math.min(Math.max(stars, 0), 5), pick: stars < 0 ? 'rejected' : '' };
}
