import { plainText } from './document/text';
import { foldForSearch } from './fold';
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
  | 'kicker'
  | 'standfirst'
  | 'byline'
  | 'section'
  | 'updatedAt'
> {
  /** When readers saw it first, or else when it was begun: feeds are ordered by this, newest first. */
  shownAt: string;
  words: number;
  /** Reading time, rounded up; 0 while there are no words. */
  minutes: number;
  /** The first lines of the body, for cards of videos and of stories without a standfirst. */
  opening: string;
  photoId: string | null;
  altText: string;
}

const OPENING_CHARACTERS = 800;

export function summarise(story: Story): StorySummary {
  const { id, rev, kind, state, language, headline, kicker, standfirst, byline, section } = story;
  const words = countWords(story.body);
  return {
    id,
    rev,
    kind,
    state,
    language,
    headline,
    kicker,
    standfirst,
    byline,
    section,
    updatedAt: story.updatedAt,
    shownAt: story.publishedAt ?? story.createdAt,
    words,
    minutes: readingMinutes(words),
    opening: plainText(story.body).slice(0, OPENING_CHARACTERS),
    photoId: story.leadPhoto.photoId,
    altText: story.leadPhoto.altText,
  };
}

/** Everything in a story that a search by words looks through, folded by `foldForSearch`. */
export function searchText(story: Story): string {
  const { headline, kicker, standfirst, byline, dateline, slug, leadPhoto, body } = story;
  const { caption, credit, altText } = leadPhoto;
  const parts = [headline, kicker, standfirst, byline, dateline, slug, caption, credit, altText];
  return foldForSearch([...parts, plainText(body)].join('\n'));
}

/** What the app shows of a photo in lists and pickers. */
export type PhotoSummary = Pick<
  Photo,
  'id' | 'fileName' | 'width' | 'height' | 'caption' | 'credit' | 'altText' | 'headline'
>;
