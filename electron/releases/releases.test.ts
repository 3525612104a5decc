import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { NOTHING_SETTLED, type Photo } from '../../shared/photo';
import type { Story } from '../../shared/story';
import { Newsroom } from '../store/newsroom';
import { elsewhere, inNewsroom, put, STORY_FOLDER, storyRecord } from '../store/testing';
import { Releases, type ReleaseSetup } from './releases';

const AT = '2026-11-20T10:00:00.000Z';
const scheduled: Partial<Story> = {
  state: 'scheduled',
  schedule: { at: AT, zone: 'Europe/Berlin' },
};

/** Runs `work` with a newsroom that has this story, and a clock to set. */
function inWaiting(
  change: Partial<Story>,
  work: (room: {
    newsroom: Newsroom;
    folder: string;
    at: (now: string) => Promise<void>;
    told: ReturnType<typeof vi.fn<ReleaseSetup['told']>>;
    stored: () => Promise<Story>;
    held: { id: string }[];
  }) => Promise<void>,
): Promise<void> {
  return inNewsroom(async (newsroom, folder) => {
    const story = storyRecord({ ...scheduled, ...change });
    await put(join(folder, STORY_FOLDER, `${story.id}.json`), story);
    await newsroom.stories.catalog.reconcile();
    const told = vi.fn<ReleaseSetup['told']>();
    const held: { id: string }[] = [];
    let clock = AT;
    const releases = new Releases({ held: async () => held, told, now: () => Date.parse(clock) });
    const at = (now: string) => {
      clock = now;
      return releases.run(newsroom);
    };
    const stored = () => newsroom.stories.copy(story.id);
    await work({ newsroom, folder, at, told, stored, held });
    await newsroom.close();
  });
}

it('publishes a scheduled story at its time, not before, and keeps the version before', () =>
  inWaiting({}, async ({ folder, at, told, stored }) => {
    await at('2026-11-20T09:59:59.000Z');
    expect((await stored()).state).toBe('scheduled');
    expect(told).not.toHaveBeenCalled();
    await at(AT);
    expect(await stored()).toMatchObject({ state: 'published', rev: 4, publishedAt: AT });
    expect(told.mock.calls).toEqual([
      [{ released: [{ id: 'harbour-story', headline: 'Harbour reopens' }], refused: [] }],
    ]);
    expect(await readdir(join(folder, 'revisions', 'harbour-story'))).toContain('000003.json');
    await at('2026-11-20T11:00:00.000Z');
    expect(told).toHaveBeenCalledTimes(1);
  }));

it('publishes what became due while nothing was open', () =>
  inWaiting({}, async ({ at, stored }) => {
    await at('2026-11-23T08:00:00.000Z');
    expect(await stored()).toMatchObject({
      state: 'published',
      publishedAt: '2026-11-23T08:00:00.000Z',
    });
  }));

it('leaves a story whose time was past when it was given to a person', () =>
  inWaiting({ updatedAt: '2026-11-20T10:05:00.000Z' }, async ({ at, told, stored }) => {
    await at('2026-11-20T10:06:00.000Z');
    expect((await stored()).state).toBe('scheduled');
    expect(told).not.toHaveBeenCalled();
  }));

it('waits for words that are not saved yet', () =>
  inWaiting({}, async ({ at, held, stored }) => {
    held.push({ id: 'harbour-story' });
    await at(AT);
    expect((await stored()).state).toBe('scheduled');
    held.pop();
    await at(AT);
    expect((await stored()).state).toBe('published');
  }));

it('says once why a story is not released, and releases it after that', () =>
  inWaiting(
    { embargo: { at: '2026-11-20T12:00:00.000Z', zone: 'UTC' } },
    async ({ at, told, stored }) => {
      await at(AT);
      await at('2026-11-20T10:01:00.000Z');
      expect(told).toHaveBeenCalledTimes(1);
      expect(told.mock.calls[0]?.[0]).toMatchObject({
        released: [],
        refused: [{ headline: 'Harbour reopens' }],
      });
      expect(told.mock.calls[0]?.[0].refused[0]?.reason).toContain('under embargo until');
      await at('2026-11-20T12:00:00.000Z');
      expect((await stored()).state).toBe('published');
    },
  ));

it('keeps back a story whose photo has expired by then, names the photo, and releases it once it may be used', () =>
  inWaiting(
    { leadPhoto: { photoId: 'photo-quay', caption: '', credit: '', altText: '' } },
    async ({ newsroom, at, told, stored }) => {
      const quay = { id: 'photo-quay', headline: '', fileName: 'quay.jpg' };
      const expiry = { at: '2026-11-20T09:00:00.000Z', zone: 'UTC' };
      const get = vi.spyOn(newsroom.photos, 'get');
      get.mockReturnValue({ ...quay, ...NOTHING_SETTLED, expiry } as Photo);
      await at(AT);
      expect((await stored()).state).toBe('scheduled');
      expect(told.mock.calls[0]?.[0].refused).toEqual([
        {
          headline: 'Harbour reopens',
          reason: expect.stringContaining('“quay.jpg” may not be used'),
          photoId: 'photo-quay',
        },
      ]);
      get.mockReturnValue({ ...quay, ...NOTHING_SETTLED } as Photo);
      await at(AT);
      expect((await stored()).state).toBe('published');
    },
  ));

it('releases nothing where another may write', () =>
  inNewsroom(async (newsroom, folder) => {
    await newsroom.close();
    const story = storyRecord(scheduled);
    await put(join(folder, STORY_FOLDER, `${story.id}.json`), story);
    await put(join(folder, '.copydesk', 'lock.json'), elsewhere);
    const reader = await Newsroom.open(folder);
    expect(reader.readOnly).toBe(true);
    const told = vi.fn<ReleaseSetup['told']>();
    await new Releases({ held: async () => [], told, now: () => Date.parse(AT) }).run(reader);
    expect(await reader.stories.copy(story.id)).toEqual(story);
    expect(told).not.toHaveBeenCalled();
    await reader.close();
  }));

it('looks at all that are scheduled, however many', () =>
  inWaiting({ createdAt: '2026-01-01T10:00:00.000Z' }, async ({ newsroom, folder, at, stored }) => {
    const later = { at: '2027-01-01T10:00:00.000Z', zone: 'Europe/Berlin' };
    for (let n = 0; n < 1_000; n += 1) {
      const id = `later-${n}`;
      const story = storyRecord({ ...scheduled, id, schedule: later });
      await put(join(folder, STORY_FOLDER, `${id}.json`), story);
    }
    await newsroom.stories.catalog.reconcile();
    await newsroom.stories.catalog.upToDate();
    // Listed last: more than two pages are newer.
    await at(AT);
    expect((await stored()).state).toBe('published');
  }));
