import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readByline } from '../../shared/fields/byline';
import { NO_DATELINE } from '../../shared/fields/dateline';
import type { Photo } from '../../shared/photo';
import type { Story } from '../../shared/story';
import { writtenPicture } from '../photos/testing';
import { exportStory } from './export-story';
import { html } from './html';
import { addPhoto, block, doc, orderFor, paragraph, storyWith, text } from './testing';
import { inTemporaryFolder } from '../store/testing';

/** Every kind of block and mark. */
const EVERYTHING = doc(
  block('paragraph', [
    text('The harbour '),
    text('opened', { type: 'bold' }),
    text(' at '),
    text('dawn', { type: 'italic' }),
    text(', '),
    text('the port said', { type: 'link', attrs: { href: 'https://port.example/news?a=1&b=2' } }),
    text('.'),
  ]),
  block('subhead', [text('What comes next')], { level: 2 }),
  block('subhead', [text('The wall')], { level: 3 }),
  block('blockQuote', [paragraph('“We begin on Monday.”'), paragraph('“All of us.”')]),
  block('pullQuote', [text('The sea has no calendar')]),
  block('bulletList', [
    block('listItem', [paragraph('Pier one')]),
    block('listItem', [
      paragraph('Pier two'),
      block('bulletList', [block('listItem', [paragraph('North end')])]),
    ]),
  ]),
  block('orderedList', [block('listItem', [paragraph('First the cranes')])], { start: 3 }),
  block('figure', [], {
    photoId: 'photo-crane',
    caption: 'A crane.',
    credit: '(B. Lee / AP)',
    altText: 'A "tall" crane',
  }),
  block('horizontalRule', []),
  block('videoCard', [], {
    url: 'https://video.example/1',
    title: 'The storm',
    text: 'In two minutes.',
  }),
  block('paragraph', [text('One line'), { type: 'hardBreak' }, text('and another.')]),
  paragraph(''),
);

const WORDS = [
  'Weather',
  'Harbour reopens after the storm',
  'Boats are back, but the sea wall is not.',
  'By Anna Kim and Jo Won',
  '23 November 2026 at 18:52 UTC',
  '1 min read',
  'Boats at dawn.',
  '(Kim Won / AFP)',
  'SEAPORT — The harbour opened at dawn, the port said.',
  'What comes next',
  'The wall',
  '“We begin on Monday.”',
  '“All of us.”',
  'The sea has no calendar',
  'Pier one',
  'Pier two',
  'North end',
  'First the cranes',
  'A crane.',
  '(B. Lee / AP)',
  'Video',
  'The storm',
  'In two minutes.',
  'One lineand another.',
];

type Page = { html: string; folder: string; document: Tree.Document };

async function exported(
  story: Story,
  photos: readonly Photo[],
  folder: string,
  change: Parameters<typeof orderFor>[3] = {},
): Promise<Page> {
  const { folder: written, entryFile } = await exportStory(orderFor(folder, story, photos, change));
  const source = await readFile(join(written, entryFile), 'utf8');
  return { html: source, folder: written, document: parse(source) };
}

function all(node: Tree.Node, tag: string): Tree.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const below = children.flatMap((child) => all(child, tag));
  return 'tagName' in node && node.tagName === tag ? [node, ...below] : below;
}

