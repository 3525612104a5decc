import type { Photo } from '../../shared/photo';

/** What the group of rights in the form of photos has a control of its own kind for, as it calls them. */
export const RIGHTS_LABELS = {
  embargo: 'Embargo',
  expiry: 'Expiry',
  noArchive: 'Not for the archive',
  doNotUse: 'Do not use',
} as const satisfies Partial<Record<keyof Photo, string>>;

export type RightsField = keyof typeof RIGHTS_LABELS;

/** Id of the control of a right. */
export function idOfRight(field: RightsField): string {
  return `photo-right-${field}`;
}
