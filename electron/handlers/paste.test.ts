import { describe, expect, it } from 'vitest';
import { idsIn } from '../store/testing';
import { pasteHandlers } from './paste';
import { withContext } from './testing';

const ARTICLE = 'Café opens\n\nThe café on the quay opened on Monday after a year of works.\n';
const file = (bytes: Uint8Array, name = 'wire.txt', typography = true) => ({
  name,
  bytes: new Uint8Array(bytes),
  typography,
});
const withMark = (mark: number[], text: Buffer) => Buffer.concat([Buffer.from(mark), text]);

describe('a text file becomes a story', () => {
  it.each([
    ['UTF-8', Buffer.from(ARTICLE)],
    ['UTF-8 with its mark', withMark([0xef, 0xbb, 0xbf], Buffer.from(ARTICLE))],
    ['UTF-16', withMark([0xff, 0xfe], Buffer.from(ARTICLE, 'utf16le'))],
    [
      'UTF-16, the other way round',
      withMark([0xfe, 0xff], Buffer.from(ARTICLE, 'utf16le').swap16()),
    ],
    ['Windows-1252', Buffer.from(ARTICLE, 'latin1')],
  ])('written in %s', (_, bytes) =>
    withContext(async (context) => {
      const { stories } = await pasteHandlers(context, () => {})['paste.fromFile'](file(bytes));
      expect(stories.map(({ headline }) => headline)).toEqual(['Café opens']);
      expect(stories[0]?.opening).toContain('The café on the quay');
    }),
  );

  it.each([
    [true, '“Shut”', ['Typography set for the story’s language: 2.']],
    [false, '"Shut"', []],
  ])('its quotes set for its language where that is on: %s', (typography, set, told) =>
    withContext(async (context) => {
      const bytes = Buffer.from('Pier closes\n\nThe café said it was "Shut" on Monday.\n');
      const handlers = pasteHandlers(context, () => {});
      const result = await handlers['paste.fromFile'](file(bytes, 'wire.txt', typography));
      expect(result.stories[0]?.opening).toContain(set);
      expect(result.leftOut).toEqual(told);
    }),
  );

  it('but not when it is none, or holds no article', () =>
    withContext(async (context) => {
      const { 'paste.fromFile': paste } = pasteHandlers(context, () => {});
      const before = await idsIn(context.newsroom.stories);
      for (const bytes of [Buffer.from('a\0b'), Buffer.from(''), Buffer.from(' \n ')]) {
        await expect((async () => paste(file(bytes)))()).rejects.toMatchObject({
          code: 'bad-input',
        });
      }
      expect(await idsIn(context.newsroom.stories)).toEqual(before);
    }));
});

describe('the clipboard', () => {
  const paste = (text: string, html: string, work: (done: Promise<unknown>) => Promise<void>) =>
    withContext(async (context) => {
      context.clipboard = { ...context.clipboard, text: async () => text, html: async () => html };
      await work(
        Promise.resolve(
          pasteHandlers(context, () => {})['paste.fromClipboard']({ typography: true }),
        ),
      );
    });
  const big = `<p>${'x'.repeat(5_000_000)}</p>`;

  it('with 5 MB of HTML gives the plain text beside it', () =>
    paste(ARTICLE, big, async (done) => {
      expect(await done).toMatchObject({ stories: [{ headline: 'Café opens' }] });
    }));

  it('with a table too large for a story gives its rows, and says so', () => {
    const rows = '<tr><td>a<td>b'.repeat(1001);
    return paste('', `<h1>Tides</h1><p>By the hour.<table>${rows}</table>`, async (done) => {
      expect(await done).toMatchObject({
        stories: [{ headline: 'Tides' }],
        leftOut: ['One table was too large, and came as rows of text.'],
      });
    });
  });

  it('says what of the page has no place in a story', () => {
    const html = `<h1>Tides</h1><p>By the hour.<p>And H<sub>2</sub>O.<img src=https://example.org/a.png><iframe></iframe>`;
    return paste('', html, async (done) => {
      expect(await done).toMatchObject({
        leftOut: [
          'Left out: 1 picture from the web, 1 embedded film, sound or frame.',
          'One subscript came as plain words.',
        ],
      });
    });
  });

  it('says in one list what was left out of the page’s words and of what it held besides', () => {
    const html = `<nav>Home</nav><h1>Tides</h1><p>By the hour.<p>4 min read<img src=https://example.org/a.png><p style="color:red">And more.`;
    return paste('', html, async (done) => {
      expect(await done).toMatchObject({
        leftOut: [
          'Left out: “Home” (navigation), “4 min read” (reading time), 1 picture from the web, colours and fonts.',
        ],
      });
    });
  });

  it.each([
    ['HTML alone', '', big],
    ['text', 'x'.repeat(5_000_000), ''],
  ])('with 5 MB of %s is refused with its size', (_, text, html) =>
    paste(text, html, async (done) => {
      await expect(done).rejects.toMatchObject({
        code: 'too-large',
        message: expect.stringContaining('5.0 MB'),
      });
    }),
  );

  it('without a newsroom open is refused', () =>
    withContext(async (context) => {
      const closed = { ...context, newsroom: null };
      await expect(
        pasteHandlers(closed, () => {})['paste.fromClipboard']({ typography: true }),
      ).rejects.toMatchObject({
        code: 'no-newsroom',
      });
    }));
});

describe('a paste too large for the page', () => {
  it('is read away from it, and told how far it is', () =>
    withContext(async (context) => {
      const told: [number, number][] = [];
      const handlers = pasteHandlers(context, (done, total) => told.push([done, total]));
      const html = `<p>Words.</p>${' '.repeat(2_000_000)}`;
      expect(await handlers['paste.read'](html)).toMatchObject({
        content: [{ type: 'paragraph', content: [{ text: 'Words.' }] }],
      });
      expect(told[0]).toEqual([1_000_000, html.length]);
    }));

  it('is given up when it is cancelled or another comes', () =>
    withContext(async (context) => {
      const signals: AbortSignal[] = [];
      context.runTask = (_task, _input, { signal }) => {
        if (signal) signals.push(signal);
        return new Promise(() => {});
      };
      const handlers = pasteHandlers(context, () => {});
      void handlers['paste.read']('a');
      void handlers['paste.read']('b');
      expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
      await handlers['paste.cancelRead'](undefined);
      expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    }));
});
