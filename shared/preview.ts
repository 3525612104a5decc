import type { NamedField } from './fields/field-names';
import type { PictureArea } from './photo';

/** What a page is shown on. */
export type PreviewMedium = 'screen' | 'paper';

/** Where the page of the story that is previewed is served. @param host of the window that shows it */
export function previewFrame(host: string, medium: PreviewMedium): string {
  return `preview://${host}/${medium}/frame.html`;
}

/** What a preview says beside its page, which the main process keeps and serves. */
export interface PreviewView {
  /** What an export would refuse the story for, in its words, and what to look at; empty when it can leave. */
  refusals: readonly { message: string; field?: NamedField; photoId?: string }[];
  /** When something else may be done with a photo of it, ISO 8601; null where that stays as it is. */
  photosChange: string | null;
  /** How many of its photos the newsroom does not have: their words go out without them. */
  photosGone: number;
  /** To how many addresses its words lead that are not https. */
  insecureLinks: number;
  card: SocialCard;
  /** The part of its photo that the feed's card shows; null for the middle of it. */
  feedArea: PictureArea | null;
}

/** What the page tells social networks of itself. */
export interface SocialCard {
  headline: string;
  description: string;
  /** Name of the newsroom. */
  site: string;
  /** The first photo of the page; null where it has none. */
  photoId: string | null;
  /** The part of it that networks get; null for the middle of it. */
  area: PictureArea | null;
  altText: string;
}
