import type { Photo } from '../photo';

/** What a photo is called where there is room for a few words. */
export function photoName({ headline, fileName }: Pick<Photo, 'headline' | 'fileName'>): string {
  return headline.trim() || fileName;
}
