import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectRoot } from '../../setup/project.mjs';
import { say } from '../../setup/progress.mjs';
import { drive } from '../driven/drive.mjs';
import { launch } from '../launch.mjs';
import { percentile } from '../statistics.mjs';
import { metric } from '../store/metric.mjs';
import { timeLaunch } from '../time-launch.mjs';
import { goToPhotos } from './go-to-photos.mjs';
import { makePhotoNewsroom, makeThumbs } from './newsroom.mjs';

const few = 200;
const turns = 5;
const framesPerTurn = 240;
/** Pixels a frame, as a wheel that is turned fast. */
const step = 60;
const starts = 4;
/** Milliseconds until what a key did is seen. */
const answerTarget = 50;

/**
 * A wall of very many photos, beside a plain grid of few.
 * @type {import('./groups.mjs').Group}
 */
export async function wall({ executable, env, folder, wall: count }) {
  say(`Making newsrooms of ${few} and ${count} photos`);
  const thumbs = await makeThumbs(join(folder, 'thumbs'));
  const [small, large] = [join(folder, 'few'), join(folder, 'many')];
  const fewThumbs = makePhotoNewsroom(small, few, thumbs);
  makePhotoNewsroom(large, count, thumbs);
  const plainPage = writePlainGrid(folder, fewThumbs);
  return [
    ...(await scrolling({ executable, env, folder, plainPage, small, large, count })),
    ...(await working({ executable, env, large, count })),
    await startMetric(executable, env, folder, { small, large }),
  ];
}

/** @param {string} newsroom @returns arguments for Copydesk to open it, by a person of its own */
function opening(newsroom) {
  return [projectRoot, '--user-data-dir', `${newsroom}-profile`, '--newsroom', newsroom];
}

/**
 * Frames of a scroll, and what the apps take of memory after it.
 * @param {Pick<import('./groups.mjs').Bench, 'executable' | 'env' | 'folder'> & { plainPage: string, small: string, large: string, count: number }} bench
 */
async function scrolling({ executable, env, folder, plainPage, small, large, count }) {
  const plainArgs = [plainApp, `--user-data-dir=${folder}/plain-profile`, plainPage];
  const plain = await drive(executable, plainArgs, env);
  const many = await drive(executable, opening(large), env);
  const fewPhotos = await drive(executable, opening(small), env);
  try {
    await many.run(showWall, `${count.toLocaleString('en-GB')} photos`);
    await fewPhotos.run(showWall, `${few} photos`);
    const times = await scrollInTurns({ plain, many, few: fewPhotos });
    return [
      ...frameMetrics(times),
      metric('wall-memory', {
        value: await many.memory(),
        floor: await fewPhotos.memory(),
        target: 1.5,
        unit: 'MB',
      }),
    ];
  } finally {
    await Promise.all([plain, many, fewPhotos].map(({ close }) => close()));
  }
}

/**
 * How long keys take.
 * @param {Pick<import('./groups.mjs').Bench, 'executable' | 'env'> & { large: string, count: number }} bench
 */
async function working({ executable, env, large, count }) {
  say('Looking for, sorting and changing photos');
  const { page, close } = await launch(executable, opening(large), env);
  try {
    await goToPhotos(page);
    await waitForPhotos(page, count);
    return answerMetrics(await answersOf(page));
  } finally {
    await close();
  }
}

/** @param {Record<'many' | 'plain', number[]>} times */
function frameMetrics(times) {
  return [0.5, 0.95].map((share) =>
    metric(`wall-frame-${share === 0.5 ? 'median' : 'p95'}`, {
      value: percentile(times.many, share),
      floor: percentile(times.plain, share),
      target: 1.2,
      unit: 'ms',
    }),
  );
}

/** @param {Record<string, number[]>} answers */
function answerMetrics(answers) {
  return Object.entries(answers).map(([id, values]) =>
    metric(`wall-${id}-p95`, {
      value: percentile(values, 0.95),
      floor: answerTarget,
      target: 1,
      unit: 'ms',
    }),
  );
}

const plainApp = fileURLToPath(new URL('./plain-grid/', import.meta.url));

/**
 * Cells as large as those of the wall, with the same pictures: each has an address of its own, and all are
 * loaded before it is scrolled.
 * @param {string} folder
 * @param {readonly string[]} thumbs
 */
