import { Node, type Attribute } from '@tiptap/core';
import { figurePhoto } from '../../photo-uses';
import type { Block, EditorCommand } from '../block';
import { insertBlock } from '../insert-block';
import { publishPhoto } from './figure';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    gallery: {
      /** Puts empty figures in, shown together in this way, as `insertBlock`. */
      insertGallery: (layout: GalleryLayout) => ReturnType;
    };
  }
}

/** How the figures of a gallery stand on a page. */
const GALLERY_LAYOUTS = ['side-by-side', 'grid'] as const;
type GalleryLayout = (typeof GALLERY_LAYOUTS)[number];

/** Figures that a gallery begins with. */
const FIRST_FIGURES: Readonly<Record<GalleryLayout, number>> = { 'side-by-side': 2, grid: 3 };

function isLayout(value: unknown): value is GalleryLayout {
  return GALLERY_LAYOUTS.some((layout) => layout === value);
}

const layout: Attribute = {
  default: 'side-by-side',
  parseHTML: (element) => {
    const written = element.getAttribute('data-gallery');
    return isLayout(written) ? written : 'side-by-side';
  },
  renderHTML: (attributes) => ({ 'data-gallery': attributes.layout as string }),
  validate: (value: unknown) => {
    if (!isLayout(value)) throw new RangeError('A gallery stands side by side or as a grid');
  },
};

const node = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  isolating: true,

  addAttributes() {
    return { layout };
  },

  parseHTML() {
    return [{ tag: 'section[data-gallery]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['section', HTMLAttributes, 0];
  },

  addCommands() {
    return {
      insertGallery: (wanted) => (props) => {
        const figures = Array.from({ length: FIRST_FIGURES[wanted] }, () =>
          this.editor.schema.node('figure'),
        );
        return insertBlock(props, this.type.create({ layout: wanted }, figures));
      },
    };
  },
});

type Words = Pick<EditorCommand, 'label' | 'slash' | 'key'>;

function command(wanted: GalleryLayout, words: Words): EditorCommand {
  return {
    id: `gallery-${wanted}`,
    ...words,
    menu: 'Insert',
    byWindow: true,
    icon: wanted === 'grid' ? 'gallery' : 'side-by-side',
    run: (editor) => editor.chain().focus().insertGallery(wanted).run(),
    can: (editor) => editor.can().insertGallery(wanted),
  };
}

export const gallery: Block = {
  node,
  commands: [
    command('side-by-side', {
      label: 'Photos side by side',
      slash: 'pictures images two pair',
      key: 'Mod-Alt-s',
    }),
    command('grid', { label: 'Gallery', slash: 'photos pictures images grid', key: 'Mod-Alt-a' }),
  ],
  publish: ({ attrs, children }, page) => {
    const isShown = children.some(
      (child) => publishPhoto(figurePhoto(child.attrs), page, 'figure') !== null,
    );
    return isShown ? ['div', { class: `gallery ${attrs.layout as string}` }, 0] : null;
  },
};
