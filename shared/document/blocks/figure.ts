import { mergeAttributes, Node } from '@tiptap/core';
import { creditWords } from '../../credit-words';
import { figureAttributes, figurePhoto } from '../../photo-uses';
import type { PhotoUse } from '../../story';
import { textAttributes, validateItemId } from '../attributes';
import type { Block, Page, PublishedPicture } from '../block';
import { insertBlock } from '../insert-block';
import type { DOMOutputSpec } from '@tiptap/pm/model';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figure: {
      /** Puts a figure in, as `insertBlock`. */
      insertFigure: (photo: PhotoUse) => ReturnType;
    };
  }
}

const node = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  isolating: true,

  addAttributes() {
    return textAttributes(['photoId', 'caption', 'credit', 'altText'], {
      photoId: validateItemId,
    });
  },

  parseHTML() {
    return [{ tag: 'figure[data-photo-id]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes)];
  },

  addCommands() {
    return {
      insertFigure: (photo) => (props) =>
        insertBlock(props, this.type.create(figureAttributes(photo))),
    };
  },
});

/**
 * A photo as readers see it: picture, caption, and the credit in parentheses as agencies print it.
 * Null when there is neither a picture nor a word to show.
 */
export function publishPhoto(
  photo: PhotoUse,
  page: Pick<Page, 'picture'>,
  className: string,
): DOMOutputSpec | null {
  const picture = photo.photoId === null ? undefined : page.picture(photo.photoId);
  const caption: DOMOutputSpec[] = [];
  if (photo.caption !== '')
    caption.push(['span', { class: 'caption', dir: 'auto' }, photo.caption]);
  const credit = creditWords(photo.credit);
  if (credit !== '') caption.push(['span', { class: 'credit' }, `(${credit})`]);
  if (picture === undefined && caption.length === 0) return null;
  const image = picture === undefined ? [] : [publishPicture(picture, photo.altText)];
  const captions: DOMOutputSpec[] =
    caption.length === 0 ? [] : [['figcaption', ...interleave(caption, ' ')] as DOMOutputSpec];
  return ['figure', { class: className }, ...image, ...captions] as DOMOutputSpec;
}

/** How wide a picture of a page is shown. */
const SIZES = '(min-width: 46rem) 44rem, 100vw';

/** The picture of a photo as readers see it. */
export function publishPicture(picture: PublishedPicture, altText: string): DOMOutputSpec {
  const { src, srcset, sources, width, height } = picture;
  const candidates = srcset === '' ? {} : { srcset, sizes: SIZES };
  const image: DOMOutputSpec = ['img', { src, ...candidates, width, height, alt: altText }];
  if (sources.length === 0) return image;
  const others = sources.map(({ type, srcset: files }): DOMOutputSpec => [
    'source',
    { type, srcset: files, sizes: SIZES },
  ]);
  return ['picture', ...others, image] as DOMOutputSpec;
}

function interleave<T>(items: readonly T[], between: T | string): (T | string)[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [between, item]));
}

export const figure: Block = {
  node,
  commands: [
    {
      id: 'figure',
      label: 'Figure',
      menu: 'Insert',
      icon: 'photo',
      key: 'Mod-Alt-g',
      asks: true,
      inToolbar: true,
      slash: 'photo picture image',
      run: (editor, asks) => {
        asks.photo((photo) => editor.chain().focus().insertFigure(photo).run());
        return true;
      },
      can: (editor) => editor.isEditable,
    },
  ],
  publish: ({ attrs }, page) => publishPhoto(figurePhoto(attrs), page, 'figure'),
};
