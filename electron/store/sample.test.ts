import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedBody } from '../../shared/document/check';
import { bodyHtml } from '../../shared/document/html';
import { plainText } from '../../shared/document/text';
import { deskSchema } from '../../shared/desk';
import { photoSchema } from '../../shared/photo';
import { storySchema } from '../../shared/story';
import { filesIn, SAMPLE_NEWSROOM } from './testing';

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(SAMPLE_NEWSROOM, name), 'utf8'));
const names = await filesIn(SAMPLE_NEWSROOM);
const of = (folder: string) => names.filter((name) => name.startsWith(folder));

describe('the sample newsroom', () => {
  it('has a desk that the schema accepts', async () => {
    expect(deskSchema.safeParse(await read('desk.json')).error).toBeUndefined();
  });

  it.each(of('photos'))(
    'has a photo that the schema accepts, with its original: %s',
    async (name) => {
      const { sha256, type } = photoSchema.parse(await read(name));
      expect(names).toContain(join('media', `${sha256}.${type}`));
    },
  );

  it.each(of('stories'))(
    'has a story that the schemas accept and that goes out whole: %s',
    async (name) => {
      const story = storySchema.parse(await read(name));
      const body = checkedBody(story.body);
      const html = bodyHtml(body, { picture: () => undefined, story: () => undefined });
      const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const out = new Set(
        words(
          html
            .replace(/<[^>]*>/g, ' ')
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&'),
        ),
      );
      // Alternative text stands in an attribute of the picture, which no page of this test has.
      const alternatives = new Set(
        words(
          JSON.stringify(story.body)
            .match(/"altText":"[^"]*"/g)
            ?.join(' ') ?? '',
        ),
      );
      const missing = words(plainText(story.body)).filter(
        (word) => !out.has(word) && !alternatives.has(word),
      );
      expect(missing).toEqual([]);
    },
  );
});
