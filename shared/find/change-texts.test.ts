import { Transform } from '@tiptap/pm/transform';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedBody } from '../document/check';
import type { DocumentNode } from '../document/json';
import { readByline } from '../fields/byline';
import { readDateline } from '../fields/dateline';
import { emptyStory } from '../new-story';
import { storySchema, type Story } from '../story';
import { changeBody, changedFields, type TextChange } from './change-texts';
import { FIRST_DESK } from '../first-desk';
import { fieldsOf, fieldWords, WORD_FIELDS, type House } from './field-words';
import { finder } from './find';
import { NOTHING_ASKED, type FindQuestion } from './question';
import { replacementFor } from './replacement';
import { storyTexts } from './story-texts';

const now = '2026-11-20T08:00:00.000Z';
const house: House = FIRST_DESK;
const fields = fieldWords(
  {
    ...emptyStory(now),
    language: 'en-GB',
    headline: 'Tide',
    leadPhoto: { photoId: null, caption: 'A tide, the tide', credit: 'Tide / AFP', altText: '' },
  },
  house,
);

const plain = (text: string): DocumentNode => ({ type: 'text', text });
const bold = (text: string): DocumentNode => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const bodyOf = (...content: DocumentNode[]) => checkedBody({ type: 'doc', content });

/** All that fits replaced, as one would by hand. */
function replaceAll(body: Node, question: Partial<FindQuestion>, template: string) {
  const asked = { ...NOTHING_ASKED, ...question };
  const find = finder(asked);
  const changes: TextChange[] = storyTexts(fields, body).flatMap(({ place, text }) =>
    find(text).map((found) => ({
      place,
      start: found.start,
      end: found.end,
      text: replacementFor(template, found, asked.isPattern),
    })),
  );
  const transform = new Transform(body);
  changeBody(transform, changes);
  transform.doc.check();
  return {
    doc: transform.doc,
    steps: transform.steps.length,
    fields: changedFields(fields, changes),
  };
}

describe('replacing', () => {
  it('in body, captions and fields leaves all else', () => {
    const figure = { photoId: '', caption: 'Tide out', credit: '', altText: 'the tide' };
    const body = bodyOf(paragraph(plain('Tide by tide')), { type: 'figure', attrs: figure });
    const { doc, fields: changed } = replaceAll(body, { query: 'tide' }, 'surf');
    expect(changed).toEqual({
      headline: 'surf',
      leadPhoto: { ...fields.leadPhoto, caption: 'A surf, the surf', credit: 'surf / AFP' },
    });
    expect(doc.toJSON()).toEqual(
      bodyOf(paragraph(plain('surf by surf')), {
        type: 'figure',
        attrs: { ...figure, caption: 'surf out', altText: 'the surf' },
      }).toJSON(),
    );
  });

  it.each<[string, DocumentNode[], string, string, DocumentNode[]]>([
    [
      'keeps the marks of the words',
      [plain('a '), bold('tide'), plain(' b')],
      'tide',
      'surf',
      [plain('a '), bold('surf'), plain(' b')],
    ],
    [
      'keeps marks of the letters that stay',
      [plain('col'), bold('our')],
      'colour',
      'color',
      [plain('col'), bold('or')],
    ],
    [
      'takes the marks of the first letter that goes',
      [plain('x'), bold('yy'), plain('z')],
      'yyz',
      'ab',
      [plain('x'), bold('ab')],
    ],
    [
      'goes on in the marks before where letters are added',
      [bold('tide'), plain('!')],
      'tide',
      'tides',
      [bold('tides'), plain('!')],
    ],
    ['takes words away', [plain('high '), bold('tide')], 'high ', '', [bold('tide')]],
    ['keeps pairs whole', [plain('😀')], '😀', '😁', [plain('😁')]],
  ])('%s', (_, before, query, template, after) => {
    const { doc } = replaceAll(bodyOf(paragraph(...before)), { query, matchCase: true }, template);
    expect(doc.toJSON()).toEqual(bodyOf(paragraph(...after)).toJSON());
  });

  it('writes a line break that a group took as one', () => {
    const body = bodyOf(paragraph(plain('a'), { type: 'hardBreak' }, plain('b')));
    const { doc } = replaceAll(body, { query: '(a\\n)b', isPattern: true }, '$1c');
    expect(doc.toJSON()).toEqual(
      bodyOf(paragraph(plain('a'), { type: 'hardBreak' }, plain('c'))).toJSON(),
    );
  });

  const words = fc.string({
    unit: fc.constantFrom(...'ab é\u0301東😀'),
    minLength: 1,
    maxLength: 8,
  });
  const inline = fc.oneof(words.map(plain), words.map(bold), fc.constant({ type: 'hardBreak' }));
  const block = fc.oneof(
    fc.array(inline, { maxLength: 5 }).map((content) => paragraph(...content)),
    words.map((caption) => ({ type: 'figure', attrs: { caption } })),
    fc.array(inline, { maxLength: 3 }).map((content) => ({
      type: 'blockQuote',
      content: [paragraph(...content)],
    })),
  );
  const bodies = fc
    .array(block, { minLength: 1, maxLength: 5 })
    .map((content) => checkedBody({ type: 'doc', content }));
  const queries = fc.string({ unit: fc.constantFrom(...'abé東😀 '), minLength: 1, maxLength: 2 });

  it('words with themselves changes nothing', () => {
    fc.assert(
      fc.property(bodies, queries, (body, query) => {
        const { doc, steps, fields: changed } = replaceAll(body, { query, isPattern: true }, '$&');
        expect(steps).toBe(0);
        expect(doc).toBe(body);
        for (const [name, value] of Object.entries(changed)) {
          expect(value).toEqual(fields[name as keyof typeof fields]);
        }
      }),
    );
  });

  it('leaves nothing to find, and the words around it as they were', () => {
    fc.assert(
      fc.property(bodies, queries, (body, query) => {
        const textOf = (node: Node) => storyTexts(fields, node).map(({ text }) => text);
        const { doc } = replaceAll(body, { query, matchCase: true }, 'Z');
        const find = finder({ ...NOTHING_ASKED, query, matchCase: true });
        const expected = storyTexts(fields, body).map(({ text }) => {
          return find(text).reduceRight(
            (rest, { start, end }) => `${rest.slice(0, start)}Z${rest.slice(end)}`,
            text,
          );
        });
        // Fields stay here: only the body was changed.
        expect(textOf(doc).slice(3)).toEqual(expected.filter((text) => text !== '').slice(3));
      }),
    );
  });
});

