// Times a cold start to an editable story beside that of an empty Electron window: same machine,
// same run, taking turns, so that whatever else the machine does hits both.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copySampleStory } from './bench/sample-story.mjs';
import { percentile } from './bench/statistics.mjs';
import { timeLaunch } from './bench/time-launch.mjs';
import { hasDisplay, withDisplay } from './setup/display.mjs';
import { ensureApp } from './setup/ensure-app.mjs';
import { say } from './setup/progress.mjs';
import { projectRoot } from './setup/project.mjs';
import { runEntryPoint } from './setup/setup-error.mjs';

const rounds = 10;
/** Starts before those that count: they fill the system's file cache and the browser's code cache. */
const warmUps = 3;
const target = 1.5;

/**
 * @param {string} executable
 * @param {string} newsroom
 * @param {string} story
 * @param {string} profiles folder for what the two remember from start to start
 * @param {NodeJS.ProcessEnv} display
 */
async function takeTurns(executable, newsroom, story, profiles, display) {
  const env = { ...display, COPYDESK_MARK: '1' };
  const empty = fileURLToPath(new URL('./bench/empty-app/', import.meta.url));
  const copydesk = [projectRoot, '--newsroom', newsroom, '--story', story];
  const times = { empty: /** @type {number[]} */ ([]), copydesk: /** @type {number[]} */ ([]) };
  for (let round = 1 - warmUps; round <= rounds; round += 1) {
    const emptyMs = await timeLaunch({
      executable,
      args: [empty],
      mark: 'empty-app:painted',
      profile: join(profiles, 'empty'),
      env,
    });
    const ownMs = await timeLaunch({
      executable,
      args: copydesk,
      mark: 'copydesk:editable',
      profile: join(profiles, 'copydesk'),
      env,
    });
    say(
      `${round < 1 ? 'warm-up' : `round ${round}`}: ${Math.round(emptyMs)} ms, ${Math.round(ownMs)} ms`,
    );
    if (round < 1) continue;
    times.empty.push(emptyMs);
    times.copydesk.push(ownMs);
  }
  return times;
}

/**
 * @param {string} id
 * @param {{ empty: number[], copydesk: number[] }} times
 * @param {number} share
 */
function metric(id, times, share) {
  const value = Math.round(percentile(times.copydesk, share));
  const floor = Math.round(percentile(times.empty, share));
  return { id, value, floor, ratio: Number((value / floor).toFixed(2)), target, unit: 'ms' };
}

await runEntryPoint(async () => {
  const { executable } = await ensureApp({ display: !hasDisplay() });
  const { newsroom, story } = copySampleStory();
  const profiles = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    say(`Empty window, then Copydesk, ${rounds} rounds after ${warmUps} to warm up`);
    const times = await withDisplay((env) => takeTurns(executable, newsroom, story, profiles, env));
    const metrics = [
      metric('cold-start-median', times, 0.5),
      metric('cold-start-p95', times, 0.95),
    ];
    const results = join(projectRoot, 'bench', 'results');
    mkdirSync(results, { recursive: true });
    writeFileSync(
      join(results, 'start.json'),
      `${JSON.stringify({ name: 'start', metrics }, null, 2)}\n`,
    );
    console.table(
      metrics.map(({ id, value, floor, ratio }) => ({
        '': id,
        'empty window (ms)': floor,
        'Copydesk (ms)': value,
        'times as long': ratio,
        'at most': target,
      })),
    );
    return 0;
  } finally {
    for (const folder of [newsroom, profiles]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
});
