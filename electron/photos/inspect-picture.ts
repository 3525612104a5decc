import { createHash } from 'node:crypto';
import type { Metadata } from 'sharp';
import { UserError } from '../../shared/errors';
import { NOTHING_SETTLED } from '../../shared/photo';
import type { InspectedPicture } from '../store/photo-store';
import { cleanLine } from './clean-text';
import { MAX_PIXELS, openPicture } from './decoder';
import { readExif } from './metadata/exif';
import { readIim } from './metadata/iim';
import { photoMetadata } from './metadata/photo-metadata';
import { termsOfUse } from './metadata/terms-of-use';
import { readXmp } from './metadata/xmp';
import { pictureType } from './picture-type';
import { whyNoPicture } from './why-no-picture';

/** Pixels: enough to make the decoder go through the whole file, and nothing that is kept. */
const PROOF_WIDTH = 64;
const NOTHING = new Uint8Array();
const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Everything that a picture's bytes tell: its type by signature, upright size in pixels, hash, and
 * the words in its IPTC, XMP and EXIF. It is decoded once, so what is taken in can be shown.
 *
 * @param fileName name that it came under, for messages and the record; never a path to open.
 * @throws UserError `not-a-picture` for other files and damaged pictures, `too-large` over 200 MP.
 */
export async function inspectPicture(
  bytes: Uint8Array,
  fileName: string,
): Promise<InspectedPicture> {
  const name = cleanLine(fileName);
  const type = pictureType(bytes);
  if (type === null) {
    throw new UserError('not-a-picture', whyNoPicture(name));
  }
  const metadata = await readHeader(bytes, name);
  await proveWhole(bytes, name);
  const xmp = readXmp(metadata.xmp ?? NOTHING);
  const iim = readIim(metadata.iptc ?? NOTHING);
  return {
    fileName: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    type,
    ...uprightSize(metadata),
    bytes: bytes.byteLength,
    ...NOTHING_SETTLED,
    ...photoMetadata(xmp, iim, await readExif(type, metadata.exif, bytes)),
    ...termsOfUse(xmp, iim, HERE),
  };
}

async function readHeader(bytes: Uint8Array, name: string): Promise<Metadata> {
  const metadata = await refusing(name, async () => (await openPicture(bytes)).metadata());
  const pixels = metadata.width * metadata.height;
  if (pixels > MAX_PIXELS) {
    throw new UserError(
      'too-large',
      `“${name}” has ${Math.round(pixels / 1e6)} megapixels; Copydesk reads up to ${MAX_PIXELS / 1e6}. Save a smaller copy and add that.`,
    );
  }
  return metadata;
}

async function proveWhole(bytes: Uint8Array, name: string): Promise<void> {
  await refusing(name, async () => {
    const picture = await openPicture(bytes);
    return picture.resize({ width: PROOF_WIDTH }).raw().toBuffer();
  });
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
