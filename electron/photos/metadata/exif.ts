import type { PictureType } from '../../../shared/picture-types';

/** What EXIF (JEITA CP-3451) can tell of a picture's words; '' where it does not. */
export interface ExifText {
  description: string;
  artist: string;
  copyright: string;
  /** `YYYY:MM:DD HH:MM:SS`, and the zone apart. */
  taken: string;
  zone: string;
}

const NOTHING: ExifText = { description: '', artist: '', copyright: '', taken: '', zone: '' };
const EXIF_HEADER_BYTES = 6;

/**
 * Reads the picture's EXIF; one that is damaged tells nothing, since the picture itself may be well.
 *
 * @param block the EXIF block found in the picture, if any.
 * @param bytes the whole file: a TIFF file is its own EXIF block.
 */
export async function readExif(
  type: PictureType,
  block: Uint8Array | undefined,
  bytes: Uint8Array,
): Promise<ExifText> {
  const tiff = type === 'tiff' ? bytes : withoutHeader(block);
  if (tiff === undefined) return NOTHING;
  const { default: exifr } = await import('exifr');
  try {
    const tags: unknown = await exifr.parse(tiff, {
      pick: ['ImageDescription', 'Artist', 'Copyright', 'DateTimeOriginal', 'OffsetTimeOriginal'],
      reviveValues: false,
      translateValues: false,
    });
    return pick(tags);
  } catch (error) {
    if (error instanceof Error) return NOTHING;
    throw error;
  }
}

/** JPEG and WebP put `Exif\0\0` before the TIFF structure. */
function withoutHeader(block: Uint8Array | undefined): Uint8Array | undefined {
  if (block === undefined) return undefined;
  const isHeaded = new TextDecoder('latin1').decode(block.subarray(0, 4)) === 'Exif';
  return isHeaded ? block.subarray(EXIF_HEADER_BYTES) : block;
}

function pick(tags: unknown): ExifText {
  if (typeof tags !== 'object' || tags === null) return NOTHING;
  const text = (name: string): string => {
    const value: unknown = Reflect.get(tags, name);
    return typeof value === 'string' ? value : '';
  };
  return {
    description: text('ImageDescription'),
    artist: text('Artist'),
    copyright: text('Copyright'),
    taken: text('DateTimeOriginal'),
    zone: text('OffsetTimeOriginal'),
  };
}
