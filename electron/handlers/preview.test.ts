import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Story } from '../../shared/story';
import { leavingRefusal } from '../../shared/workflow';
import type { Context } from '../context';
import { RenditionCache } from '../photos/rendition-cache';
import { jpegSize } from '../photos/jpeg-header';
import { writtenPicture } from '../photos/testing';
import { ShownPreview } from '../preview/shown-preview';
import type { Newsroom } from '../store/newsroom';
import { exportHandlers } from './export';
import { previewHandlers } from './preview';
import { NO_PICTURES, withContext } from './testing';

vi.mock('../../shared/workflow', { spy: true });

const PAGE = 'preview://copydesk/screen/page/';

/** Previews without a window; `reloads` counts how often its frame would have been loaded again. */
function previews(context: Context & { newsroom: Newsroom }, folder: string) {
  const shown = new ShownPreview();
  const renditions = new RenditionCache(context.runTask, `${folder}-renditions`);
  const seen = { reloads: 0 };
  const frame = { reload: () => void (seen.reloads += 1), takeKeys() {} };
  const handlers = previewHandlers(context, { shown, frame, renditions });
  const find = (address: string) =>
    shown.find(address, async (photoId, size) => {
      const photo = context.newsroom.photos.get(photoId);
      if (photo === undefined) return null;
      return {
        bytes: await renditions.get(context.newsroom, photo, size),
        type: 'image/jpeg' as const,
      };
    });
  const page = async (name = 'index.html') => String((await find(`${PAGE}${name}`))?.body);
  const { 'preview.make': make, 'preview.leave': leave } = handlers;
  return { make, leave, find, page, seen, shown };
}

/** Each picture of each story is written in all formats, several pages of them a second. */
const EVERY_STORY_MS = 90_000;

const isReady = ({ headline, embargo }: Story) => headline !== '' && embargo === null;

async function allStories({ newsroom }: { newsroom: Newsroom }): Promise<Story[]> {
  const { stories } = newsroom;
  const names = await readdir(join(newsroom.path, 'stories'), { recursive: true });
  const ids = names.flatMap((name) => /([^/\\]+)\.json$/.exec(name)?.[1] ?? []);
  return Promise.all(ids.map((id) => stories.copy(id)));
}

