import type { AsideReason } from './blocks';

export type LeftOutReason =
  | 'page furniture'
  | 'advertisement'
  | 'more link'
  | 'reading time'
  | 'repeated headline'
  | 'date of publication'
  | AsideReason;

/** Words of the clipboard that are in no field of an article, whole, with the reason. */
export interface LeftOut {
  readonly text: string;
  readonly reason: LeftOutReason;
}

/** Lines that open a new item of a feed. */
const FEED_LABELS = new Set(['news feed', 'newsfeed']);

/**
 * Whole lines that pages print around articles, in lower case without outer punctuation. A line is
 * left out only if it is exactly one of these: a sentence that contains one is the author's.
 */
const FURNITURE: ReadonlyMap<string, LeftOutReason> = new Map([
  ...entries('page furniture', [
    ...FEED_LABELS,
    'video',
    'share',
    'share this',
    'share this article',
    'share this story',
    'share on facebook',
    'share on twitter',
    'share on x',
    'copy link',
    'print this article',
    'save article',
    'listen to this article',
    'listen to article',
    'subscribe',
    'subscribe now',
    'sign up',
    'sign in',
    'log in',
    'comments',
    'leave a comment',
    'related',
    'related articles',
    'related stories',
    'related topics',
    'recommended for you',
    'skip to content',
    'skip to main content',
    'back to top',
  ]),
  ...entries('advertisement', [
    'advertisement',
    'advertisment',
    'advertising',
    'ad',
    'story continues below advertisement',
    'article continues below advertisement',
    'article continues after advertisement',
  ]),
  ...entries('more link', [
    'show more',
    'read more',
    'read the full story',
    'read full story',
    'see more',
    'load more',
    'view more',
    'view all',
    'see all',
    'continue reading',
  ]),
]);

function entries(reason: LeftOutReason, lines: readonly string[]): [string, LeftOutReason][] {
  return lines.map((line) => [line, reason]);
}

const READING_TIME =
  /^(?:reading time:? )?\d{1,3}[ -]min(?:ute)?s?(?:[ -]read)?$|^\d{1,3} min(?:ute)?s? to read$/;

/** The line in lower case without the dots, colons and arrows pages put around labels. */
export function lineKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s•|·»›→+]+|[\s•|·»›→+:.…]+$/gu, '');
}

/** Why a whole line is the page's, or null if it is the article's. */
export function furnitureReason(text: string): LeftOutReason | null {
  // No label is longer; a five-megabyte paragraph need not be looked at.
  if (text.length > 60) return null;
  const key = lineKey(text);
  return READING_TIME.test(key) ? 'reading time' : (FURNITURE.get(key) ?? null);
}

export function isFeedLabel(text: string): boolean {
  return text.length <= 20 && FEED_LABELS.has(lineKey(text));
}

export function isVideoLabel(text: string): boolean {
  return text.length <= 10 && lineKey(text) === 'video';
}

const SHOWN_CHARACTERS = 60;

/** Each of these words for the person, with its reason: `“2 min read” (reading time)`. */
export function quoteLeftOut(leftOut: readonly LeftOut[]): string[] {
  const counts = new Map<string, number>();
  for (const { text, reason } of leftOut) {
    const part = `“${shortened(text)}” (${reason})`;
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].map(([part, count]) => (count > 1 ? `${part} ${count} times` : part));
}

function shortened(text: string): string {
  const line = text
    .slice(0, SHOWN_CHARACTERS * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= SHOWN_CHARACTERS) return line;
  return `${characters.slice(0, SHOWN_CHARACTERS).join('').trimEnd()}…`;
}
