import type { NamedField } from './fields/field-names';

/** Where the page of the story that is previewed is served, by what it is shown on. */
export const PREVIEW_FRAMES = {
  screen: 'preview://copydesk/screen/frame.html',
  paper: 'preview://copydesk/paper/frame.html',
} as const;
export type PreviewMedium = keyof typeof PREVIEW_FRAMES;

/** What a preview says beside its page, which the main process keeps and serves. */
export interface PreviewView {
  /** What an export would refuse the story for, in its words; empty when it can leave. */
  refusals: readonly { message: string; field?: NamedField }[];
  /** How many of its photos the newsroom does not have: their words go out without them. */
  photosGone: number;
  card: SocialCard;
}

/** What the page tells social networks of itself. */
export interface SocialCard {
  headline: string;
  description: string;
  /** Name of the newsroom. */
  site: string;
  /** The first photo of the page; null where it has none. */
  photoId: string | null;
  altText: string;
}
