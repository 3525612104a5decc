import type { DocumentNode } from './document/json';
import { withoutNotes } from './document/notes';
import { printByline } from './fields/byline';
import { plainText } from './document/text';
import { countWords, readingMinutes } from './reading-time';
import type { Photo } from './photo';
import type { Story } from './story';

/** What lists and cards show of a story, without its body. */
export interface StorySummary extends Pick<
  Story,
  | 'id'
  | 'rev'
  | 'kind'
  | 'state'
  | 'language'
  | 'headline'
  | 'webHeadline'
  | 'kicker'
  | 'standfirst'
  | 'trailText'
  | 'section'
  | 'updatedAt'
> {
  /** As readers see it. */
  byline: string;
  /** When readers saw it first, or else when it was begun: feeds are ordered by this, newest first. */
  shownAt: string;
  words: number;
  /** Reading time, rounded up; 0 while there are no words. */
  minutes: number;
  /** The first lines of the body, for cards that show them; else empty. */
  opening: string;
  photoId: string | null;
  altText: string;
}

const OPENING_CHARACTERS = 800;

export function summarise(story: Story): StorySummary {
  const { id, rev, kind, state, language, headline, kicker, standfirst, section } = story;
  const words = countWords(story.body);
  return {
    id,
    rev,
    kind,
    state,
    language,
    headline,
    webHeadline: story.webHeadline,
    kicker,
    standfirst,
    trailText: story.trailText,
    byline: printByline(story.byline, language),
    section,
    updatedAt: story.updatedAt,
    shownAt: story.publishedAt ?? story.createdAt,
    words,
    minutes: readingMinutes(words),
    opening: showsOpening(story)
      ? plainText(withRowsAsLines(withoutNotes(story.body))).slice(0, OPENING_CHARACTERS)
      : '',
    photoId: story.leadPhoto.photoId,
    altText: story.leadPhoto.altText,
  };
}

/** The body with each row of its tables as a paragraph: cells one below the other tell nothing. */
function withRowsAsLines(node: DocumentNode): DocumentNode {
  if (node.type !== 'tableRow') return { ...node, content: node.content?.map(withRowsAsLines) };
  const text = plainText(node).replaceAll('\n', ' ');
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** Whether a card has room for the body's first lines: where there is no photo or standfirst. */
function showsOpening({ kind, standfirst, trailText, leadPhoto }: Story): boolean {
  const hasWords = standfirst !== '' || trailText !== '';
  return kind === 'video' || !hasWords || leadPhoto.photoId === null;
}

/** What the app shows of a photo in lists and pickers, and looks for in them. */
export type PhotoSummary = Pick<
  Photo,
  | 'id'
  | 'fileName'
  | 'addedAt'
  | 'width'
  | 'height'
  | 'caption'
  | 'credit'
  | 'altText'
  | 'headline'
  | 'creators'
  | 'people'
  | 'keywords'
  | 'sublocation'
  | 'city'
  | 'country'
  | 'dateCreated'
  | 'rating'
  | 'pick'
  | 'embargo'
  | 'expiry'
  | 'doNotUse'
>;

export function summarisePhoto(photo: Photo): PhotoSummary {
  const { id, fileName, addedAt, width, height, caption, credit, altText, headline } = photo;
  const { creators, people, keywords, sublocation, city, country, dateCreated, rating, pick } =
    photo;
  const { embargo, expiry, doNotUse } = photo;
  return {
    id,
    fileName,
    addedAt,
    width,
    height,
    caption,
    credit,
    altText,
    headline,
    creators,
    people,
    keywords,
    sublocation,
    city,
    country,
    dateCreated,
    rating,
    pick,
    embargo,
    expiry,
    doNotUse,
  };
}
