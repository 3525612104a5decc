import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaAddress, pageFile } from './addresses';

describe('an address of the page', () => {
  it.each(['index.html', 'assets/index-Dx_9.js', 'assets/inter.woff2'])('leads to %s', (name) => {
    expect(pageFile(`app://copydesk/${name}`)).toBe(name);
  });

  it.each([
    '',
    'app://copydesk',
    'app://copydesk/',
    'app://other/index.html',
    'app://copydesk.evil/index.html',
    'app://copydesk:81/index.html',
    'https://copydesk@evil/index.html',
    'app://copydesk/%2e%2e%2fmain.js',
    'app://copydesk/..%5cmain.js',
    'app://copydesk/index.html%00',
    'app://copydesk/C:/x.html',
    'app://copydesk//etc/passwd',
    'app://copydesk/.hidden',
    'app://copydesk/a/.hidden',
    'app://copydesk/a b.html',
  ])('%j leads nowhere', (address) => {
    expect(address === '' ? null : pageFile(address)).toBeNull();
  });

  it('never leads out of the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%5c',
      '\\',
      '/',
      'a',
      '%00',
      'C:',
      '~',
      'x.js',
    );
    const law = () =>
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
          const name = pageFile(`app://copydesk/${pieces.join('')}`);
          return name === null || !/(^|\/)\.|[\\%:\0]|^\//.test(name);
        }),
      );
    expect(law).not.toThrow();
  });
});

describe('an address of a photo', () => {
  it.each(['thumb', 'card', 'page'])('names its id and the size %s', (size) => {
    expect(mediaAddress(`media://flood-mill-street/${size}`)).toEqual({
      photoId: 'flood-mill-street',
      size,
    });
  });

  it('names the area of it that is wanted', () => {
    expect(mediaAddress('media://flood-mill-street/card/0-1250-10000-7500')).toEqual({
      photoId: 'flood-mill-street',
      size: 'card',
      area: { x: 0, y: 0.125, width: 1, height: 0.75 },
    });
  });

  it.each([
    'media://flood-mill-street',
    'media://flood-mill-street/card/',
    'media://flood-mill-street/card/0-0-0-0',
    'media://flood-mill-street/card/1-0-10000-10',
    'media://flood-mill-street/card/0-0-10-10/',
    'media://flood-mill-street/card/..%2f0-0-10-10',
    'media://flood-mill-street/original',
    'media://flood-mill-street/thumb/',
    'media://flood-mill-street/thumb?x',
    'media://flood-mill-street/thumb\n',
    'media://flood-mill-street/../thumb',
    'media://short/thumb',
    'media://UPPER-CASE/thumb',
    'media://../thumb',
    'media://-leading/thumb',
    `media://${'x'.repeat(65)}/thumb`,
    'https://flood-mill-street/thumb',
  ])('%j names none', (address) => {
    expect(mediaAddress(address)).toBeNull();
  });
});
