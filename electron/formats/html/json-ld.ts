import type { Author } from '../byline';
import type { PagePicture } from './pictures';

/** What the page's structured data says; texts are plain, dates ISO 8601. */
export interface ArticleFacts {
  kind: 'story' | 'video';
  headline: string;
  /** As search results and cards of social networks show it. */
  seoHeadline: string;
  socialHeadline: string;
  printHeadline: string;
  kicker: string;
  description: string;
  authors: readonly Author[];
  publisher: string;
  datePublished: string;
  dateModified: string;
  section: string;
  language: string;
  dateline: string;
  keywords: readonly string[];
  genre: string;
  wordCount: number;
  articleBody: string;
  pictures: readonly { picture: PagePicture; caption: string; credit: string }[];
  videoUrl: string;
}

/** The article as schema.org `NewsArticle`; what is empty is left out. */
export function newsArticle(facts: ArticleFacts): Record<string, unknown> {
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: facts.headline,
    alternativeHeadline: facts.kicker,
    description: facts.description,
    author: facts.authors.map(({ kind, name }) => ({
      '@type': kind === 'person' ? 'Person' : 'Organization',
      name,
    })),
    publisher: withoutEmpty({ '@type': 'Organization', name: facts.publisher }),
    datePublished: facts.datePublished,
    dateModified: facts.dateModified,
    inLanguage: facts.language,
    articleSection: facts.section,
    dateline: facts.dateline,
    keywords: facts.keywords,
    genre: facts.genre,
    wordCount: facts.wordCount,
    image: facts.pictures.map(({ picture, caption, credit }) =>
      withoutEmpty({
        '@type': 'ImageObject',
        url: picture.largest.src,
        width: picture.largest.width,
        height: picture.largest.height,
        caption,
        creditText: credit,
      }),
    ),
    video: facts.kind === 'video' ? videoObject(facts) : '',
    articleBody: facts.articleBody,
  });
}

function videoObject({ headline, description, datePublished, videoUrl, pictures }: ArticleFacts) {
  return withoutEmpty({
    '@type': 'VideoObject',
    name: headline,
    description: description || headline,
    uploadDate: datePublished,
    thumbnailUrl: pictures[0]?.picture.largest.src ?? '',
    url: videoUrl,
  });
}

function withoutEmpty(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === 0 || (Array.isArray(value) && value.length === 0);
}

/**
 * A data block for the page. HTML ends such a block at the first `</script`, and reads `<!--` in
 * its own way, so no `<` is left as it is; JSON reads its escape as the same letter.
 */
export function jsonLdBlock(data: Record<string, unknown>): string {
  const json = JSON.stringify(data, null, 1)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `<script type="application/ld+json">${json}</script>`;
}
