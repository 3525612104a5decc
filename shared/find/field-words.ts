import type { Desk } from '../desk';
import { printByline, readByline } from '../fields/byline';
import { printDateline, readDateline } from '../fields/dateline';
import { printKeywords, readKeywords } from '../fields/keywords';
import type { Story } from '../story';

/**
 * Fields of a story that hold words, in the order of the page, but for the lead photo's. The slug is none of them:
 * it is part of an address, and words put into it would break it.
 */
export const WORD_FIELDS = [
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'webHeadline',
  'seoHeadline',
  'socialHeadline',
  'printHeadline',
  'trailText',
  'keywords',
  'genre',
  'ednote',
] as const;
export type WordsField = (typeof WORD_FIELDS)[number];

/** What a newsroom's settings say about how fields are worded. */
export type House = Pick<Desk, 'datelineForm' | 'people' | 'places'>;

/** Fields as a person reads and types them. */
export type FieldWords = Record<WordsField, string> & Pick<Story, 'leadPhoto'>;

type Fields = Pick<Story, WordsField | 'leadPhoto' | 'language'>;

/** The fields of a story as words. */
export function fieldWords(story: Fields, { datelineForm }: House): FieldWords {
  return {
    ...story,
    byline: printByline(story.byline, story.language),
    dateline: printDateline(story.dateline, datelineForm),
    keywords: printKeywords(story.keywords),
  };
}

/** What fields of a story are that have these words now. */
export function fieldsOf(
  words: Partial<FieldWords>,
  story: Pick<Fields, 'language' | 'dateline'>,
  { datelineForm, people, places }: House,
): Partial<Fields> {
  const { byline, dateline, keywords, ...plain } = words;
  return {
    ...plain,
    ...(byline === undefined ? {} : { byline: readByline(byline, story.language, people) }),
    ...(dateline === undefined
      ? {}
      : { dateline: readDateline(dateline, datelineForm, places, story.dateline) }),
    ...(keywords === undefined ? {} : { keywords: readKeywords(keywords) }),
  };
}
