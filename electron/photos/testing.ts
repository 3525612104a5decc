import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { PhotoWords } from '../../shared/photo';
import { photoFieldNames, type PhotoField } from '../../shared/photos/photo-fields';
import { isoDate } from './metadata/dates';

/** Files of others to compare with; absent where only the project is. */
export const CORPUS = process.env.COPYDESK_CORPUS ?? join('..', 'shared', 'corpus');

/**
 * Compares what was read of a file with ExifTool's reading of it.
 *
 * @param kind folder of the readings: `photo` or `xmp`.
 * @returns how many fields ExifTool found, and those that were read otherwise, in words.
 */
export async function comparedToExifTool(
  kind: 'photo' | 'xmp',
  name: string,
  read: PhotoWords,
): Promise<{ fields: number; different: readonly string[] }> {
  const found = await oracle(kind, name);
  const different = found.flatMap(([field, expected]) => {
    const [actual, wanted] = [squeeze(field, read[field]), squeeze(field, expected)];
    return actual === wanted ? [] : [`${name} ${field}: ${actual} ≠ ${wanted}`];
  });
  return { fields: found.length, different };
}

/** A value as ExifTool's JSON has it. */
type Said = string | number | readonly (string | number)[];

/** How ExifTool calls what `PHOTO_FIELDS` has of each kind of metadata. */
export const TAGS: Record<PhotoField, readonly string[]> = {
  headline: ['XMP-photoshop:Headline', 'IPTC:Headline'],
  caption: ['XMP-dc:Description', 'IPTC:Caption-Abstract', 'IFD0:ImageDescription'],
  altText: ['XMP-iptcCore:AltTextAccessibility'],
  creators: ['XMP-dc:Creator', 'IPTC:By-line', 'IFD0:Artist'],
  creatorTitle: ['XMP-photoshop:AuthorsPosition', 'IPTC:By-lineTitle'],
  credit: ['XMP-photoshop:Credit', 'IPTC:Credit'],
  source: ['XMP-photoshop:Source', 'IPTC:Source'],
  copyright: ['XMP-dc:Rights', 'IPTC:CopyrightNotice', 'IFD0:Copyright'],
  captionWriter: ['XMP-photoshop:CaptionWriter', 'IPTC:Writer-Editor'],
  title: ['XMP-dc:Title', 'IPTC:ObjectName'],
  dateCreated: ['XMP-photoshop:DateCreated', 'IPTC:DateCreated', 'ExifIFD:DateTimeOriginal'],
  sublocation: ['XMP-iptcCore:Location', 'IPTC:Sub-location'],
  city: ['XMP-photoshop:City', 'IPTC:City'],
  state: ['XMP-photoshop:State', 'IPTC:Province-State'],
  country: ['XMP-photoshop:Country', 'IPTC:Country-PrimaryLocationName'],
  countryCode: ['XMP-iptcCore:CountryCode', 'IPTC:Country-PrimaryLocationCode'],
  people: ['XMP-iptcExt:PersonInImage'],
  event: ['XMP-iptcExt:Event'],
  keywords: ['XMP-dc:Subject', 'IPTC:Keywords'],
  subjectCodes: ['XMP-iptcCore:SubjectCode', 'IPTC:SubjectReference'],
  urgency: ['XMP-photoshop:Urgency', 'IPTC:Urgency'],
  instructions: ['XMP-photoshop:Instructions', 'IPTC:SpecialInstructions'],
  usageTerms: ['XMP-xmpRights:UsageTerms'],
  jobId: ['XMP-photoshop:TransmissionReference', 'IPTC:OriginalTransmissionReference'],
  digitalSourceType: ['XMP-iptcExt:DigitalSourceType'],
};

async function oracle(kind: string, name: string): Promise<[PhotoField, Said][]> {
  const path = join(CORPUS, 'oracle', kind, `${name}.json`);
  const [tags] = JSON.parse(await readFile(path, 'utf8')) as [Record<string, Said>];
  return photoFieldNames.flatMap((field): [PhotoField, Said][] => {
    const said = TAGS[field]
      .map((tag) => tags[tag] ?? '')
      .find((value) => squeeze(field, value) !== '');
    return said === undefined ? [] : [[field, said]];
  });
}

function squeeze(field: PhotoField, value: Said): string {
  const text = [...new Set([value].flat())].join(', ');
  const plain = text
    .replace(/^\((.*)\)$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  // ExifTool writes a date's day with colons, and adds what an urgency means.
  if (field === 'dateCreated') return isoDate(plain).slice(0, 'YYYY-MM-DD'.length);
  return field === 'urgency' ? plain.slice(0, 1) : plain;
}

/** A picture that the app wrote: also AVIF, of which the app itself trusts no decoder. */
export function writtenPicture(path: string): Sharp {
  sharp.unblock({ operation: ['VipsForeignLoadHeif'] });
  return sharp(path);
}
