import type { Sharp } from 'sharp';

/** Above any press picture, far below what would exhaust memory while it is unpacked. */
export const MAX_PIXELS = 200_000_000;

/** A picture that takes longer than this to unpack is not one that anybody means to print. */
const PATIENCE_SECONDS = 60;

/** The decoders that are trusted; every other one in the library stays shut. */
const DECODERS = ['Jpeg', 'Png', 'Webp', 'Tiff'].map((name) => `VipsForeignLoad${name}`);

let library: Promise<typeof import('sharp').default> | undefined;

/**
 * The picture, ready to be decoded within limits. The library is native and slow to load, so it is
 * loaded on first use.
 *
 * @param source bytes of a picture, or the path of one.
 */
export async function openPicture(source: Uint8Array | string): Promise<Sharp> {
  library ??= loadLibrary();
  const sharp = await library;
  return sharp(source, {
    limitInputPixels: MAX_PIXELS,
    failOn: 'error',
    sequentialRead: true,
  }).timeout({ seconds: PATIENCE_SECONDS });
}

async function loadLibrary() {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: DECODERS });
  sharp.cache(false);
  return sharp;
}
