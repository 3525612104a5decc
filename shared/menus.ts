/** The menus that actions stand in, in order. */
export const MENUS = [
  'File',
  'Edit',
  'Insert',
  'Format',
  'Table',
  'Story',
  'Photo',
  'Go',
  'View',
] as const;
