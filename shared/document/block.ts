import type { Editor, Extensions, Node } from '@tiptap/core';
import type { DOMOutputSpec, Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { PhotoUse } from '../story';
import type { CommandIcon } from './command-icon';

/** A picture as a page can show it; addresses are relative to the page. */
export interface PublishedPicture {
  src: string;
  /** `srcset` candidates, smallest first; empty when there is only `src`. */
  srcset: string;
  /** The same in smaller files, which not every browser can show; the best first. */
  sources: readonly { type: string; srcset: string }[];
  /** Pixels of `src`. */
  width: number;
  height: number;
}

/** Another story of the newsroom, as a block of the body refers to it. */
export interface RelatedStory {
  storyId: string;
  headline: string;
}

/** Another story as readers can know it. */
export interface PublishedStory {
  /** As it stands now. */
  headline: string;
  /** Where on the web it is, or null. */
  address: string | null;
}

/** What the page around a block knows and the block does not. */
export interface Page {
  /** The picture to show for a photo, or undefined where the page has none for it. */
  picture(photoId: string): PublishedPicture | undefined;
  /** Another story of the newsroom, or undefined where it is not there any more. */
  story(storyId: string): PublishedStory | undefined;
}

/** What a command may ask the person before it acts; the window has the dialogs. */
export interface Asks {
  /** The address of the selected words. */
  link(): void;
  photo(chosen: (photo: PhotoUse) => void): void;
  story(chosen: (story: RelatedStory) => void): void;
}

/** How a block or mark appears in menus and the command palette. */
export interface EditorCommand {
  id: string;
  label: string;
  /** The application menu that it stands in. */
  menu: 'Format' | 'Insert' | 'Table';
  icon: CommandIcon;
  /** Stands in the toolbar too. */
  inToolbar?: boolean;
  /** Stands in the slash menu too, and is found there and in the palette by these words beside its label. */
  slash?: string;
  /** TipTap key name, e.g. `Mod-b`; bound by the extension itself, shown by the menus. */
  key?: string;
  /** It asks something before it acts, so that no extension can bind its key: the window listens to that. */
  asks?: boolean;
  /** It counts in the fields of blocks too, but not beside the body: the window listens to its key. */
  byWindow?: boolean;
  /** There only where this setting of the newsroom is on; the window listens to its key. */
  setting?: 'underline';
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
