import type { PastedPicture } from './blocks';
import type { Attributes } from './html-style';

/** What pages count their readers with. */
const PIXEL = 2;
/** Formats that the newsroom takes; a vector drawing is a page, not a picture. */
const DATA = /^data:image\/(?:jpeg|jpg|png|webp|gif|tiff|heic|avif|bmp)[;,]/i;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\u200d)+$/u;
const LONGEST_EMOJI = 20;

/** The picture of an `img` element, or null where it is none that a person would see. */
export function pictureOf(attributes: Attributes, figure: number | null): PastedPicture | null {
  if (isPixel(attributes.get('width')) || isPixel(attributes.get('height'))) return null;
  const source = (attributes.get('src') ?? '').trim();
  return {
    kind: 'picture',
    data: DATA.test(source) ? source : null,
    fromWeb: /^(?:https?:)?\/\//i.test(source),
    altText: attributes.get('alt')?.trim() ?? '',
    figure,
  };
}

function isPixel(size: string | undefined): boolean {
  return (
    size !== undefined && /^\d+(?:px)?$/.test(size.trim()) && Number.parseInt(size, 10) <= PIXEL
  );
}

/** The character that a picture stands for: programs draw emoji as pictures. */
export function emojiOf(attributes: Attributes): string | null {
  const alt = attributes.get('alt')?.trim() ?? '';
  const isEmoji = alt.length <= LONGEST_EMOJI && /\p{Extended_Pictographic}/u.test(alt);
  return isEmoji && EMOJI.test(alt) ? alt : null;
}
