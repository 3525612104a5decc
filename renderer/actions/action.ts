import type { MenuItem } from '../../shared/ipc';

/** Something a person can do: it stands in a menu, in the palette, and may have a key. */
export interface Action {
  id: string;
  label: string;
  /** Other words that people have for it: the palette finds it by them. */
  words?: string;
  menu: MenuItem['menu'];
  /** e.g. `Mod+Shift+V`, see `keys.ts`. */
  keys?: string;
  /** On a Mac, where that is another. */
  macKeys?: string;
  /** Keys that photos on screen listen to themselves, see `photo-keys.ts`: shown, and not to be changed. */
  ownKeys?: readonly string[];
  /** Of its own key only the press counts: held down it would go on to what comes next. */
  notHeld?: boolean;
  /** The body's editor listens to this key itself. */
  inEditor?: boolean;
  /** Its key counts only where the focus is in the body, also in a field of a block. */
  inBody?: boolean;
  /** There only where this setting of the open newsroom is on; then the window listens to its key. */
  setting?: 'underline';
  separated?: boolean;
  /** In the palette and among the keys alone: of its kind there are more than a menu has room for. */
  notInMenus?: boolean;
  /** It is of use in the main window alone, or is done there from whichever window. */
  mainWindow?: 'alone' | 'from-anywhere';
  /** Why it cannot be done now, in a sentence; null when it can. Without it, it always can. */
  whyNot?(): string | null;
  /** What is said when its key is pressed and it cannot be done; null, or left out, where nothing is. */
  refusal?(): string | null;
  run(): void | Promise<unknown>;
}
