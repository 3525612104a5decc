import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedBody } from './check';
import { bodyHtml } from './html';
import { insecureLinks, safeLink, typedAddress, validateLink } from './links';
import { doc, mark, p } from './testing';

describe('a link', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['  https://example.org  ', 'https://example.org/'],
    ['example.org/story', 'https://example.org/story'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['https://example.org/ü 1', 'https://example.org/%C3%BC%201'],
    ['https://xn--bcher-kva.example', 'https://xn--bcher-kva.example/'],
  ])('%s is kept as %s', (address, normal) => {
    expect(safeLink(address)).toBe(normal);
    expect(safeLink(normal)).toBe(normal);
    expect(() => validateLink(normal)).not.toThrow();
  });

  it.each([
    '',
    ' ',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\tscript:80//%0aalert(1)',
    'java\nscript:443//%0dalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'tel:123',
    'blob:https://example.org/1',
    'app://copydesk/index.html',
    'media://photo-1/page',
    'search-ms:query=x',
    'ms-word:ofe|u|https://example.org',
    '\\\\server\\share',
    '//server/share',
    '/etc/passwd',
    'https://',
    'https://a b',
    'http://[::1',
  ])('%j is none', (address) => {
    expect(safeLink(address)).toBeNull();
  });

  it.each([null, undefined, 7, {}, ['https://example.org']])('%j cannot be stored', (value) => {
    expect(() => validateLink(value)).toThrow(RangeError);
  });

  const scheme = fc.constantFrom(
    'javascript:',
    'JaVaScript:',
    'data:',
    'file:',
    'vbscript:',
    'https:',
    'http:',
    'mailto:',
    'java\tscript:',
    '\u0001javascript:',
    '\u00a0javascript:',
    '//',
    '\\\\',
    'x:',
    '',
  );
  const address = fc
    .tuple(
      scheme,
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constant('80//%0aalert(1)')),
    )
    .map((parts) => parts.join(''));

  it('whatever is typed, is http, https or mailto, and stays what it is', () => {
    const law = () =>
      fc.assert(
        fc.property(address, (typed) => {
          const link = safeLink(typed);
          if (link === null) return true;
          return /^(https?|mailto):/.test(link) && safeLink(link) === link;
        }),
        { numRuns: 5000 },
      );
    expect(law).not.toThrow();
  });

  it('whatever is stored, leaves as http, https or mailto in the eyes of a browser', () => {
    const law = () =>
      fc.assert(
        fc.property(address, (href) => {
          const marks = [{ type: 'link', attrs: { href } }];
          const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }];
          const html = published({ type: 'doc', content });
          const out = /href="([^"]*)"/.exec(html ?? '')?.[1];
          if (out === undefined) return true;
          const seen = new URL(out.replaceAll('&amp;', '&'), 'https://base.example').protocol;
          return ['http:', 'https:', 'mailto:'].includes(seen);
        }),
        { numRuns: 5000 },
      );
    expect(law).not.toThrow();
  });
});

/** The body as readers get it; null where it may not be stored. */
function published(body: Parameters<typeof checkedBody>[0]): string | null {
  try {
    return bodyHtml(checkedBody(body), { picture: () => undefined, story: () => undefined });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

describe('an address that was typed', () => {
  it.each([
    ['see https://example.org/a ', { index: 4, text: 'https://example.org/a' }],
    ['www.example.org\n', { index: 0, text: 'www.example.org' }],
    ['(https://example.org/a). ', { index: 1, text: 'https://example.org/a' }],
    [
      'https://example.org/Mercury_(planet) ',
      { index: 0, text: 'https://example.org/Mercury_(planet)' },
    ],
    ['https://one.example https://two.example ', { index: 20, text: 'https://two.example' }],
  ])('is found in “%s”', (text, found) => {
    expect(typedAddress(text)).toMatchObject(found);
  });

  it.each([
    'Booking.com ',
    'https://example.org',
    'https://example.org and ',
    'https:// ',
    'www. ',
    'https://localhost ',
    'xhttps://example.org ',
    'javascript://example.org ',
    ' ',
  ])('is not in “%s”', (text) => {
    expect(typedAddress(text)).toBeNull();
  });
});

it('tells the addresses of a body that are not https, once each', () => {
  const to = (href: string) => mark('link', { href });
  const body = doc(
    p(to('http://example.org/a')('one'), ' and ', to('https://example.org/b')('two')),
    p(to('http://example.org/a')('one again'), to('mailto:desk@example.org')('us')),
  );
  expect(insecureLinks(body)).toEqual(['http://example.org/a']);
});