it('every field of a story holds words that are looked through, or is known to hold none', () => {
  const WITHOUT_WORDS: readonly (keyof Story)[] = [
    'schema',
    'id',
    'rev',
    'kind',
    'state',
    'language',
    'createdAt',
    'updatedAt',
    'publishedAt',
    'section',
    'slug',
    'videoUrl',
    'profile',
    'urgency',
    'embargo',
    'schedule',
    'lengthTarget',
    'body',
  ];
  const others = ['leadPhoto', ...WITHOUT_WORDS, ...WORD_FIELDS];
  expect(others.toSorted()).toEqual(Object.keys(storySchema.shape).toSorted());
  const filled = Object.fromEntries(WORD_FIELDS.map((name) => [name, name]));
  const looked = storyTexts({ ...fields, ...filled }, bodyOf(paragraph()));
  const seen = looked.flatMap(({ place }) => (place.kind === 'field' ? [place.field] : []));
  expect(seen).toEqual(WORD_FIELDS);
});

describe('fields that are more than words', () => {
  const story = {
    ...emptyStory(now),
    language: 'en-GB',
    byline: readByline('By Ida Noor and Kim Vale', 'en-GB'),
    dateline: readDateline('TARNSEA, Nov. 20 (Packet) —', house.datelineForm),
    keywords: ['night boats', 'quay'],
  };

  it('stay what they are when nothing in them was changed', () => {
    const { byline, dateline, keywords } = fieldWords(story, house);
    const words = { byline, dateline, keywords };
    const { byline: read, ...others } = fieldsOf(words, story, house);
    expect(read).toEqual(story.byline);
    expect(others).toEqual({ dateline: story.dateline, keywords: story.keywords });
  });

  it('are authors, parts and keywords again when words in them were replaced', () => {
    const words = fieldWords(story, house);
    const byline = words.byline.replace('Vale', 'Vane');
    const keywords = words.keywords.replace('quay', 'pier');
    expect(fieldsOf({ byline, keywords }, story, house)).toEqual({
      byline: readByline('By Ida Noor and Kim Vane', 'en-GB'),
      keywords: ['night boats', 'pier'],
    });
    expect(readByline(byline, 'en-GB').authors).toHaveLength(2);
  });

  it('keep the day of a dateline that the house does not print', () => {
    const dayless: House = { ...house, datelineForm: { ...house.datelineForm, date: 'none' } };
    const dateline = fieldWords(story, dayless).dateline.replace('TARNSEA', 'ELMSEA');
    expect(dateline).toBe('ELMSEA (Packet) —');
    expect(fieldsOf({ dateline }, story, dayless).dateline).toEqual({
      ...story.dateline,
      place: 'ELMSEA',
    });
  });
});
