import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasDisplay, withDisplay } from '../../setup/display.mjs';
import { ensureApp } from '../../setup/ensure-app.mjs';
import { projectRoot } from '../../setup/project.mjs';
import { percentile } from '../statistics.mjs';
import { timeLaunch } from '../time-launch.mjs';
import { metric } from './metric.mjs';

const few = 100;
const some = 1_000;
const rounds = 5;
const settleMs = 3_000;

/**
 * The app on newsrooms whose catalogs are warm: how soon the feed is there, and what the main process
 * takes once the folder has been compared.
 * @type {import('./groups.mjs').Group}
 */
export const opening = {
  name: 'opening',
  async run({ store, stories, newsroom, folder }) {
    const { executable } = await ensureApp({ display: !hasDisplay() });
    /** @type {typeof import('../../../electron/store/story-store')} */
    const { StoryStore } = await store('story-store');
    for (const count of [few, some, stories]) {
      const opened = new StoryStore(newsroom(count), false);
      await opened.catalog.upToDate();
      await opened.close();
    }
    return withDisplay(async (env) => {
      const launch = (/** @type {number} */ count, /** @type {Launch} */ { mark, atMark }) => {
        const profile = join(folder, `profile-${count}`);
        mkdirSync(profile, { recursive: true });
        return timeLaunch({
          executable,
          args: [projectRoot, '--newsroom', newsroom(count)],
          mark,
          atMark,
          profile,
          env: { ...env, COPYDESK_MARK: '1' },
        });
      };
      return [await feedMetric(launch, stories), ...(await memoryMetrics(launch, stories))];
    });
  },
};

/** @typedef {{ mark: string, atMark?: (pid: number) => Promise<void> }} Launch */
/** @typedef {(count: number, launch: Launch) => Promise<number>} Launcher */

/**
 * @param {Launcher} launch
 * @param {number} stories
 */
async function feedMetric(launch, stories) {
  const times = { few: [0], all: [0] };
  // The first of each fills the caches.
  for (let round = 0; round <= rounds; round += 1) {
    times.few[round] = await launch(few, { mark: 'copydesk:listed' });
    times.all[round] = await launch(stories, { mark: 'copydesk:listed' });
  }
  const median = (/** @type {number[]} */ values) => percentile(values.slice(1), 0.5);
  return metric('feed-with-warm-catalog', {
    value: median(times.all),
    floor: median(times.few),
    target: 1.5,
    unit: 'ms',
  });
}

/**
 * Only where the system tells what a process takes.
 * @param {Launcher} launch
 * @param {number} stories
 */
async function memoryMetrics(launch, stories) {
  if (process.platform !== 'linux') return [];
  const taken = async (/** @type {number} */ count) => {
    let megabytes = 0;
    await launch(count, {
      mark: 'copydesk:compared',
      async atMark(pid) {
        await delay(settleMs);
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
      },
    });
    return megabytes;
  };
  const floor = await taken(some);
  return [metric('main-memory', { value: await taken(stories), floor, target: 1.2, unit: 'MB' })];
}
