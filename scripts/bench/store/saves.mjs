import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '../statistics.mjs';
import { saveBare } from './bare-save.mjs';
import { metric } from './metric.mjs';
import { generateStory } from './story.mjs';
import { randomFrom } from './words.mjs';

const rounds = 800;
/** Rounds before those that count: they load the editor's schema and let the code be compiled. */
const warmUps = 40;
/** So many make a file of about 60 KB. */
const words = 5300;
/** Between saves, for what one of them put off until later: people pause for longer. */
const restMs = 4;

/**
 * A save in one place, and how long each took.
 * @typedef {{ id: string, save: (round: number) => Promise<void>, times: number[] }} Contestant
 */

/**
 * Saves of a 60 KB story beside the bare protocol for the same bytes, in newsrooms of several sizes,
 * all taking turns.
 * @param {import('./groups.mjs').Bench} bench
 */
export async function timeSaves({ stories, folder, store, newsroom }) {
  const sizes = [100, 10_000, 100_000].filter((size) => size === 100 || size <= stories);
  const { Newsroom } = await store('newsroom');
  if (Newsroom === undefined) throw new Error('There is no Newsroom.');
  const opened = [];
  for (const size of sizes) opened.push(await openedStory(Newsroom, newsroom(size), size));
  const bare = await bareContestant(join(folder, 'bare'), opened[0]?.path ?? '');
  try {
    await takeTurns([bare, ...opened]);
  } finally {
    for (const { end } of opened) await end();
  }
  return metricsOf(bare, opened);
}

/**
 * @param {Contestant} bare
 * @param {readonly Contestant[]} opened the smallest newsroom first
 */
function metricsOf(bare, opened) {
  const p95 = (/** @type {Contestant} */ { times }) => percentile(times, 0.95);
  const [smallest = bare, ...larger] = opened;
  return [
    ...opened.map((own) =>
      metric(`${own.id}-p95`, { value: p95(own), floor: p95(bare), target: 1.5, unit: 'ms' }),
    ),
    ...larger.map((own) =>
      metric(`${own.id}-beside-${smallest.id}-p95`, {
        value: p95(own),
        floor: p95(smallest),
        target: 1.2,
        unit: 'ms',
      }),
    ),
  ];
}

/** @param {readonly Contestant[]} contestants */
async function takeTurns(contestants) {
  const random = randomFrom(1);
  for (let round = 0; round < warmUps + rounds; round += 1) {
    // What the one before left to the disk (the bare one a file that is freed) hits all alike.
    for (const contestant of shuffled(contestants, random)) {
      const started = performance.now();
      await contestant.save(round);
      if (round >= warmUps) contestant.times.push(performance.now() - started);
      await delay(restMs);
    }
  }
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {() => number} random
 */
function shuffled(items, random) {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

/**
 * @param {Function & { open?: Function }} Newsroom
 * @param {string} path
 * @param {number} size
 * @returns {Promise<Contestant & { path: string, end: () => Promise<void> }>} `end` leaves the
 *   newsroom as it was
 */
async function openedStory(Newsroom, path, size) {
  const newsroom = await Newsroom.open?.(path);
  const { body } = generateStory(0, words);
  let story = await newsroom.stories.create({ kind: 'story', language: 'en', body });
  const [year, month] = story.createdAt.split('-');
  const file = join(path, 'stories', year, month, `${story.id}.json`);
  return {
    id: `save-${size}`,
    path: file,
    times: [],
    save: async (round) => {
      story = await newsroom.stories.save({ ...story, headline: `Round ${round}` });
    },
    end: async () => {
      await newsroom.close();
      rmSync(file);
      rmSync(join(path, 'revisions', story.id), { recursive: true });
    },
  };
}

/**
 * @param {string} folder made
 * @param {string} path of the file whose bytes are saved
 * @returns {Promise<Contestant>}
 */
async function bareContestant(folder, path) {
  mkdirSync(folder);
  const bytes = await readFile(path);
  return { id: 'bare', times: [], save: () => saveBare(join(folder, 'story.json'), bytes) };
}
