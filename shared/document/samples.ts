import { block, body, li, mark, p } from './testing';
import type { DocumentNode } from './json';

/** A body with one kind of block or mark in it. */
interface Sample {
  body: DocumentNode;
  /** What readers get of it, in reading order. */
  words: readonly string[];
  /** What only editors may see. */
  hidden?: readonly string[];
  /** Words that count as the body's. */
  count: number;
}

const photo = {
  photoId: 'photo-crane',
  caption: 'A “tall” crane.',
  credit: 'B. Lee / AP',
  altText: '<b>',
};
const photoWords = ['A “tall” crane.', 'B. Lee / AP'];
const row = block('tableRow');
const cell = block('tableCell');
const header = block('tableHeader');
const table: Sample = {
  body: body(
    block('table')(
      row(header(p('Pier')), header(p('Boats'))),
      row(block('tableCell', { colspan: 2 })(p('Five & six'))),
      row(cell(p('North')), cell(p('14'))),
    ),
  ),
  words: ['Pier', 'Boats', 'Five & six', 'North', '14'],
  count: 6,
};
const list = (name: 'bulletList' | 'orderedList'): Sample => ({
  body: body(block(name)(li(p('Pier one')), li(p('Pier two'), block(name)(li(p('North end')))))),
  words: ['Pier one', 'Pier two', 'North end'],
  count: 6,
});

/** One for each block of the list, by the name of its node. */
export const blockSamples: Readonly<Record<string, Sample>> = {
  paragraph: {
    body: body(p('Boats < ships & “more”')),
    words: ['Boats < ships & “more”'],
    count: 3,
  },
  subhead: {
    body: body(block('subhead', { level: 2 })('Tides'), block('subhead', { level: 3 })('Moon')),
    words: ['Tides', 'Moon'],
    count: 2,
  },
  blockQuote: {
    body: body(
      block('blockQuote', { attribution: 'Ines <Farrow>' })(p('We begin.'), p('All of us.')),
    ),
    words: ['We begin.', 'All of us.', 'Ines <Farrow>'],
    count: 5,
  },
  pullQuote: {
    body: body(block('pullQuote', { attribution: 'Samuel' })('No calendar')),
    words: ['No calendar', 'Samuel'],
    count: 2,
  },
  bulletList: list('bulletList'),
  orderedList: list('orderedList'),
  listItem: list('bulletList'),
  figure: { body: body(block('figure', photo)()), words: photoWords, count: 0 },
  gallery: {
    body: body(
      block('gallery', { layout: 'grid' })(
        block('figure', photo)(),
        block('figure', { ...photo, photoId: '', caption: 'Another.', credit: '' })(),
      ),
    ),
    words: [...photoWords, 'Another.'],
    count: 0,
  },
  videoCard: {
    body: body(
      block('videoCard', {
        url: 'https://youtu.be/1?a=1&b=2',
        title: 'The crane',
        text: 'In two minutes.',
        photoId: 'photo-crane',
        credit: 'Lee',
      })(),
    ),
    words: ['The crane', 'In two minutes.', 'Lee'],
    count: 0,
  },
  socialPost: {
    body: body(
      block('socialPost', {
        network: 'Mastodon',
        author: 'Jo Won',
        handle: '@jowon',
        text: 'The ferry is late.\nAgain.',
        date: '3 May 2026',
        url: 'https://social.example/1',
      })(),
    ),
    words: ['The ferry is late.', 'Again.', 'Jo Won', '@jowon', 'Mastodon', '3 May 2026'],
    count: 0,
  },
  table,
  tableRow: table,
  tableCell: table,
  tableHeader: table,
  factBox: {
    body: body(
      block('factBox', { title: 'The old crane' })(
        p('Built in 1911.'),
        block('bulletList')(li(p('Tall'))),
      ),
    ),
    words: ['The old crane', 'Built in 1911.', 'Tall'],
    count: 4,
  },
  relatedStory: {
    body: body(block('relatedStory', { storyId: 'story-ferry', headline: 'Fares to rise' })()),
    words: ['Fares to rise'],
    count: 0,
  },
  horizontalRule: {
    body: body(p('Before'), block('horizontalRule')(), p('after')),
    words: ['Before', 'after'],
    count: 2,
  },
  editorNote: {
    body: body(p('Before'), block('editorNote')(p('Check with Ines')), p('after')),
    words: ['Before', 'after'],
    hidden: ['Check with Ines'],
    count: 2,
  },
  hardBreak: {
    body: body(p('One line', block('hardBreak')(), 'and another')),
    words: ['One line', 'and another'],
    count: 4,
  },
};

const marked = (name: string, attributes = {}): Sample => ({
  body: body(p('so ', mark(name, attributes)('said'), ' it')),
  words: ['said'],
  count: 3,
});

/** One for each mark of the schema, by its name. */
export const markSamples: Readonly<Record<string, Sample>> = {
  bold: marked('bold'),
  italic: marked('italic'),
  strike: marked('strike'),
  superscript: marked('superscript'),
  code: marked('code'),
  underline: marked('underline'),
  link: marked('link', { href: 'https://port.example/news?a=1&b=2' }),
};
