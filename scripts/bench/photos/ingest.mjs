import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../setup/project.mjs';
import { say } from '../../setup/progress.mjs';
import { launch } from '../launch.mjs';
import { percentile } from '../statistics.mjs';
import { metric } from '../store/metric.mjs';
import { writeDesk } from './newsroom.mjs';
import { goToPhotos } from './go-to-photos.mjs';
import { makePictures } from './pictures.mjs';
import { longestTasks, startRecording } from './tasks.mjs';

/** As many as Copydesk has processes that read pictures. */
const workers = 2;
/** Pictures that one gets before it is the other's turn. */
const perTurn = 20;
const target = 1.3;
/** Milliseconds that a task may take. */
const taskTarget = 50;

/**
 * Taking 24-megapixel JPEGs in, beside decoding each once and reading its metadata.
 * @type {import('./groups.mjs').Group}
 */
export async function ingest({ executable, env, folder, count }) {
  say(`Making ${count} pictures`);
  const paths = await makePictures(join(folder, 'pictures'), count);
  const newsroom = join(folder, 'ingest');
  writeDesk(newsroom);
  const bare = await launch(executable, [bareApp, `--user-data-dir=${folder}/bare`], env);
  const copydesk = await launch(
    executable,
    [projectRoot, '--user-data-dir', `${folder}/profile`, '--newsroom', newsroom],
    env,
  );
  try {
    await goToPhotos(copydesk.page);
    const times = { bare: [0], copydesk: [0] };
    const tasks = { idle: [none], adding: [none] };
    const turns = Math.ceil(count / perTurn);
    // The first turn warms up, on pictures of its own.
    const warmUp = await makePictures(join(folder, 'warm-up'), 4, count);
    for (let turn = 0; turn <= turns; turn += 1) {
      const ofTurn = turn === 0 ? warmUp : paths.slice((turn - 1) * perTurn, turn * perTurn);
      const out = join(folder, `bare-out`);
      mkdirSync(out, { recursive: true });
      await startRecording(copydesk.app);
      times.bare[turn] =
        (await bare.app.evaluate((_, order) => /** @type {any} */ (globalThis).takeIn(order), {
          paths: ofTurn,
          folder: out,
          workers,
        })) / ofTurn.length;
      tasks.idle[turn] = await longestTasks(copydesk.app);
      rmSync(out, { recursive: true });
      await startRecording(copydesk.app);
      const before = turn === 0 ? 0 : warmUp.length + (turn - 1) * perTurn;
      times.copydesk[turn] = (await takeIn(copydesk, ofTurn, folder, before)) / ofTurn.length;
      tasks.adding[turn] = await longestTasks(copydesk.app);
      say(
        `${turn === 0 ? 'warm-up' : `turn ${turn}`}: ${Math.round(times.bare[turn] ?? 0)} ms, ${Math.round(times.copydesk[turn] ?? 0)} ms a picture; longest tasks ${words(tasks.adding[turn])}, idle ${words(tasks.idle[turn])}`,
      );
    }
    const counted = (/** @type {number[]} */ values) => values.slice(1);
    const compared = (/** @type {string} */ id, /** @type {number} */ share) =>
      metric(id, {
        value: percentile(counted(times.copydesk), share),
        floor: percentile(counted(times.bare), share),
        target,
        unit: 'ms a picture',
      });
    const task = (/** @type {string} */ id, /** @type {(tasks: LongestTasks) => number} */ of) =>
      metric(`ingest-longest-task-${id}`, {
        value: Math.max(...tasks.adding.slice(1).map(of)),
        floor: taskTarget,
        target: 1,
        unit: 'ms',
      });
    const besideBare = times.copydesk.map((time, turn) => time / (times.bare[turn] ?? time));
    return [
      compared('ingest-median', 0.5),
      compared('ingest-p95', 0.95),
      // Turn by turn, as other work on the machine slows both.
      metric('ingest-median-of-turns', {
        value: percentile(counted(besideBare), 0.5),
        floor: 1,
        target,
        unit: 'times',
      }),
      task('window', ({ window }) => window.clock),
      task('window-own', ({ window }) => window.own),
      task('main', ({ main }) => main.clock),
      task('main-own', ({ main }) => main.own),
    ];
  } finally {
    await Promise.all([bare.close(), copydesk.close()]);
  }
}

const bareApp = fileURLToPath(new URL('./bare-app/', import.meta.url));

/** @typedef {Awaited<ReturnType<typeof launch>>} Launched */

/** @typedef {import('./tasks.mjs').LongestTasks} LongestTasks */

/** @type {LongestTasks} */
const none = { window: { clock: 0, own: 0 }, main: { clock: 0, own: 0 } };

/** @param {LongestTasks | undefined} tasks */
function words({ window, main } = none) {
  const of = (/** @type {import('./tasks.mjs').Task} */ { clock, own }) =>
    `${Math.round(clock)} (own ${Math.round(own)})`;
  return `window ${of(window)}, main ${of(main)}`;
}

/**
 * As a person adds a folder.
 * @param {Launched} copydesk
 * @param {readonly string[]} paths
 * @param {string} folder for the folder that is chosen
 * @param {number} before how many photos there are
 * @returns {Promise<number>} milliseconds until all of them are there
 */
async function takeIn({ app, page }, paths, folder, before) {
  const chosen = join(folder, `card-${before}`);
  mkdirSync(chosen);
  for (const path of paths) renameSync(path, join(chosen, basename(path)));
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, chosen);
  const button = page.getByRole('button', { name: 'Add folder…' });
  await button.waitFor();
  return button.evaluate(
    (element, words) =>
      new Promise((resolve) => {
        const started = performance.now();
        const status = document.querySelector('.screen-title [role=status]');
        const look = new MutationObserver(() => {
          if (document.querySelector('.screen-title [role=status]')?.textContent !== words) return;
          look.disconnect();
          resolve(performance.now() - started);
        });
        look.observe(status?.parentElement ?? document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        /** @type {HTMLElement} */ (element).click();
      }),
    `${(before + paths.length).toLocaleString('en-GB')} photos`,
  );
}
