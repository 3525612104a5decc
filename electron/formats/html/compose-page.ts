import type { Node } from '@tiptap/pm/model';
import { creditWords } from '../../../shared/credit-words';
import { checkedBody } from '../../../shared/document/check';
import { safeLink } from '../../../shared/document/links';
import { UserError } from '../../../shared/errors';
import { photoUses } from '../../../shared/photo-uses';
import { countWords, readingMinutes, readingTimeLabel } from '../../../shared/reading-time';
import type { HeadlineVariant } from '../../../shared/fields/field-names';
import type { Story } from '../../../shared/story';
import { authorsOf } from '../byline';
import type { ExportJob } from '../format';
import { bodyText, bodyWithDateline } from './body';
import { pageDateline } from './dateline';
import { dateInWords } from './dates';
import type { ArticleFacts } from './json-ld';
import { pageHtml, type PageContent } from './page';
import type { PagePicture } from './pictures';

const DESCRIPTION_CHARACTERS = 200;

type Pictures = ReadonlyMap<string, PagePicture>;

/** What a page is made of, beside its pictures. */
export type PageJob = Pick<ExportJob, 'story' | 'desk' | 'stories' | 'timeZone'>;

/**
 * The page of a story, written to a file or shown beside the editor.
 *
 * @param body of `readBody`.
 * @param pictures by photo id.
 */
export function composePage(
  job: PageJob,
  body: Node,
  pictures: Pictures,
): { html: string; facts: ArticleFacts } {
  const content = pageContent(job, body, pictures);
  return { html: pageHtml(content), facts: content.facts };
}

/** @throws UserError `refused` when the body holds blocks that are not known. */
export function readBody(story: Story): Node {
  try {
    return checkedBody(story.body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(
      'refused',
      `The body holds something that this version of Copydesk cannot export: ${error.message}.`,
    );
  }
}

function pageContent(job: PageJob, body: Node, pictures: Pictures): PageContent {
  const { story, desk, timeZone } = job;
  const picture = (photoId: string) => pictures.get(photoId);
  const facts = articleFacts(job, body, pictures);
  const minutes = readingMinutes(facts.wordCount);
  return {
    story,
    facts,
    body: bodyWithDateline(body, pageDateline(story.dateline, desk.datelineForm), {
      picture,
      story: (id) => job.stories.get(id),
    }),
    readingTime: story.kind === 'video' || minutes === 0 ? '' : readingTimeLabel(minutes),
    date: dateInWords(facts.datePublished, story.language, timeZone),
    picture,
  };
}

function articleFacts({ story, desk }: PageJob, body: Node, pictures: Pictures): ArticleFacts {
  const articleBody = bodyText(body);
  return {
    kind: story.kind,
    headline: wording(story, 'webHeadline'),
    seoHeadline: wording(story, 'seoHeadline'),
    socialHeadline: wording(story, 'socialHeadline'),
    printHeadline: wording(story, 'printHeadline'),
    kicker: story.kicker.trim(),
    description: story.trailText.trim() || story.standfirst.trim() || opening(articleBody),
    authors: authorsOf(story.byline),
    publisher: desk.name,
    // The moment that feeds show: when readers saw it first, or else when it was begun.
    datePublished: story.publishedAt ?? story.createdAt,
    dateModified: story.updatedAt,
    section: desk.sections.find(({ id }) => id === story.section)?.name ?? '',
    language: story.language,
    dateline: pageDateline(story.dateline, desk.datelineForm).words,
    keywords: story.keywords,
    genre: story.genre.trim(),
    wordCount: countWords(story.body),
    articleBody,
    pictures: photoUses(story).flatMap(({ photoId, caption, credit }) => {
      const picture = photoId === null ? undefined : pictures.get(photoId);
      return picture === undefined ? [] : [{ picture, caption, credit: creditWords(credit) }];
    }),
    videoUrl: safeLink(story.videoUrl) ?? '',
  };
}

/** The headline as it is worded there; the headline itself where it is worded no other way. */
function wording(story: Story, variant: HeadlineVariant): string {
  return story[variant].trim() || story.headline.trim();
}

/** The first words of a text, whole words only. */
function opening(text: string): string {
  const [paragraph = ''] = text.split('\n\n');
  const line = paragraph.replaceAll('\n', ' ');
  if (line.length <= DESCRIPTION_CHARACTERS) return line;
  const cut = line.slice(0, DESCRIPTION_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/u, '')}…`;
}
