import { hasPictureName, whyNoPicture } from './why-no-picture';
import { pictureType } from './picture-type';

/** Bytes at the beginning of a file that tell a picture's type. */
export const START_BYTES = 16;

/**
 * Why a file is no picture at all, by its kind and not by a fault; null where it is one, or by its name ought
 * to be.
 *
 * @param start its first bytes, `START_BYTES` of them.
 */
export function whyOtherKind(name: string, start: Uint8Array): string | null {
  // Also those with a picture's name: macOS puts what it knows of one beside it.
  if (name.startsWith('.')) return `“${name}” is a hidden file.`;
  if (pictureType(start) !== null || hasPictureName(name)) return null;
  return whyNoPicture(name);
}