describe('a preview', () => {
  it(
    'is the page that the export writes, to the letter, and its pictures are as large',
    () =>
      withContext(async (context, folder) => {
        const { make, page, find } = previews(context, folder);
        const out = `${folder}-out`;
        await mkdir(out);
        const { 'export.run': run } = exportHandlers(context, () => {}, NO_PICTURES);
        const stories = (await allStories(context)).filter(isReady);
        expect(stories.length).toBeGreaterThan(5);
        let pictures = 0;
        for (const story of stories) {
          const order = { formatId: 'html', name: story.id, onExisting: 'ask' as const };
          const done = await run({ ...order, storyId: story.id, parentFolder: out });
          const { refusals } = await make(story);
          expect({ story: story.id, refusals }).toEqual({ story: story.id, refusals: [] });
          const written = await readFile(join(done.folder, 'index.html'), 'utf8');
          expect(await page()).toBe(written);
          const images = join(done.folder, 'images');
          const names = written.includes('src="images/') ? await readdir(images) : [];
          // Nothing of a page shows the file for networks.
          for (const name of names.filter((known) => !known.includes('-card-'))) {
            pictures += 1;
            const file = await find(`${PAGE}images/${encodeURIComponent(name)}`);
            expect(file?.type).toBe('image/jpeg');
            const { width, height } = await writtenPicture(join(images, name)).metadata();
            expect(jpegSize(file?.body as Uint8Array)).toEqual({ width, height });
          }
        }
        expect(pictures).toBeGreaterThan(5);
      }),
    EVERY_STORY_MS,
  );

  it('says what an export would be refused for, and shows the story all the same', () =>
    withContext(async (context, folder) => {
      const { make, page } = previews(context, folder);
      const story = await context.newsroom.stories.copy('mill-street-flood');
      const embargo = { at: '2199-01-01T12:00:00.000Z', zone: 'Europe/Berlin' };
      const { refusals } = await make({ ...story, headline: '', embargo });
      expect(refusals).toEqual([
        { message: expect.stringContaining('has no headline'), field: 'headline' },
        { message: expect.stringContaining('1 Jan 2199, 13:00 CET'), field: 'embargo' },
      ]);
      expect(await page()).toContain('<article');
    }));

  it('is behind as long as the page was fetched before it became another', () =>
    withContext(async (context, folder) => {
      const { make, page, shown } = previews(context, folder);
      const story = await context.newsroom.stories.copy('mill-street-flood');
      expect(shown.isBehind).toBe(false);
      await page();
      await make(story);
      expect(shown.isBehind).toBe(true);
      await page();
      expect(shown.isBehind).toBe(false);
    }));

  it('names the photo that may not be used', () =>
    withContext(async (context, folder) => {
      const { make } = previews(context, folder);
      const { stories, photos } = context.newsroom;
      const story = await stories.copy('mill-street-flood');
      const photoId = story.leadPhoto.photoId ?? '';
      await photos.change(photoId, { doNotUse: true });
      const message = expect.stringContaining('may not be used') as string;
      expect(await make(story)).toMatchObject({
        refusals: [{ message, photoId }],
        photosChange: null,
      });
      const expiry = { at: '2199-01-01T12:00:00.000Z', zone: 'UTC' };
      await photos.change(photoId, { doNotUse: false, expiry });
      expect(await make(story)).toMatchObject({ refusals: [], photosChange: expiry.at });
    }));

  it('tells of the moment after which its refusals are others, though that comes meanwhile', () =>
    withContext(async (context, folder) => {
      const { make } = previews(context, folder);
      const { stories, photos } = context.newsroom;
      const story = await stories.copy('mill-street-flood');
      const expiry = { at: '2199-01-01T12:00:00.000Z', zone: 'UTC' };
      await photos.change(story.leadPhoto.photoId ?? '', { expiry });
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(expiry.at) - 1 });
      vi.mocked(leavingRefusal).mockImplementationOnce((...asked) => {
        const refusal = leavingRefusal(...asked);
        vi.setSystemTime(expiry.at);
        return refusal;
      });
      try {
        expect(await make(story)).toMatchObject({ refusals: [], photosChange: expiry.at });
      } finally {
        vi.useRealTimers();
      }
    }));

  it('shows a story whose picture is lost without it, and says what an export would', () =>
    withContext(async (context, folder) => {
      const { make, page } = previews(context, folder);
      const story = await context.newsroom.stories.copy('mill-street-flood');
      expect((await make(story)).card.photoId).toBe(story.leadPhoto.photoId);
      const before = await page();
      const photo = context.newsroom.photos.get(story.leadPhoto.photoId ?? '')!;
      await rm(context.newsroom.photos.originalPath(photo));
      const { refusals } = await make(story);
      const message = expect.stringContaining('cannot be decoded') as string;
      expect(refusals).toEqual([{ message, photoId: photo.id }]);
      const { 'export.run': run } = exportHandlers(context, () => {}, NO_PICTURES);
      await mkdir(`${folder}-out`);
      const order = { formatId: 'html', name: 'x', onExisting: 'ask' as const };
      const exported = run({ ...order, storyId: story.id, parentFolder: `${folder}-out` });
      await expect(exported).rejects.toThrow(refusals[0]!.message);
      expect(before).toContain('-1-800.jpeg');
      expect(await page()).not.toContain('-1-800.jpeg" width');
      expect(await page()).toContain(story.leadPhoto.caption.slice(0, 20));

      const elsewhere = { ...story.leadPhoto, photoId: 'photo-of-nobody' };
      const plain = { type: 'link', attrs: { href: 'http://example.org/' } };
      const words = [{ type: 'text', text: 'plain', marks: [plain] }];
      const body = { type: 'doc', content: [{ type: 'paragraph', content: words }] };
      expect(await make({ ...story, body, leadPhoto: elsewhere })).toMatchObject({
        refusals: [],
        photosGone: 1,
        insecureLinks: 1,
      });
    }));

  it('holds no note, and tells networks what the page tells them', () =>
    withContext(async (context, folder) => {
      const { make, page } = previews(context, folder);
      const story = await context.newsroom.stories.copy('mill-street-flood');
      const note = {
        type: 'editorNote',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ZQX ask legal' }] }],
      };
      const body = { ...story.body, content: [note, ...(story.body.content ?? [])] };
      const socialHeadline = 'The street that went under';
      const { card } = await make({ ...story, body, socialHeadline, trailText: 'Forty homes.' });
      expect(await page()).not.toContain('ZQX');
      expect(card).toMatchObject({ headline: socialHeadline, description: 'Forty homes.' });
      expect(await page()).toContain(`<meta property="og:title" content="${socialHeadline}">`);
    }));

  it('shows cards the crops of its photo that are settled', () =>
    withContext(async (context, folder) => {
      const { make, page } = previews(context, folder);
      const { stories, photos } = context.newsroom;
      const story = await stories.copy('mill-street-flood');
      expect(await make(story)).toMatchObject({ feedArea: null, card: { area: null } });
      const id = story.leadPhoto.photoId ?? '';
      const [wide, card] = [
        { x: 0, y: 0.1, width: 0.5, height: 0.4 },
        { x: 0.5, y: 0.5, width: 0.5, height: 0.3 },
      ];
      await photos.change(id, { crops: { wide, card } });
      expect(await make(story)).toMatchObject({ feedArea: wide, card: { area: card } });
      const width = Math.round(photos.get(id)!.width / 2);
      expect(await page()).toContain(`-1-card-${Math.min(width, 1200)}.jpeg`);
    }));

  it('ends a table with the last row that says anything', () =>
    withContext(async (context, folder) => {
      const { make, page } = previews(context, folder);
      const story = await context.newsroom.stories.copy('mill-street-flood');
      const row = (text?: string) => {
        const words = text === undefined ? {} : { content: [{ type: 'text', text }] };
        const cell = { type: 'tableCell', content: [{ type: 'paragraph', ...words }] };
        return { type: 'tableRow', content: [cell] };
      };
      const table = { type: 'table', content: [row('Quay'), row(), row('Pier'), row()] };
      await make({ ...story, body: { type: 'doc', content: [table] } });
      expect((await page()).match(/<tr>/g)).toHaveLength(3);
    }));

  it('of a body with a block that is not known says so, as an export does', () =>
    withContext(async (context, folder) => {
      const { make } = previews(context, folder);
      const story = await context.newsroom.stories.copy('mill-street-flood');
      const body = { type: 'doc', content: [{ type: 'hologram' }] };
      await expect(make({ ...story, body })).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('cannot export'),
      });
    }));

  it('is loaded again only where readers would see a difference', () =>
    withContext(async (context, folder) => {
      const { make, seen, page, leave } = previews(context, folder);
      const story = await context.newsroom.stories.copy('mill-street-flood');
      await make(story);
      expect(seen.reloads).toBe(1);
      await make({ ...story, updatedAt: '2026-11-26T10:00:00.000Z' });
      expect(seen.reloads).toBe(1);
      expect(await page()).toContain('2026-11-26T10:00:00.000Z');
      await make({ ...story, kicker: 'Other' });
      await make({ ...story, kicker: 'Other', language: 'ar' });
      expect(seen.reloads).toBe(3);
      await leave(undefined);
      expect(await page()).not.toContain('<article');
    }));

  it('asked for later wins over one that took longer', () =>
    withContext(async (context, folder) => {
      const { make, page, seen } = previews(context, folder);
      const story = await context.newsroom.stories.copy('mill-street-flood');
      const first = make({ ...story, kicker: 'First' });
      const second = make({ ...story, kicker: 'Second' });
      await Promise.all([Promise.resolve(first), second]);
      expect(await page()).toContain('Second');
      expect(seen.reloads).toBe(1);
    }));

  it('on paper differs from the page in the style of print alone', () =>
    withContext(async (context, folder) => {
      const { make, page, find } = previews(context, folder);
      await make(await context.newsroom.stories.copy('mill-street-flood'));
      const paper = String((await find('preview://copydesk/paper/page/index.html'))?.body);
      const withoutStyle = (html: string) => html.replace(/<style>[^]*?<\/style>/, '');
      expect(withoutStyle(paper)).toBe(withoutStyle(await page()));
      expect(paper).not.toContain('@media print');
      expect(paper).toContain('column-width');
    }));
});
