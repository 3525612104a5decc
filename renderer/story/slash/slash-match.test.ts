import { describe, expect, it } from 'vitest';
import { doc, li, p, quote, ul } from '../../../shared/document/testing';
import { slashMatch } from './slash-match';

const at = (body: ReturnType<typeof doc>) =>
  slashMatch({ $position: body.resolve(body.tag.a!) })?.query ?? null;

describe('a slash', () => {
  it.each([
    ['in an empty paragraph', doc(p('/<a>')), ''],
    ['with words after it', doc(p('Before'), p('/block q<a>')), 'block q'],
    ['in a list', doc(ul(li(p('/<a>')))), ''],
    ['in a quote', doc(quote(p('/su<a>'))), 'su'],
    ['after words', doc(p('and/or<a>')), null],
    ['before words', doc(p('/<a>or')), null],
    ['that the cursor stands before', doc(p('<a>/')), null],
  ])('%s', (_, body, query) => {
    expect(at(body)).toBe(query);
  });
});
