import type { MenuItem } from '../../shared/ipc';

/** Something a person can do: it stands in a menu, in the palette, and may have a key. */
export interface Action {
  id: string;
  label: string;
  menu: MenuItem['menu'];
  /** e.g. `Mod+Shift+V`, see `keys.ts`. */
  keys?: string;
  /** On a Mac, where that is another. */
  macKeys?: string;
  /** The body's editor listens to this key itself. */
  inEditor?: boolean;
  /** Its key counts only where the focus is in the body, also in a field of a block. */
  inBody?: boolean;
  /** There only where this setting of the open newsroom is on; then the window listens to its key. */
  setting?: 'underline';
  separated?: boolean;
  /** It is of use in the main window alone, or is done there from whichever window. */
  mainWindow?: 'alone' | 'from-anywhere';
  isEnabled?(): boolean;
  /** Why it cannot be done now, for a person who pressed its key; null where nothing is to be said. */
  refusal?(): string | null;
  run(): void | Promise<unknown>;
}