function writePlainGrid(folder, thumbs) {
  const cells = thumbs.map((thumb, number) => {
    const address = pathToFileURL(thumb).href;
    return `<div class="cell"><img src="${address}" alt=""><span>Photo ${number}</span></div>`;
  });
  const style = `body { margin: 0; font: 13px sans-serif }
.wall { height: 100vh; overflow: auto }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 12px; padding: 16px }
.cell { height: 176px }
img { width: 100%; aspect-ratio: 3 / 2; object-fit: contain }`;
  const path = join(folder, 'plain.html');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title>Plain</title><style>${style}</style><div class="wall"><div class="grid">${cells.join('')}</div></div>`,
  );
  return path;
}

/** @param {import('playwright/test').Page} page @param {number} count */
async function waitForPhotos(page, count) {
  const words = `${count.toLocaleString('en-GB')} photos`;
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}

/**
 * In the page: goes to the wall, where so many photos are.
 * @param {string} words that say how many
 */
async function showWall(words) {
  const there = (/** @type {string} */ selector, /** @type {string} */ text) =>
    new Promise((resolve, reject) => {
      const end = performance.now() + 60_000;
      const look = () => {
        const found = [...document.querySelectorAll(selector)].find(
          ({ textContent }) => textContent?.trim() === text,
        );
        if (found !== undefined) resolve(found);
        else if (performance.now() > end) reject(new Error(`“${text}” is not there`));
        else setTimeout(look, 50);
      };
      look();
    });
  /** @type {HTMLElement} */ (await there('nav button', 'Photos')).click();
  await there('[role=status]', words);
}

/**
 * @template {string} Name
 * @param {Record<Name, Awaited<ReturnType<typeof drive>>>} all
 * @returns {Promise<Record<Name, number[]>>} milliseconds between frames
 */
async function scrollInTurns(all) {
  const names = /** @type {Name[]} */ (Object.keys(all));
  /** @type {Record<string, number[]>} */
  const times = {};
  // The first turn warms up.
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const name of names) {
      const frames = await all[name].run(scroll, { frames: framesPerTurn, step });
      if (turn > 0) times[name] = [...(times[name] ?? []), ...frames];
    }
  }
  return times;
}

/**
 * In the page: scrolls a step each frame, to and fro where there is an end.
 * @param {{ frames: number, step: number }} how
 * @returns {Promise<number[]>} milliseconds between frames
 */
function scroll({ frames, step: pixels }) {
  const scroller = document.querySelector('.photo-wall, .wall');
  if (scroller === null) throw new Error('no wall');
  return new Promise((resolve) => {
    /** @type {number[]} */
    const times = [];
    let by = pixels;
    let last = performance.now();
    const next = (/** @type {number} */ now) => {
      times.push(now - last);
      last = now;
      if (times.length > frames) return resolve(times.slice(1));
      const before = scroller.scrollTop;
      scroller.scrollTop += by;
      if (scroller.scrollTop === before) by = -by;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/**
 * How long a key takes until what it does is seen.
 * @param {import('playwright/test').Page} page
 */
async function answersOf(page) {
  await page.evaluate(() => {
    const kept = /** @type {any} */ (window);
    kept.answers = [];
    for (const event of ['keydown', 'change']) {
      window.addEventListener(
        event,
        () => {
          const started = performance.now();
          requestAnimationFrame(() =>
            setTimeout(() => kept.answers.push(performance.now() - started)),
          );
        },
        { capture: true },
      );
    }
  });
  const taken = () => page.evaluate(() => /** @type {any} */ (window).answers.splice(0));
  const search = page.getByRole('searchbox', { name: 'Search photos' });
  await search.focus();
  await pressAll(page, ['f', 'e', 'r', 'r', 'y', 'Space', 't', 'a', 'r', 'n']);
  const searching = await taken();
  await search.fill('');
  await taken();
  for (const order of ['name', 'taken', 'rating', 'name', 'taken', 'rating']) {
    await page.getByRole('combobox', { name: 'Sort' }).selectOption(order);
    await page.waitForTimeout(between);
  }
  const sorting = await taken();
  await page.locator('.photo-wall [data-grid-item]').first().click();
  await page.waitForTimeout(between);
  await taken();
  await pressAll(page, ['1', '2', '3', '4', '5', '1', '2', '3', '4', '5']);
  return { search: searching, sort: sorting, stars: await taken() };
}

const between = 150;

/** @param {import('playwright/test').Page} page @param {readonly string[]} keys */
async function pressAll(page, keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(between);
  }
}

/**
 * A start to the first list, which must not wait for the photos.
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @param {{ small: string, large: string }} newsrooms
 */
async function startMetric(executable, env, folder, { small, large }) {
  say('Starting');
  const start = (/** @type {string} */ newsroom) =>
    timeLaunch({
      executable,
      args: [projectRoot, '--newsroom', newsroom],
      mark: 'copydesk:listed',
      profile: join(folder, 'start-profile'),
      env: { ...env, COPYDESK_MARK: '1' },
    });
  const times = { small: [0], large: [0] };
  // The first of each fills the caches.
  for (let round = 0; round <= starts; round += 1) {
    times.small[round] = await start(small);
    times.large[round] = await start(large);
  }
  return metric('start-beside-few-photos', {
    value: percentile(times.large.slice(1), 0.5),
    floor: percentile(times.small.slice(1), 0.5),
    target: 1.2,
    unit: 'ms',
  });
}
