import type { DocumentNode } from '../document/json';
import { figurePhoto, photoUses } from '../photo-uses';
import type { PhotoUse, Story } from '../story';
import { SHARED_WORDS, standings, type LevelWords, type SharedWord } from './two-levels';

/** One photo in the place of another, wherever it is used. */
export interface PhotoReplacement {
  /** Id of the photo that goes. */
  from: string;
  /** What the library says of it; null where it has no such photo any more. */
  library: LevelWords | null;
  /** The other photo, under the library's words. */
  to: PhotoUse;
}

/**
 * A use of the photo as one of the other: under that one's credit, whoever is named now, and under its caption and
 * alt text where the story has none of its own. Any other use is given back as it is.
 */
export function replacedUse(use: PhotoUse, replacement: PhotoReplacement): PhotoUse {
  const { from, to } = replacement;
  if (use.photoId !== from) return use;
  const own = ownWords(use, replacement.library);
  return { ...to, ...Object.fromEntries(own.map((word) => [word, use[word]])) };
}

/** The words of a use that stay when its photo is replaced. */
function ownWords(use: PhotoUse, library: LevelWords | null): readonly SharedWord[] {
  const standing = standings(use, library ?? NO_WORDS);
  return SHARED_WORDS.filter(
    (word) => word !== 'credit' && ['other', 'added'].includes(standing[word]),
  );
}

const NO_WORDS: LevelWords = { caption: '', credit: '', altText: '' };

/** The attributes of a block as those of one with the other photo; null of a block without the one that goes. */
export function replacedAttributes(
  attributes: Readonly<Record<string, unknown>>,
  replacement: PhotoReplacement,
): Record<string, unknown> | null {
  if (attributes.photoId !== replacement.from) return null;
  const use = replacedUse(figurePhoto(attributes), replacement);
  // A film has no caption of its picture.
  const its = Object.entries(use).filter(([name]) => Object.hasOwn(attributes, name));
  return { ...attributes, ...Object.fromEntries(its) };
}

/** The story with the other photo wherever it uses the one that goes. */
export function replacePhoto(story: Story, replacement: PhotoReplacement): Story {
  const leadPhoto = replacedUse(story.leadPhoto, replacement);
  return { ...story, leadPhoto, body: replacedIn(story.body, replacement) };
}

function replacedIn(node: DocumentNode, replacement: PhotoReplacement): DocumentNode {
  const { attrs, content } = node;
  const attributes = attrs && replacedAttributes(attrs, replacement);
  return {
    ...node,
    ...(attributes && { attrs: attributes }),
    ...(content && { content: content.map((inner) => replacedIn(inner, replacement)) }),
  };
}

/** How a story uses a photo. */
export interface UseInStory {
  leads: boolean;
  /** Times in the body. */
  inBody: number;
  /** Words of its own that stay when the photo is replaced. */
  own: readonly SharedWord[];
}

/** How a story uses a photo; null where it does not. */
export function howUsed(
  story: Pick<Story, 'leadPhoto' | 'body'>,
  photoId: string,
  library: LevelWords | null,
): UseInStory | null {
  const uses = photoUses(story).filter((use) => use.photoId === photoId);
  if (uses.length === 0) return null;
  const leads = story.leadPhoto.photoId === photoId;
  const own = new Set(uses.flatMap((use) => ownWords(use, library)));
  return { leads, inBody: uses.length - Number(leads), own: [...own] };
}
