import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Node } from '@tiptap/pm/model';
import { checkedBody } from '../../shared/document/check';
import { safeLink } from '../../shared/document/links';
import { UserError } from '../../shared/errors';
import { countWords, readingMinutes, readingTimeLabel } from '../../shared/reading-time';
import type { PhotoUse, Story } from '../../shared/story';
import { hasCode } from '../store/file-errors';
import { bylineAuthors } from './byline';
import type { ExportJob, Format, Refusal } from './format';
import { bodyText, bodyWithDateline } from './html/body';
import { dateInWords } from './html/dates';
import type { ArticleFacts } from './html/json-ld';
import { isOurPage, pageHtml } from './html/page';
import { PICTURE_FOLDER, PICTURE_NAME, writePictures, type PagePicture } from './html/pictures';

const PAGE_FILE = 'index.html';
const DESCRIPTION_CHARACTERS = 200;

type Pictures = ReadonlyMap<string, PagePicture>;

/** A story as a web page in a folder of its own: the page and its pictures, nothing else needed. */
export const html: Format = {
  id: 'html',
  name: 'Web page',
  description: 'A folder with one page and its pictures, ready for a browser, a server or print.',
  refusals,
  isOwnExport,

  async write(job) {
    const body = readBody(job.story);
    const pictures = await writePictures(job);
    job.signal.throwIfAborted();
    const steps = pictures.size + 1;
    job.progress(steps - 1, steps, 'Page');
    const page = pageHtml(pageContent(job, body, pictures));
    await writeFile(join(job.folder, PAGE_FILE), page, { flag: 'wx', flush: true });
    job.progress(steps, steps, 'Page');
    return PAGE_FILE;
  },
};

function refusals({ headline, kind }: Story): readonly Refusal[] {
  if (headline.trim() !== '') return [];
  return [{ message: `The ${kind} has no headline. Write one, then export.`, field: 'headline' }];
}

function readBody(story: Story): Node {
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

function pageContent(job: ExportJob, body: Node, pictures: Pictures) {
  const { story, timeZone } = job;
  const picture = (photoId: string) => pictures.get(photoId);
  const facts = articleFacts(job, body, pictures);
  const minutes = readingMinutes(facts.wordCount);
  return {
    story,
    facts,
    body: bodyWithDateline(body, story.dateline, { picture }),
    readingTime: story.kind === 'video' || minutes === 0 ? '' : readingTimeLabel(minutes),
    date: dateInWords(facts.datePublished, story.language, timeZone),
    picture,
  };
}

function articleFacts({ story, desk }: ExportJob, body: Node, pictures: Pictures): ArticleFacts {
  const articleBody = bodyText(body);
  return {
    kind: story.kind,
    headline: story.headline.trim(),
    kicker: story.kicker.trim(),
    description: story.standfirst.trim() || opening(articleBody),
    authors: bylineAuthors(story.byline),
    publisher: desk.name,
    // The moment that feeds show: when readers saw it first, or else when it was begun.
    datePublished: story.publishedAt ?? story.createdAt,
    dateModified: story.updatedAt,
    section: desk.sections.find(({ id }) => id === story.section)?.name ?? '',
    language: story.language,
    dateline: story.dateline.trim(),
    wordCount: countWords(story.body),
    articleBody,
    pictures: photoUses(story.leadPhoto, body).flatMap(({ photoId, caption, credit }) => {
      const picture = photoId === null ? undefined : pictures.get(photoId);
      return picture === undefined ? [] : [{ picture, caption, credit }];
    }),
    videoUrl: safeLink(story.videoUrl) ?? '',
  };
}

function photoUses(lead: PhotoUse, body: Node): Pick<PhotoUse, 'photoId' | 'caption' | 'credit'>[] {
  const uses: Pick<PhotoUse, 'photoId' | 'caption' | 'credit'>[] = [lead];
  body.forEach(({ type, attrs }) => {
    if (type.name !== 'figure') return;
    const { photoId, caption, credit } = attrs as Record<'photoId' | 'caption' | 'credit', string>;
    uses.push({ photoId: photoId || null, caption, credit });
  });
  return uses;
}

/** The first words of a text, whole words only. */
function opening(text: string): string {
  const [paragraph = ''] = text.split('\n\n');
  const line = paragraph.replaceAll('\n', ' ');
  if (line.length <= DESCRIPTION_CHARACTERS) return line;
  const cut = line.slice(0, DESCRIPTION_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Whether a folder holds a page of ours, its pictures, and nothing that somebody put beside them. */
async function isOwnExport(folder: string): Promise<boolean> {
  const names = await namesIn(folder);
  if (!names.includes(PAGE_FILE)) return false;
  const pictures = names.includes(PICTURE_FOLDER)
    ? await namesIn(join(folder, PICTURE_FOLDER))
    : [];
  return (
    names.every((name) => name === PAGE_FILE || name === PICTURE_FOLDER) &&
    pictures.every((name) => PICTURE_NAME.test(name)) &&
    isOurPage((await readFile(join(folder, PAGE_FILE), 'utf8')).slice(0, 4096))
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    // Desktops leave their own files in folders that are looked at.
    const desktopFiles = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
    return (await readdir(folder)).filter((name) => !desktopFiles.has(name));
  } catch (error) {
    if (hasCode(error, 'ENOTDIR') || hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