function textOf(node: Tree.Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const attribute = (element: Tree.Element | undefined, name: string) =>
  element?.attrs.find((candidate) => candidate.name === name)?.value;

function structuredData({ document }: Page): Record<string, unknown> {
  const [script, ...others] = all(document, 'script');
  expect(others).toEqual([]);
  expect(attribute(script, 'type')).toBe('application/ld+json');
  return JSON.parse(textOf(script!)) as Record<string, unknown>;
}

describe('the exported page', () => {
  it('prints the credit of a photo whose caption is empty, wherever the photo is', () =>
    inTemporaryFolder(async (folder) => {
      const photo = await addPhoto(folder, 'photo-boats', 800);
      const uncaptioned = (credit: string) => ({
        photoId: photo.id,
        caption: '',
        credit,
        altText: 'Boats',
      });
      const story = storyWith({
        leadPhoto: uncaptioned('Kim Won / AFP'),
        body: doc(
          block('figure', [], uncaptioned('(B. Lee / AP)')),
          block('gallery', [block('figure', [], uncaptioned('Jo Pell / Packet'))]),
        ),
      });
      const page = await exported(story, [photo], folder);
      expect(all(page.document, 'figcaption').map(textOf)).toEqual([
        '(Kim Won / AFP)',
        '(B. Lee / AP)',
        '(Jo Pell / Packet)',
      ]);
      expect(structuredData(page).image).toMatchObject([
        { creditText: 'Kim Won / AFP' },
        { creditText: 'B. Lee / AP' },
        { creditText: 'Jo Pell / Packet' },
      ]);
    }));

  it('says the same words in the same order, with its pictures', () =>
    inTemporaryFolder(async (folder) => {
      const lead = await addPhoto(folder, 'photo-boats', 2000);
      const small = await addPhoto(folder, 'photo-crane', 500);
      const story = storyWith({
        leadPhoto: {
          photoId: lead.id,
          caption: 'Boats at dawn.',
          credit: 'Kim Won / AFP',
          altText: 'Boats',
        },
        body: EVERYTHING,
      });
      const page = await exported(story, [lead, small], folder);
      const [main] = all(page.document, 'main');
      const read = textOf(main!).replace(/\s+/g, '');
      expect(read).toBe(WORDS.join('').replace(/\s+/g, ''));

      const images = all(page.document, 'img');
      expect(images.map((image) => [attribute(image, 'alt'), attribute(image, 'width')])).toEqual([
        ['Boats', '800'],
        ['A "tall" crane', '500'],
      ]);
      expect(attribute(images[0], 'srcset')).toBe(
        'images/harbour-reopens-1-800.jpeg 800w, images/harbour-reopens-1-1600.jpeg 1600w',
      );
      expect((await readdir(page.folder)).toSorted()).toEqual(['images', 'index.html']);
      const offered = all(page.document, 'source').map((source) => [
        textOf(source.parentNode as Tree.Element),
        attribute(source, 'type'),
        attribute(source, 'srcset'),
      ]);
      expect(offered.slice(1)).toEqual([
        [
          '',
          'image/webp',
          'images/harbour-reopens-1-800.webp 800w, images/harbour-reopens-1-1600.webp 1600w',
        ],
        ['', 'image/avif', 'images/harbour-reopens-2-500.avif 500w'],
        ['', 'image/webp', 'images/harbour-reopens-2-500.webp 500w'],
      ]);
      const named = all(page.document, 'picture').flatMap((picture) => [
        attribute(all(picture, 'img')[0], 'srcset') ?? attribute(all(picture, 'img')[0], 'src'),
        ...all(picture, 'source').map((source) => attribute(source, 'srcset')),
      ]);
      const files = named.flatMap((srcset) => srcset?.match(/[^/ ]+\.\w+/g) ?? []);
      const beside = await readdir(join(page.folder, 'images'));
      expect(beside.toSorted()).toEqual([...files, 'harbour-reopens-1-card-1200.jpeg'].toSorted());
      for (const name of beside) {
        const { width, exif, xmp } = await writtenPicture(
          join(page.folder, 'images', name),
        ).metadata();
        expect(name).toMatch(new RegExp(`-${width}\\.(jpeg|webp|avif)$`));
        expect([exif, xmp]).toEqual([undefined, undefined]);
      }
    }));

  it('describes itself as a news article', () =>
    inTemporaryFolder(async (folder) => {
      const lead = await addPhoto(folder, 'photo-boats', 900);
      const leadPhoto = { photoId: lead.id, caption: 'Boats.', credit: 'Kim', altText: '' };
      const page = await exported(storyWith({ leadPhoto }), [lead], folder);
      expect(structuredData(page)).toMatchObject({
        '@type': 'NewsArticle',
        headline: 'Harbour reopens after the storm',
        description: 'Boats are back, but the sea wall is not.',
        author: [
          { '@type': 'Person', name: 'Anna Kim' },
          { '@type': 'Person', name: 'Jo Won' },
        ],
        datePublished: '2026-11-23T18:52:00.000Z',
        articleSection: 'World',
        inLanguage: 'en-GB',
        dateline: 'SEAPORT',
        articleBody: 'The harbour opened at dawn.',
        wordCount: 5,
        image: [{ url: 'images/harbour-reopens-1-900.jpeg', width: 900, creditText: 'Kim' }],
      });
    }));

  it('gives networks the crop of its first photo that is made for cards', () =>
    inTemporaryFolder(async (folder) => {
      const photo = await addPhoto(folder, 'photo-boats', 2000);
      const leadPhoto = { photoId: photo.id, caption: 'Boats.', credit: '', altText: 'Boats' };
      const made = { x: 0.5, y: 0.25, width: 0.25, height: 0.25 };
      const crops = [
        [{ ...photo, crops: { card: made } }, 500, 313],
        [photo, 1200, 628],
      ] as const;
      for (const [cropped, width, height] of crops) {
        const out = join(folder, String(width));
        await mkdir(out);
        const order = {
          ...orderFor(folder, storyWith({ leadPhoto }), [cropped]),
          parentFolder: out,
        };
        const { folder: written, entryFile } = await exportStory(order);
        const document = parse(await readFile(join(written, entryFile), 'utf8'));
        const said = new Map(
          all(document, 'meta').map((meta) => [
            attribute(meta, 'property'),
            attribute(meta, 'content'),
          ]),
        );
        const address = said.get('og:image') ?? '';
        expect(address).toBe(`images/harbour-reopens-1-card-${width}.jpeg`);
        expect(await sharp(join(written, address)).metadata()).toMatchObject({ width, height });
        expect([said.get('og:image:width'), said.get('og:image:height')]).toEqual([
          String(width),
          String(height),
        ]);
      }
    }));

  it('is described by all cells of a table that it begins with, also where some are empty', () =>
    inTemporaryFolder(async (folder) => {
      const rows = [
        ['Team', '', 'Points'],
        ['Tarnsea', '', '3'],
      ];
      const cell = (words: string) => block('tableCell', [paragraph(words)]);
      const table = block(
        'table',
        rows.map((row) => block('tableRow', row.map(cell))),
      );
      const body = doc(table, paragraph('The season is over.'));
      const page = await exported(storyWith({ standfirst: '', body }), [], folder);
      expect(structuredData(page)).toMatchObject({ description: 'Team Points Tarnsea 3' });
    }));

  it('is headlined for each place as it is worded there', () =>
    inTemporaryFolder(async (folder) => {
      const story = storyWith({
        webHeadline: 'Web',
        seoHeadline: 'Seo',
        socialHeadline: 'Social',
        printHeadline: 'Print & "paper"',
        trailText: 'In short.',
        keywords: ['harbour', 'storm'],
        genre: 'News',
        byline: readByline('By Anna Kim, with Jo Won', 'en'),
        dateline: { place: 'Seaport', date: 'Nov. 23', source: 'AFP', words: '' },
      });
      const page = await exported(story, [], folder);
      expect(textOf(all(page.document, 'h1')[0]!)).toBe('Web');
      expect(attribute(all(page.document, 'h1')[0], 'data-print')).toBe('Print & "paper"');
      expect(textOf(all(page.document, 'title')[0]!)).toBe('Seo');
      const metas = all(page.document, 'meta').map((meta) => [
        attribute(meta, 'property') ?? attribute(meta, 'name'),
        attribute(meta, 'content'),
      ]);
      expect(metas).toContainEqual(['og:title', 'Social']);
      expect(metas).toContainEqual(['description', 'In short.']);
      expect(metas).toContainEqual(['keywords', 'harbour, storm']);
      expect(metas).toContainEqual(['article:tag', 'storm']);
      expect(structuredData(page)).toMatchObject({
        headline: 'Web',
        keywords: ['harbour', 'storm'],
        genre: 'News',
        author: [{ name: 'Anna Kim' }, { name: 'Jo Won' }],
        dateline: 'SEAPORT, Nov. 23 (AFP)',
      });
      expect(textOf(all(page.document, 'article')[0]!)).toContain('By Anna Kim, with Jo Won');
      expect(textOf(all(page.document, 'article')[0]!)).toContain('SEAPORT, Nov. 23 (AFP) —');
    }));

  it('keeps hostile text as text', () =>
    inTemporaryFolder(async (folder) => {
      const evil =
        '</title></style></script><script>alert(1)</script><!-- "\' onerror=alert(1) &amp;';
      const photo = { ...(await addPhoto(folder, 'photo-boats', 300)), fileName: evil };
      const leadPhoto = { photoId: photo.id, caption: evil, credit: evil, altText: evil };
      const story = storyWith({
        headline: evil,
        kicker: evil,
        standfirst: evil,
        byline: { authors: [], words: evil },
        dateline: { ...NO_DATELINE, words: evil },
        slug: evil,
        section: evil,
        leadPhoto,
        body: doc(paragraph(evil)),
      });
      const page = await exported(story, [photo], folder);
      const data = structuredData(page);
      expect([data.headline, data.articleBody]).toEqual([evil, evil]);
      expect(textOf(all(page.document, 'h1')[0]!)).toBe(evil);
      expect(textOf(all(page.document, 'title')[0]!)).toBe(evil);
      expect(attribute(all(page.document, 'img')[0], 'alt')).toBe(evil);
      const handlers = all(page.document, 'main')
        .flatMap((main) => all(main, 'img'))
        .flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')));
      expect(handlers).toEqual([]);
    }));

  it('is written from right to left where the language is', () =>
    inTemporaryFolder(async (folder) => {
      const story = storyWith({ language: 'ar', headline: 'الميناء يفتح', slug: 'الميناء' });
      const [root] = all((await exported(story, [], folder)).document, 'html');
      expect([attribute(root, 'lang'), attribute(root, 'dir')]).toEqual(['ar', 'rtl']);
    }));

  it('says which of its words are English in every language', () =>
    inTemporaryFolder(async (folder) => {
      const address = 'https://video.example/2';
      const body = doc(
        { type: 'videoCard', attrs: { url: address } },
        { type: 'socialPost', attrs: { author: 'نور', network: 'Mastodon', url: address } },
        { type: 'relatedStory', attrs: { storyId: 'story-ferry', headline: '' } },
      );
      const story = storyWith({ language: 'ar', kind: 'video', videoUrl: address, body });
      const stories = new Map([['story-ferry', { headline: 'العبّارة', address: null }]]);
      const page = await exported(story, [], folder, { stories });
      const english = all(page.document, 'span').filter((span) => attribute(span, 'lang') === 'en');
      expect(english.map(textOf)).toEqual([
        'Video',
        'Video',
        'Watch the video',
        'on',
        'Open the post',
        'Related',
        'Watch the video',
      ]);
      expect(textOf(all(page.document, 'footer')[0]!)).toBe('نور on Mastodon · Open the post');
    }));

  it('links to the film of a video and shows no player', () =>
    inTemporaryFolder(async (folder) => {
      const story = storyWith({ kind: 'video', videoUrl: 'https://video.example/2' });
      const page = await exported(story, [], folder);
      expect(all(page.document, 'a').map((link) => attribute(link, 'href'))).toEqual([
        story.videoUrl,
      ]);
      expect(textOf(all(page.document, 'p')[0]!)).toBe('Video');
      expect(structuredData(page).video).toMatchObject({ '@type': 'VideoObject' });
      const unsafe = storyWith({ kind: 'video', videoUrl: 'javascript:alert(1)' });
      const { html: source } = await exported(
        { ...unsafe, slug: 'other' },
        [],
        join(folder, 'harbour'),
      );
      expect(source).not.toContain('javascript:');
    }));

  it('does not repeat a dateline that the copy begins with', () =>
    inTemporaryFolder(async (folder) => {
      const body = doc(paragraph('SEAPORT (AP) — The harbour opened.'));
      const page = await exported(storyWith({ body }), [], folder);
      expect(textOf(all(page.document, 'main')[0]!).match(/SEAPORT/g)).toHaveLength(1);
    }));

  it('refuses a story without a headline, and a body that it does not know', () =>
    inTemporaryFolder(async (folder) => {
      expect(html.refusals(storyWith({ headline: ' ' }))).toEqual([
        { message: 'The story has no headline. Write one, then export.', field: 'headline' },
      ]);
      const body = doc({ type: 'hologram' });
      await expect(exported(storyWith({ body }), [], folder)).rejects.toMatchObject({
        code: 'refused',
      });
      expect(await readdir(folder)).toEqual([]);
    }));
});
