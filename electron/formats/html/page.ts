import type { DOMOutputSpec } from '@tiptap/pm/model';
import { publishPhoto } from '../../../shared/document/blocks/figure';
import { english } from '../../../shared/document/english';
import { escapeHtml, specHtml } from '../../../shared/document/html';
import { printByline } from '../../../shared/fields/byline';
import { printKeywords } from '../../../shared/fields/keywords';
import { safeLink } from '../../../shared/document/links';
import type { Story } from '../../../shared/story';
import { textDirection } from '../../../shared/text-direction';
import { blockStyle } from './block-style';
import { bodyStyle } from './body-style';
import { jsonLdBlock, newsArticle, type ArticleFacts } from './json-ld';
import { GENERATOR } from './own-export';
import { pageStyle } from './page-style';
import type { PagePicture } from './pictures';
import { printStyle } from './print-style';

/** The page loads its own pictures and nothing else, and runs nothing. */
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A story made ready for its page. */
export interface PageContent {
  story: Story;
  facts: ArticleFacts;
  /** Markup of the body's blocks. */
  body: string;
  /** `2 min read`, or '' where there is nothing to read. */
  readingTime: string;
  /** The date in words, with its zone. */
  date: string;
  picture(photoId: string): PagePicture | undefined;
}

/** The whole page as HTML: readable from a disk, a mail or a server, without scripts. */
export function pageHtml(content: PageContent): string {
  const { language, kind } = content.story;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${textDirection(language)}">
<head>
${headHtml(content)}
</head>
<body>
<main>
<article class="${kind}">
${headerHtml(content)}
${leadPhotoHtml(content)}<div class="body">
${content.body}${videoHtml(content)}</div>
</article>
</main>
</body>
</html>
`;
}

function headHtml({ facts, story }: PageContent): string {
  const first = facts.pictures[0]?.picture;
  const image = first?.card ?? first?.largest;
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    GENERATOR,
    `<title>${escapeHtml(facts.seoHeadline)}</title>`,
    meta('name', 'description', facts.description),
    meta('name', 'keywords', printKeywords(facts.keywords)),
    meta('name', 'author', facts.authors.map(({ name }) => name).join(', ')),
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    meta('property', 'og:type', facts.kind === 'video' ? 'video.other' : 'article'),
    meta('property', 'og:title', facts.socialHeadline),
    meta('property', 'og:description', facts.description),
    meta('property', 'og:site_name', facts.publisher),
    meta('property', 'og:locale', story.language.replaceAll('-', '_')),
    ...(image === undefined
      ? []
      : [
          meta('property', 'og:image', image.src),
          meta('property', 'og:image:width', String(image.width)),
          meta('property', 'og:image:height', String(image.height)),
          meta('property', 'og:image:alt', story.leadPhoto.altText),
        ]),
    meta('property', 'article:published_time', facts.datePublished),
    meta('property', 'article:modified_time', facts.dateModified),
    meta('property', 'article:section', facts.section),
    ...facts.keywords.map((word) => meta('property', 'article:tag', word)),
    meta('name', 'twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
    `<style>\n${pageStyle}\n${bodyStyle}\n${blockStyle}\n${printStyle}</style>`,
    jsonLdBlock(newsArticle(facts)),
  ]
    .filter((markup) => markup !== '')
    .join('\n');
}

function meta(kind: 'name' | 'property', name: string, value: string): string {
  return value === '' ? '' : `<meta ${kind}="${name}" content="${escapeHtml(value)}">`;
}

function headerHtml({ story, date, facts, readingTime }: PageContent): string {
  const lines = [
    story.kind === 'video' ? html(['p', { class: 'label' }, english('Video')]) : '',
    line('p', 'kicker', story.kicker),
    headlineHtml(facts),
    line('p', 'standfirst', story.standfirst),
    line('p', 'byline', printByline(story.byline, story.language)),
    `<p class="facts"><time datetime="${escapeHtml(facts.datePublished)}">${escapeHtml(date)}</time>${
      readingTime === ''
        ? ''
        : ` <span class="reading-time" lang="en" dir="ltr">${escapeHtml(readingTime)}</span>`
    }</p>`,
  ];
  return `<header>\n${lines.filter((markup) => markup !== '').join('\n')}\n</header>`;
}

/** Readers and search engines get one headline; paper another, where it is worded otherwise. */
function headlineHtml({ headline, printHeadline }: ArticleFacts): string {
  const onPaper = headline === printHeadline ? '' : ` data-print="${escapeHtml(printHeadline)}"`;
  return line('h1', 'headline', headline, onPaper);
}

/** @param attributes more of them, as markup */
function line(tag: string, className: string, text: string, attributes = ''): string {
  const trimmed = text.trim();
  return trimmed === ''
    ? ''
    : `<${tag} class="${className}" dir="auto"${attributes}>${escapeHtml(trimmed)}</${tag}>`;
}

function leadPhotoHtml({ story, picture }: PageContent): string {
  const spec = publishPhoto(story.leadPhoto, { picture }, 'lead');
  return spec === null ? '' : `${html(spec)}\n`;
}

/** A link, never a player: the page loads nothing from elsewhere. */
function videoHtml({ story }: PageContent): string {
  const address = story.kind === 'video' ? safeLink(story.videoUrl) : null;
  if (address === null) return '';
  return `${html(['p', { class: 'watch' }, ['a', { href: address }, english('Watch the video')]])}\n`;
}

function html(spec: DOMOutputSpec): string {
  return specHtml(spec, () => '');
}
