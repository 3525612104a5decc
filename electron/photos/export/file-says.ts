import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Metadata } from 'sharp';
import type { Photo } from '../../../shared/photo';
import { photoFieldNames, type PhotoField } from '../../../shared/photos/photo-fields';
import type { PictureType } from '../../../shared/picture-types';
import { openPicture } from '../decoder';
import { readExif } from '../metadata/exif';
import { iimCharset, readIim, type IimCharset } from '../metadata/iim';
import { photoMetadata, ratingOf, saidOf } from '../metadata/photo-metadata';
import { termReadings, type Term, type TermReading } from '../metadata/terms-of-use';
import { readXmp } from '../metadata/xmp';
import { pictureType } from '../picture-type';
import { valuesOf } from './iim-words';

const NOTHING = new Uint8Array();

/** What a picture's file says of itself in XMP and IIM, as a photo would have it. */
export interface FileSays {
  /** By its bytes; null for no picture, or one that is damaged. */
  type: PictureType | null;
  sha256: string;
  words: Record<PhotoField, Record<'xmp' | 'iim', readonly string[]>>;
  /** Of fields that hold more than is taken, what is taken of them. */
  cut: Partial<Record<PhotoField, readonly string[]>>;
  terms: Record<Term, readonly TermReading[]>;
  marks: Pick<Photo, 'rating' | 'pick'>;
  iimCharset: IimCharset;
}

/** Reads the words in a picture; that are none where it is no picture, or damaged. */
export async function readFileSays(path: string): Promise<FileSays> {
  const bytes = await readFile(path);
  const type = pictureType(bytes);
  const metadata = type === null ? null : await metadataOf(bytes);
  const block = metadata?.iptc ?? NOTHING;
  const [xmp, iim] = [readXmp(metadata?.xmp ?? NOTHING), readIim(block)];
  const exif = await readExif(type ?? 'jpeg', metadata?.exif, bytes);
  const read = photoMetadata(xmp, iim, exif);
  return {
    type: metadata === null ? null : type,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    words: Object.fromEntries(
      photoFieldNames.map((field) => [field, saidOf(field, xmp, iim)]),
    ) as FileSays['words'],
    cut: Object.fromEntries(read.cut.map(({ field }) => [field, valuesOf(field, read)])),
    terms: {
      embargo: termReadings('embargo', xmp, iim),
      expiry: termReadings('expiry', xmp, iim),
    },
    marks: ratingOf(xmp),
    iimCharset: iimCharset(block),
  };
}

async function metadataOf(bytes: Uint8Array): Promise<Metadata | null> {
  try {
    return await (await openPicture(bytes)).metadata();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
