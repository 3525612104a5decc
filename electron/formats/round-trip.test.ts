import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOMParser, DOMSerializer } from '@tiptap/pm/model';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { blocks, bodySchema } from '../../shared/document';
import { checkedBody } from '../../shared/document/check';
import type { DocumentNode } from '../../shared/document/json';
import { blockSamples, markSamples } from '../../shared/document/samples';
import { block, body, mark, p } from '../../shared/document/testing';
import { plainText } from '../../shared/document/text';
import { NO_BYLINE } from '../../shared/fields/byline';
import { NO_DATELINE } from '../../shared/fields/dateline';
import { contentOfHtml, contentOfText } from '../../shared/paste/pasted-content';
import { inStories, inTemporaryFolder, openStories } from '../store/testing';
import { exportStory } from './export-story';
import { addPhoto, doc, orderFor, paragraph, storyWith } from './testing';

type Travel = (body: DocumentNode) => Promise<DocumentNode>;

/** A body that went into a file of the newsroom and was read again. */
const asFile: Travel = async (written) => {
  let read = written;
  await inStories({}, async (store, folder) => {
    const { id } = await store.create({ kind: 'story', language: 'en', body: written });
    const again = await openStories(folder);
    ({ body: read } = await again.open(id));
    await again.close();
  });
  return read;
};

/** A body that was copied and pasted here. */
const byClipboard: Travel = async (copied) => {
  const { document } = new Window() as unknown as globalThis.Window;
  const [place, again] = [document.createElement('div'), document.createElement('div')];
  const { content } = checkedBody(copied);
  place.append(DOMSerializer.fromSchema(bodySchema()).serializeFragment(content, { document }));
  again.innerHTML = place.innerHTML;
  return DOMParser.fromSchema(bodySchema()).parse(again).toJSON() as DocumentNode;
};

/** A body that left as a web page, whose file was dropped into a story. */
const asWebPage: Travel = async (exported) => {
  let page = '';
  await inTemporaryFolder(async (folder) => {
    const photo = await addPhoto(folder, 'photo-crane', 300);
    const bare = { kicker: '', standfirst: '', byline: NO_BYLINE, dateline: NO_DATELINE };
    const order = orderFor(folder, storyWith({ ...bare, body: exported }), [photo], { stories });
    const written = await exportStory(order);
    page = await readFile(join(written.folder, written.entryFile), 'utf8');
  });
  const [headline, facts, ...content] = contentOfHtml(page).content;
  expect([headline?.type, facts?.type], 'what stands above the body').toEqual([
    'subhead',
    'paragraph',
  ]);
  return { type: 'doc', content };
};
const stories = new Map([
  ['story-ferry', { headline: 'Fares to rise', address: 'https://port.example/2' }],
]);

/** A body whose words were copied as a text, and pasted. */
const asText: Travel = async (copied) => ({
  type: 'doc',
  content: [...contentOfText(plainText(copied)).content],
});

/** What comes back instead, and why. */
interface Loss {
  readonly why: string;
  readonly comes: DocumentNode;
}

const photoless = { photoId: '', caption: 'A “tall” crane.', credit: 'B. Lee / AP' };
const parted: Loss = {
  why: 'a merged cell of any page is parted, which the person is told',
  comes: body(
    block('table')(
      block('tableRow')(block('tableHeader')(p('Pier')), block('tableHeader')(p('Boats'))),
      block('tableRow')(block('tableCell')(p('Five & six')), block('tableCell')(p())),
      block('tableRow')(block('tableCell')(p('North')), block('tableCell')(p('14'))),
    ),
  ),
};

const LOST_ON_PAGE: Readonly<Record<string, Loss>> = {
  figure: {
    why: 'the page’s picture is in a file beside it, which was not dropped',
    comes: body(block('figure', { ...photoless, altText: '<b>' })()),
  },
  gallery: {
    why: 'its pictures are in files beside the page',
    comes: body(
      block('gallery', { layout: 'grid' })(
        block('figure', { ...photoless, altText: '<b>' })(),
        // Without a picture there is nothing on a page that has its alternative text.
        block('figure', { photoId: '', caption: 'Another.', credit: '', altText: '' })(),
      ),
    ),
  },
  videoCard: {
    why: 'its picture is in a file beside the page',
    comes: body(
      block('videoCard', {
        url: 'https://youtu.be/1?a=1&b=2',
        title: 'The crane',
        text: 'In two minutes.',
        credit: 'Lee',
      })(),
    ),
  },
  table: parted,
  tableRow: parted,
  tableCell: parted,
  tableHeader: parted,
  relatedStory: {
    why: 'a page leads readers to an address, and does not say which story of the newsroom it is',
    comes: body(p('Related'), p(mark('link', { href: 'https://port.example/2' })('Fares to rise'))),
  },
  editorNote: { why: 'notes never leave', comes: body(p('Before'), p('after')) },
};

/** A text is lines alone: each comes as a paragraph. */
function linesAlone(copied: DocumentNode): DocumentNode {
  return doc(...plainText(copied).split('\n').map(paragraph));
}

const names = [...blocks.map(({ node }) => node.name), ...Object.keys(bodySchema().marks)];
const samples = { ...blockSamples, ...markSamples };
const whole = (written: DocumentNode) => checkedBody(written).toJSON() as DocumentNode;

// Markdown, CSV and texts are read, and nothing leaves in them; so they are not here.
describe.each(names)('%s comes back as it went out', (name) => {
  const { body: sample } = samples[name]!;

  it('in a file of the newsroom', async () => {
    expect(await asFile(sample)).toEqual(sample);
  });

  it('by the clipboard', async () => {
    expect(await byClipboard(sample)).toEqual(sample);
  });

  it('in a web page, but for what is listed', async () => {
    const comes = LOST_ON_PAGE[name]?.comes ?? sample;
    expect(whole(await asWebPage(sample))).toEqual(comes);
  });

  it('as a text, in its lines', async () => {
    expect(whole(await asText(sample))).toEqual(linesAlone(sample));
  });
});

it('lists no loss that is none', () => {
  for (const [name, { why, comes }] of Object.entries(LOST_ON_PAGE)) {
    expect({ name, why, body: comes }).not.toEqual({ name, why, body: samples[name]?.body });
  }
});
