import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { filesIn, inTemporaryFolder, storyRecord } from '../store/testing';
import { KeptWords } from './kept-words';

const newsroom = '/newsrooms/packet';
/** A second and the disk. */
const soon = { timeout: 10_000 };
const WHOLE = /\/harbour-story\.[0-9a-f]{12}\.json$/;

/** Path of the one file in the folder, once it is whole. */
function keptIn(folder: string): Promise<string> {
  return vi.waitFor(async () => {
    const [file = '', ...others] = await filesIn(folder);
    expect([file, others]).toEqual([expect.stringMatching(WHOLE), []]);
    return file;
  }, soon);
}

it('writes words that wait, the last of each story, and takes them away when they are saved', () =>
  inTemporaryFolder(async (folder) => {
    const kept = new KeptWords(folder);
    kept.keep(newsroom, storyRecord({ headline: 'Harbour' }));
    kept.keep(newsroom, storyRecord({ headline: 'Harbour reopens' }));
    const file = await keptIn(folder);
    expect(await readFile(join(folder, file), 'utf8')).toContain('Harbour reopens');
    kept.drop('harbour-story');
    await kept.settled();
    expect(await filesIn(folder)).toEqual([]);
  }));

it('leaves to the next run what was not saved, of each newsroom its own, and not to itself', () =>
  inTemporaryFolder(async (folder) => {
    const ended = new KeptWords(folder);
    ended.keep(newsroom, storyRecord());
    await keptIn(folder);
    expect(await ended.left(newsroom)).toEqual([]);
    const next = new KeptWords(folder);
    expect(await next.left('/newsrooms/gazette')).toEqual([]);
    const [left, ...others] = await next.left(newsroom);
    expect(others).toEqual([]);
    expect(left).toMatch(WHOLE);
    next.keep(newsroom, storyRecord());
    next.drop('harbour-story');
    await next.settled();
    expect(await next.left(newsroom), 'nor does it take that away').toEqual([left]);
  }));

it('writes what waits at once where the app ends, whatever its length', () =>
  inTemporaryFolder(async (folder) => {
    const kept = new KeptWords(folder);
    kept.keep(newsroom, storyRecord({ headline: 'x'.repeat(200_000) }));
    await kept.settled();
    expect(await filesIn(folder)).toEqual([expect.stringMatching(WHOLE)]);
  }));

it('writes nothing of what is saved within a moment', async () => {
  vi.useFakeTimers();
  try {
    const kept = new KeptWords('/nowhere');
    kept.keep(newsroom, storyRecord());
    kept.drop('harbour-story');
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
