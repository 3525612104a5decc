import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Metadata } from 'sharp';
import type { Photo } from '../../../shared/photo';
import { photoFieldNames, type PhotoField } from '../../../shared/photos/photo-fields';
import type { PictureType } from '../../../shared/picture-types';
import { openPicture } from '../decoder';
import { iimDate } from '../metadata/dates';
import { iimCharset, readIim, type IimCharset } from '../metadata/iim';
import { ratingOf, saidOf } from '../metadata/photo-metadata';
import { readXmp, xmpName } from '../metadata/xmp';
import { pictureType } from '../picture-type';

const NOTHING = new Uint8Array();

/** The moments that a picture says it may be used from, and until. */
export const RIGHTS_MOMENTS = {
  embargo: { label: 'Embargo', xmp: 'pur:embargoDate', iimDate: 30, iimTime: 35 },
  expiry: { label: 'Expiry', xmp: 'pur:expirationDate', iimDate: 37, iimTime: 38 },
} as const;
export type RightsMoment = keyof typeof RIGHTS_MOMENTS;

/** What a picture's file says of itself in XMP and IIM, as a photo would have it. */
export interface FileSays {
  /** By its bytes; null for no picture, or one that is damaged. */
  type: PictureType | null;
  sha256: string;
  words: Record<PhotoField, Record<'xmp' | 'iim', readonly string[]>>;
  moments: Record<RightsMoment, { xmp: string; iim: string }>;
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
  const moment = (name: RightsMoment) => {
    const facts = RIGHTS_MOMENTS[name];
    const [date = '', time = ''] = [iim.get(facts.iimDate)?.[0], iim.get(facts.iimTime)?.[0]];
    return { xmp: xmp.get(xmpName(facts.xmp))?.[0] ?? '', iim: iimDate(date, time) };
  };
  return {
    type: metadata === null ? null : type,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    words: Object.fromEntries(
      photoFieldNames.map((field) => [field, saidOf(field, xmp, iim)]),
    ) as FileSays['words'],
    moments: { embargo: moment('embargo'), expiry: moment('expiry') },
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
