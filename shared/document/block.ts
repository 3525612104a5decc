import type { Editor, Extensions, Node } from '@tiptap/core';
import type { DOMOutputSpec, Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { PhotoUse } from '../story';
import type { CommandIcon } from './command-icon';

/** A picture as a page can show it; addresses are relative to the page. */
export interface PublishedPicture {
  src: string;
  /** `srcset` candidates, smallest first; empty when there is only `src`. */
  srcset: string;
  /** Pixels of `src`. */
  width: number;
  height: number;
}

/** What the page around a block knows and the block does not. */
export interface Page {
  /** The picture to show for a photo, or undefined where the page has none for it. */
  picture(photoId: string): PublishedPicture | undefined;
}

/** What a command may ask the person before it acts; the window has the dialogs. */
export interface Asks {
  /** The address of the selected words. */
  link(): void;
  photo(chosen: (photo: PhotoUse) => void): void;
}

/** How a block or mark appears in menus and the command palette. */
export interface EditorCommand {
  id: string;
  label: string;
  /** The application menu that it stands in. */
  menu: 'Format' | 'Insert';
  icon: CommandIcon;
  /** Stands in the toolbar too. */
  inToolbar?: boolean;
  /** TipTap key name, e.g. `Mod-b`; bound by the extension itself, shown by the menus. */
  key?: string;
  /** It asks something first, so that no extension can bind its key: the window listens to that. */
  asks?: boolean;
  run(editor: Editor, asks: Asks): boolean;
  /** Asked without acting, to enable the menu item. */
  can(editor: Editor): boolean;
  isActive?(editor: Editor): boolean;
}

/** All there is to know about one kind of block of the body. */
export interface Block {
  /** Node with its attributes and their `validate`, parse, render, commands, keys, input rules. */
  node: Node;
  commands?: readonly EditorCommand[];
  /** Markup for readers where it differs from the editor's own `renderHTML`. */
  publish?(node: ProseMirrorNode, page: Page): DOMOutputSpec | null;
}

/** All there is to know about one kind of mark on the body's text. */
export interface TextMark {
  mark: Extensions[number];
  commands?: readonly EditorCommand[];
}
