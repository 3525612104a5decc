/** Picture formats that Copydesk takes in, by what their bytes say. */
export const PICTURE_TYPES = ['jpeg', 'png', 'webp', 'tiff'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** As people write them: `JPEG, PNG, WebP and TIFF`. */
export function pictureTypesInWords(): string {
  const names = PICTURE_TYPES.map((type) => (type === 'webp' ? 'WebP' : type.toUpperCase()));
  return new Intl.ListFormat('en-GB').format(names);
}
