import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Metadata } from 'sharp';
import { UserError } from '../../shared/errors';
import { NOTHING_SETTLED } from '../../shared/photo';
import type { InspectedPicture } from '../store/photo-store';
import { cleanLine } from './clean-text';
import { MAX_PIXELS, openPicture } from './decoder';
import { jpegHeader } from './jpeg-header';
import { readExif } from './metadata/exif';
import { readIim } from './metadata/iim';
import { photoMetadata } from './metadata/photo-metadata';
import { termsOfUse } from './metadata/terms-of-use';
import { readXmp } from './metadata/xmp';
import { pictureType } from './picture-type';
import {
  decodePicture,
  renditionTargets,
  writeRenditions,
  type RenditionTargets,
} from './renditions';
import { whyEmpty, whyNoPicture } from './why-no-picture';
import { COPY_SIZES } from './window-copies';

/** Pixels: enough to make the decoder go through the whole file, and nothing that is kept. */
const PROOF_WIDTH = 64;
const NOTHING = new Uint8Array();

export interface InspectionOrder {
  /** Path of the picture. */
  path: string;
  /** Name that it came under, for messages and the record; never a path to open. */
  fileName: string;
  /** Folder for the smaller copies that the window shows, if they are to be made. */
  copies: string | null;
}

/** As `inspectPicture`, of a file; what is decoded of it becomes its smaller copies. @throws as a read does too */
export async function inspectFile({
  path,
  fileName,
  copies,
}: InspectionOrder): Promise<InspectedPicture> {
  return inspectPicture(await readFile(path), fileName, copies);
}

/**
 * Everything that a picture's bytes tell: its type by signature, upright size in pixels, hash, and
 * the words in its IPTC, XMP and EXIF. It is decoded once, so what is taken in can be shown.
 *
 * @param fileName as in `InspectionOrder`, and so `copies`.
 * @throws UserError `not-a-picture` for other files and damaged pictures, `too-large` over 200 MP; as a
 *   write does.
 */
export async function inspectPicture(
  bytes: Uint8Array,
  fileName: string,
  copies: string | null = null,
): Promise<InspectedPicture> {
  const name = cleanLine(fileName);
  const type = pictureType(bytes);
  if (type === null) {
    const why = bytes.byteLength === 0 ? whyEmpty(name) : whyNoPicture(name);
    throw new UserError('not-a-picture', why);
  }
  const metadata = await readHeader(bytes, name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const targets = copies === null ? [] : renditionTargets(sha256, copies, COPY_SIZES);
  await decodeOnce({ bytes, name, metadata, targets });
  const xmp = readXmp(metadata.xmp ?? NOTHING);
  const iim = readIim(metadata.iptc ?? NOTHING);
  return {
    fileName: name,
    sha256,
    type,
    ...uprightSize(metadata),
    bytes: bytes.byteLength,
    ...NOTHING_SETTLED,
    ...photoMetadata(xmp, iim, await readExif(type, metadata.exif, bytes)),
    ...termsOfUse(xmp, iim),
  };
}

async function readHeader(bytes: Uint8Array, name: string): Promise<Metadata> {
  // Of a JPEG without its pixels: they would be copied for nothing.
  const header = jpegHeader(bytes);
  const metadata = await refusing(name, async () => (await openPicture(header, false)).metadata());
  const pixels = metadata.width * metadata.height;
  if (pixels > MAX_PIXELS) {
    throw new UserError(
      'too-large',
      `“${name}” has ${Math.round(pixels / 1e6)} megapixels; Copydesk reads up to ${MAX_PIXELS / 1e6}. Save a smaller copy and add that.`,
    );
  }
  return metadata;
}

interface Decoding {
  bytes: Uint8Array;
  name: string;
  metadata: Metadata;
  /** Copies to write. */
  targets: RenditionTargets;
}

/** Shows that the picture is whole; copies that are there already were made when it was. */
async function decodeOnce({ bytes, name, metadata, targets }: Decoding): Promise<void> {
  if (targets.length > 0 && targets.every(({ path }) => existsSync(path))) return;
  const width = Math.max(PROOF_WIDTH, ...targets.map((target) => target.width));
  const pixels = await refusing(name, () => decodePicture(bytes, metadata, width));
  await writeRenditions(pixels, targets);
}

/** The decoder's complaints are about bytes; people need to know which file, and what to do. */
async function refusing<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(
      'not-a-picture',
      `“${name}” is damaged or cut short, so it was not added. Get it again from where it came.`,
    );
  }
}

/** Orientations 5 to 8 lie on their side (EXIF 2.32, tag 0x0112). */
function uprightSize({ width, height, orientation = 1 }: Metadata) {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
