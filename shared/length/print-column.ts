/** The column that print is measured in: the one place to change it. Widths and sizes in points. */
export const PRINT_COLUMN = { width: 141, size: 9, face: 'Newsreader Variable' } as const;
