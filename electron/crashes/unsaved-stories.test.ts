import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { emptyStory } from '../../shared/new-story';
import { filesIn, inStories, storyRecord } from '../store/testing';
import type { Story } from '../../shared/story';
import type { StoryPlace } from '../../shared/story-place';
import { UnsavedStories } from './unsaved-stories';

const story = (headline: string, rev = 1): Story => ({
  ...emptyStory('2026-11-20T08:00:00.000Z'),
  kind: 'story',
  language: 'en',
  id: 'harbour-story',
  rev,
  headline,
});
const stored = async (sent: Story) => ({ ...sent, rev: sent.rev + 1 });
const fails = async () => {
  throw new Error('The disk is full.');
};

it('holds nothing that is on the disk', async () => {
  const unsaved = new UnsavedStories();
  const sent = story('Harbour reopens');
  await unsaved.during(sent, () => stored(sent));
  expect(await unsaved.held()).toEqual([]);
});

it('holds what could not be saved, until a later save can', async () => {
  const unsaved = new UnsavedStories();
  const sent = story('Harbour reopens');
  await expect(unsaved.during(sent, fails)).rejects.toThrow('The disk is full.');
  expect(await unsaved.held()).toEqual([sent]);
  const more = story('Harbour reopens today');
  await unsaved.during(more, () => stored(more));
  expect(await unsaved.held()).toEqual([]);
});

it('waits for a save under way, and holds what was handed over meanwhile as its continuation', async () => {
  const unsaved = new UnsavedStories();
  const sent = story('Harbour');
  let finish = () => {};
  const disk = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const saving = unsaved.during(sent, () => disk.then(() => stored(sent)));
  unsaved.hold(story('Harbour reopens'));
  const held = unsaved.held();
  finish();
  await saving;
  expect(await held).toEqual([story('Harbour reopens', 2)]);
});

it('saves what is held when there is no page left to do so', () =>
  inStories({ 'harbour-story.json': storyRecord() }, async (store) => {
    const unsaved = new UnsavedStories();
    const opened = await store.open('harbour-story');
    unsaved.hold({ ...opened, headline: 'Typed last' });
    await unsaved.saveRest(store);
    expect((await store.open('harbour-story')).headline).toBe('Typed last');
    expect(await unsaved.held()).toEqual([]);
  }));

it('keeps aside what does not follow the stored version any more', () =>
  inStories({ 'harbour-story.json': storyRecord() }, async (store, folder) => {
    const unsaved = new UnsavedStories();
    const opened = await store.open('harbour-story');
    await store.save({ ...opened, headline: 'Stored' });
    unsaved.hold({ ...opened, headline: 'Typed last' });
    await unsaved.saveRest(store);
    expect((await store.open('harbour-story')).headline).toBe('Stored');
    const files = (await filesIn(folder)).filter((file) => file.startsWith('revisions'));
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    expect(texts.join('\n')).toContain('Typed last');
  }));

it('lets go of nothing that is too long to be stored', () =>
  inStories({ 'harbour-story.json': storyRecord() }, async (store, folder) => {
    const unsaved = new UnsavedStories();
    const long = { ...(await store.open('harbour-story')), headline: 'x'.repeat(100_001) };
    unsaved.hold(long);
    await expect(unsaved.saveRest(store)).rejects.toMatchObject({
      errors: [{ code: 'refused', field: 'headline' }],
    });
    expect(await unsaved.held()).toEqual([long]);
    expect(await filesIn(folder)).toHaveLength(1);
  }));

it('tries each story, also after one that can be neither saved nor kept', async () => {
  const unsaved = new UnsavedStories();
  unsaved.hold({ ...story('Lost'), id: 'lost' });
  unsaved.hold(story('Typed last'));
  const save = vi.fn<(sent: Story) => Promise<Story>>(async (sent) =>
    sent.id === 'lost' ? fails() : stored(sent),
  );
  const outside = { keepAside: fails };
  await expect(unsaved.saveRest({ save, outside })).rejects.toMatchObject({
    errors: [new Error('The disk is full.')],
  });
  expect(save).toHaveBeenCalledTimes(2);
  expect((await unsaved.held()).map(({ id }) => id)).toEqual(['lost']);
});

const place = { field: 4, from: 7, to: 9, scroll: 120, top: null };

it('knows a place among new words only with those words, in each story', () => {
  const placed = vi.fn<(id: string, place: StoryPlace) => void>();
  const unsaved = new UnsavedStories({ keep() {}, drop() {}, async settled() {}, placed });
  unsaved.setPlace({ id: 'harbour-story', place, inNextWords: false });
  expect(placed).toHaveBeenLastCalledWith('harbour-story', place);
  const next = { ...place, from: 12, to: 12 };
  unsaved.setPlace({ id: 'harbour-story', place: next, inNextWords: true });
  unsaved.setPlace({ id: 'another', place, inNextWords: true });
  expect(placed).toHaveBeenCalledTimes(1);
  unsaved.hold(story('Harbour reopens'));
  expect(placed).toHaveBeenLastCalledWith('harbour-story', next);
  unsaved.hold({ ...story('Another'), id: 'another' });
  expect(placed).toHaveBeenLastCalledWith('another', place);
});
