import { describe, expect, it } from 'vitest';
import { iimCharset, readIim } from './iim';
import { dataset } from './testing';

describe('readIim', () => {
  it('reads text in the character set that it names', () => {
    const utf8 = dataset(1, 90, Buffer.from('\x1b%G'));
    const caption = dataset(2, 120, Buffer.from('Élan'));
    expect(readIim(Buffer.concat([utf8, caption])).get(120)).toEqual(['Élan']);
  });

  it('is found behind resources of other programs than Photoshop', () => {
    const resource = (signature: string, id: number, bytes: Uint8Array) => {
      const head = Buffer.alloc(12);
      head.write(signature, 'latin1');
      head.writeUInt16BE(id, 4);
      head.writeUInt32BE(bytes.byteLength, 8);
      return Buffer.concat([head, bytes]);
    };
    const block = Buffer.concat([
      Buffer.from('Photoshop 3.0\0'),
      resource('PHUT', 0x0835, Buffer.alloc(4)),
      resource('8BIM', 0x0404, dataset(2, 120, Buffer.from('Boats'))),
    ]);
    expect(readIim(block).get(120)).toEqual(['Boats']);
  });

  it('takes a character set of any size, and thousands of keywords', () => {
    const hostile = dataset(1, 90, new Uint8Array(1_000_000));
    const keywords = Array.from({ length: 50_000 }, () => dataset(2, 25, Buffer.from('port')));
    const found = readIim(Buffer.concat([hostile, ...keywords]));
    expect(found.get(25)).toHaveLength(50_000);
  });
});

describe('iimCharset', () => {
  const utf8 = dataset(1, 90, Buffer.from('\x1b%G'));
  const latin = dataset(1, 90, Buffer.from('\x1b.A'));
  const text = (words: string, encoding: BufferEncoding) =>
    dataset(2, 120, Buffer.from(words, encoding));

  it.each([
    ['none', []],
    ['none', [utf8]],
    ['utf-8', [utf8, text('Élan', 'utf8')]],
    ['utf-8', [text('Élan', 'utf8')]],
    ['utf-8', [latin, text('Elan', 'latin1')]],
    ['declared', [latin, text('Élan', 'latin1')]],
    ['windows-1252', [text('Élan', 'latin1'), text('Élan', 'utf8')]],
  ])('says %s', (charset, blocks) => {
    expect(iimCharset(Buffer.concat(blocks))).toBe(charset);
  });
});
