/** What the group of rights in the form of photos has a control of its own kind for. */
export type RightsField = 'embargo' | 'expiry' | 'noArchive' | 'doNotUse';

/** Id of the control of a right. */
export function idOfRight(field: RightsField): string {
  return `photo-right-${field}`;
}
