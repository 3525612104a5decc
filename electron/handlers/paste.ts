import type { Desk } from '../../shared/desk';
import { UserError } from '../../shared/errors';
import type { PasteResult } from '../../shared/ipc';
import type { PastedArticle } from '../../shared/paste/articles';
import { decodeText } from '../../shared/paste/decode-text';
import { describeArticles } from '../../shared/paste/paste-report';
import { readByline } from '../../shared/fields/byline';
import { readDateline } from '../../shared/fields/dateline';
import type { Story } from '../../shared/story';
import { summarise } from '../../shared/summary';
import { newsroomForm } from '../../shared/typography/first-quotes';
import { openNewsroom, type Context } from '../context';
import type { Handlers } from '../ipc';

type PasteHandlers = Pick<Handlers, Extract<keyof Handlers, `paste.${string}`>>;

/** Far above any article with its markup; a whole site's page or a book is something else. */
const LARGEST_CHARACTERS = 4_000_000;
const PASTE_PATIENCE_MS = 15_000;

/** Told how many characters of how many are read. */
export type PasteProgress = (done: number, total: number) => void;

/** Making stories of articles on the clipboard or in a text file. */
export function pasteHandlers(context: Context, progress: PasteProgress): PasteHandlers {
  let reading: AbortController | null = null;
  return {
    async 'paste.fromClipboard'({ typography }) {
      const [text, html] = await Promise.all([context.clipboard.text(), context.clipboard.html()]);
      return makeStories(context, { text, html, typography }, 'The clipboard');
    },
    'paste.fromFile': ({ name, bytes, typography }) => {
      const content = decodeText(bytes, name);
      const isHtml = /\.html?$/i.test(name);
      const pasted = isHtml ? { text: '', html: content } : { text: content, html: '' };
      return makeStories(context, { ...pasted, typography }, `“${name}”`);
    },
    async 'paste.read'(html) {
      // Whoever pastes again meanwhile has no use for the first.
      reading?.abort();
      const own = (reading = new AbortController());
      try {
        return await context.runTask(
          'paste-content',
          { html },
          {
            subject: 'The clipboard',
            timeoutMs: PASTE_PATIENCE_MS,
            signal: own.signal,
            progress: (done: number) => progress(done, html.length),
          },
        );
      } finally {
        if (reading === own) reading = null;
      }
    },
    'paste.cancelRead': () => reading?.abort(),
  };
}

async function makeStories(
  context: Context,
  pasted: { text: string; html: string; typography: boolean },
  subject: string,
): Promise<PasteResult> {
  const { stories, desk } = openNewsroom(context);
  const { html, text } = usable(pasted, subject);
  const form = pasted.typography ? newsroomForm(desk.language, desk.firstQuotes) : null;
  const read = await context.runTask(
    'paste-articles',
    { text, html, form },
    { subject, timeoutMs: PASTE_PATIENCE_MS },
  );
  const { items, typography } = read;
  if (items.length === 0) {
    throw new UserError('bad-input', `${subject} holds no article. Copy its text, then try again.`);
  }
  const made: Story[] = [];
  for (const item of items) made.push(await stories.create(seedOf(item, desk)));
  return {
    stories: made.map(summarise),
    leftOut: describeArticles(read, typography),
  };
}

/** HTML that is too large gives way to the same article's plain text, when that is not. */
function usable(pasted: { text: string; html: string }, subject: string) {
  if (pasted.html.length <= LARGEST_CHARACTERS && pasted.html !== '') {
    return { text: '', html: pasted.html };
  }
  const { text } = pasted;
  if (text.length > LARGEST_CHARACTERS || (text === '' && pasted.html !== '')) {
    const size = (Math.max(text.length, pasted.html.length) / 1_000_000).toFixed(1);
    throw new UserError(
      'too-large',
      `${subject} holds ${size} MB. Copydesk takes articles of up to 4 MB: copy the article alone.`,
    );
  }
  return { text, html: '' };
}

function seedOf(
  article: PastedArticle,
  { language, people, places, datelineForm }: Desk,
): Partial<Story> & Pick<Story, 'kind' | 'language'> {
  const { kind, headline, kicker, standfirst, byline, dateline, photo, body } = article;
  const leadPhoto = {
    photoId: null,
    caption: photo?.caption ?? '',
    credit: photo?.credit ?? '',
    altText: '',
  };
  return {
    kind,
    language,
    headline,
    kicker,
    standfirst,
    byline: readByline(byline, language, people),
    dateline: readDateline(dateline, datelineForm, places),
    leadPhoto,
    body,
  };
}
