import { PICTURE_TYPES } from '../picture-types';
import type { PastedPicture } from './blocks';
import type { Attributes } from './html-style';

/** What pages count their readers with. */
const PIXEL = 2;
/** Of a format that the newsroom takes; some programs write `jpg`. */
const TAKEN = new RegExp(`^data:image/(?:jpg|${PICTURE_TYPES.join('|')})[;,]`, 'i');
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\u200d)+$/u;
const LONGEST_EMOJI = 20;

/** The picture of an `img` element, or null where it is none that a person would see. */
export function pictureOf(attributes: Attributes, figure: number | null): PastedPicture | null {
  if (isPixel(attributes.get('width')) || isPixel(attributes.get('height'))) return null;
  const source = (attributes.get('src') ?? '').trim();
  return {
    kind: 'picture',
    data: TAKEN.test(source) ? source : null,
    missing: missingAs(source),
    altText: attributes.get('alt')?.trim() ?? '',
    figure,
  };
}

function missingAs(source: string): PastedPicture['missing'] {
  if (/^(?:https?:)?\/\//i.test(source)) return 'webPictures';
  return /^data:/i.test(source) ? 'otherPictures' : 'lostPictures';
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
