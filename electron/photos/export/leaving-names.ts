import { extname } from 'node:path';
import type { Photo } from '../../../shared/photo';
import type { PictureType } from '../../../shared/picture-types';
import { safeFileName } from '../../formats/safe-name';

/** What a picture's name may end with; the first where it ends otherwise. */
const ENDINGS: Readonly<Record<PictureType, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  tiff: ['.tif', '.tiff'],
};

/** What the files of a photo that leaves are called. */
export interface LeavingName {
  picture: string;
  sidecar: string;
}

/**
 * Names of photos' files in one folder, after those that they came with. No two have the same beginning, so
 * that each sidecar is of one picture, also where capitals make no difference.
 */
export function leavingNames(photos: readonly Photo[]): ReadonlyMap<string, LeavingName> {
  const taken = new Set<string>();
  const names = photos.map(({ id, fileName, type }): [string, LeavingName] => {
    const ending = extname(fileName);
    const asIs = ENDINGS[type].includes(ending.toLowerCase());
    const wanted = safeFileName(fileName.slice(0, fileName.length - ending.length), 'photo');
    const stem = freeStem(wanted, taken);
    taken.add(comparable(stem));
    return [id, { picture: `${stem}${asIs ? ending : ENDINGS[type][0]}`, sidecar: `${stem}.xmp` }];
  });
  return new Map(names);
}

function freeStem(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const stem = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(comparable(stem))) return stem;
  }
}

function comparable(name: string): string {
  return name.toLowerCase();
}
