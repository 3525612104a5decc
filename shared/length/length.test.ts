import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedBody } from '../document/check';
import type { DocumentNode } from '../document/json';
import { countWords } from '../reading-time';
import { bodyLength } from './length';

const paragraph = (...texts: string[]): DocumentNode => ({
  type: 'paragraph',
  content: texts.flatMap((text, at) => [
    ...(at === 0 ? [] : [{ type: 'hardBreak' }]),
    ...(text === '' ? [] : [{ type: 'text', text }]),
  ]),
});
const lengthOf = (...content: DocumentNode[]) =>
  bodyLength(checkedBody({ type: 'doc', content }), () => 1, new WeakMap());

describe('the length of a body', () => {
  it('leaves captions and cards out', () => {
    const figure = { type: 'figure', attrs: { caption: 'Three more words' } };
    const card = { type: 'videoCard', attrs: { title: 'Two words' } };
    expect(lengthOf(paragraph('High tide.'), figure, card)).toEqual({
      words: 2,
      characters: 10,
      withoutSpaces: 9,
      lines: 1,
    });
  });

  it.each([
    ['cafe\u0301', 4, 4],
    ['😀 b', 3, 2],
    ['हिंदी', 2, 2],
    ['👩‍👩‍👧‍👦 b', 3, 2],
    ['', 0, 0],
  ])('counts characters as a person does: %s', (text, characters, withoutSpaces) => {
    expect(lengthOf(paragraph(text))).toMatchObject({ characters, withoutSpaces });
  });

  it('counts no line break, and a word on each side of it', () => {
    expect(lengthOf(paragraph('one', 'two'))).toMatchObject({ words: 2, characters: 6 });
  });

  it('has as many words as its parts together', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...'ab -—é東京') }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (parts) => {
        const content = parts.map((text) => paragraph(text));
        expect(lengthOf(...content).words).toBe(countWords({ type: 'doc', content }));
      }),
    );
  });

  it('is asked of each block once, as long as that stays the same', () => {
    const known = new WeakMap();
    const body = checkedBody({ type: 'doc', content: [paragraph('one'), paragraph('two')] });
    const changed = body.copy(body.content.replaceChild(1, body.child(0)));
    const asked: string[] = [];
    const ask = (text: string) => asked.push(text);
    bodyLength(body, ask, known);
    bodyLength(changed, ask, known);
    expect(asked).toEqual(['one', 'two']);
  });
});
