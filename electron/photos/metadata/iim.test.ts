import { describe, expect, it } from 'vitest';
import { readIim } from './iim';
import { dataset } from './testing';

describe('readIim', () => {
  it('reads text in the character set that it names', () => {
    const utf8 = dataset(1, 90, Buffer.from('\x1b%G'));
    const caption = dataset(2, 120, Buffer.from('Élan'));
    expect(readIim(Buffer.concat([utf8, caption])).get(120)).toEqual(['Élan']);
  });

  it('takes a character set of any size, and thousands of keywords', () => {
    const hostile = dataset(1, 90, new Uint8Array(1_000_000));
    const keywords = Array.from({ length: 50_000 }, () => dataset(2, 25, Buffer.from('port')));
    const found = readIim(Buffer.concat([hostile, ...keywords]));
    expect(found.get(25)).toHaveLength(50_000);
  });
});
