// Times typing, pasting and opening beside ProseMirror alone: same machine, same run, same document,
// taking turns.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile } from './bench/statistics.mjs';
import { metric } from './bench/store/metric.mjs';
import { compileRaw } from './bench/typing/compile-raw.mjs';
import { startCopydesk, startRaw } from './bench/typing/editors.mjs';
import { beginTyping, pasteHtml, typeKeys } from './bench/typing/measure.mjs';
import { misspeltStoriesOf, storiesOf, wordHtml, writeNewsroom } from './bench/typing/stories.mjs';
import { hasDisplay, withDisplay } from './setup/display.mjs';
import { ensureApp } from './setup/ensure-app.mjs';
import { say } from './setup/progress.mjs';
import { projectRoot } from './setup/project.mjs';
import { runEntryPoint } from './setup/setup-error.mjs';

const { values: asked } = parseArgs({
  options: { turns: { type: 'string', default: '20' }, only: { type: 'string' } },
});
/** Keys that one editor gets before it is the other's turn. */
const keysPerTurn = 20;
const repeats = 15;
const between = 300;
/** Of a keystroke's p95, as times of ProseMirror's, by words. */
const typingTargets = new Map([
  [1_000, 1.4],
  [10_000, 1.1],
  [50_000, 0.8],
]);
const longest = 50_000;
const pastedWords = 10_000;
/** Keys that a story gets as soon as it is open: as long as the first look at its words takes. */
const keysWhenOpened = 40;

/** @typedef {import('./bench/typing/editors.mjs').Measured} Measured */
/** @typedef {{ raw: Measured, copydesk: Measured }} Editors */
/** @typedef {import('./bench/typing/editors.mjs').Text} Text */

/**
 * Does the same in both, in turns.
 * @param {Editors} editors
 * @param {number} turns
 * @param {(editor: Measured) => Promise<number[]>} work
 */
async function takeTurns({ raw, copydesk }, turns, work) {
  const times = { raw: /** @type {number[]} */ ([]), copydesk: /** @type {number[]} */ ([]) };
  // The first turn warms up.
  for (let turn = 0; turn <= turns; turn += 1) {
    const [rawTimes, ownTimes] = [await work(raw), await work(copydesk)];
    if (turn === 0) continue;
    times.raw.push(...rawTimes);
    times.copydesk.push(...ownTimes);
  }
  return times;
}

/**
 * @param {string} id
 * @param {{ raw: number[], copydesk: number[] }} times
 * @param {number} share
 * @param {number} target
 */
function compared(id, times, share, target) {
  const [value, floor] = [percentile(times.copydesk, share), percentile(times.raw, share)];
  return metric(id, { value, floor, target, unit: 'ms' });
}

/** @param {Editors} editors @param {readonly Text[]} texts */
async function typing(editors, texts) {
  const metrics = [];
  for (const text of texts) {
    const target = typingTargets.get(text.words);
    if (target === undefined) continue;
    say(`Typing in ${text.words} words`);
    for (const editor of [editors.raw, editors.copydesk]) {
      await editor.open(text);
      await beginTyping(editor.page);
    }
    const times = await takeTurns(editors, Number(asked.turns), ({ page }) =>
      typeKeys(page, keysPerTurn),
    );
    metrics.push(compared(`typing-${text.words}-median`, times, 0.5, target));
    metrics.push(compared(`typing-${text.words}-p95`, times, 0.95, target));
  }
  return metrics;
}

/** @param {Editors} editors @param {readonly Text[]} texts */
async function opening(editors, texts) {
  say(`Opening ${longest} words`);
  const text = texts.find(({ words }) => words === longest);
  const [other] = texts;
  if (text === undefined || other === undefined) throw new RangeError('no such text');
  const times = await takeTurns(editors, repeats, async (editor) => {
    await editor.open(other);
    await editor.page.waitForTimeout(between);
    return [await editor.open(text)];
  });
  return [compared(`opening-${longest}`, times, 0.5, 1.5)];
}

/** @param {Editors} editors @param {readonly Text[]} texts */
async function pasting(editors, texts) {
  say(`Pasting ${pastedWords} words of Word's HTML`);
  const html = wordHtml(pastedWords);
  const [short, other] = texts;
  if (short === undefined || other === undefined) throw new RangeError('no text');
  const times = await takeTurns(editors, repeats, async (editor) => {
    await editor.open(short);
    await beginTyping(editor.page);
    await editor.page.waitForTimeout(between);
    const time = await pasteHtml(editor.page, html);
    await editor.page.keyboard.press('ControlOrMeta+z');
    await editor.page.waitForTimeout(between);
    await editor.open(other);
    return [time];
  });
  return [compared(`pasting-${pastedWords}`, times, 0.5, 2)];
}

/**
 * Typing while thousands of words are marked as misspelt for the first time.
 * @param {Editors} editors @param {readonly Text[]} texts
 */
async function spelling(editors, [short]) {
  say(`Typing in ${longest} misspelt words`);
  if (short === undefined) throw new RangeError('no text');
  const texts = misspelt.map(textOf);
  const times = { raw: /** @type {number[]} */ ([]), copydesk: /** @type {number[]} */ ([]) };
  for (const text of texts) {
    for (const name of /** @type {const} */ (['raw', 'copydesk'])) {
      const { page, open } = editors[name];
      // Of two of the same length it could not be seen that the second is there.
      await open(short);
      await open(text);
      await beginTyping(page);
      times[name].push(...(await typeKeys(page, keysWhenOpened)));
    }
    await editors.copydesk.page.locator('.body-text .misspelt').first().waitFor();
  }
  return [
    compared(`misspelt-${longest}-median`, times, 0.5, 1.1),
    compared(`misspelt-${longest}-p95`, times, 0.95, 1.1),
  ];
}

const groups = { typing, spelling, opening, pasting };
const stories = storiesOf([...typingTargets.keys()]);
const misspelt = misspeltStoriesOf(longest);

/** @param {import('./bench/typing/stories.mjs').StoredStory} story @returns {Text} */
function textOf({ headline, body }) {
  return { headline, words: body.content.length * 45, json: JSON.stringify(body) };
}

await runEntryPoint(async () => {
  const { executable } = await ensureApp({ display: !hasDisplay() });
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-typing-'));
  try {
    writeNewsroom(join(folder, 'newsroom'), [...stories, ...misspelt]);
    const texts = [...typingTargets.keys()].flatMap((words, at) =>
      stories.slice(at, at + 1).map((story) => ({ ...textOf(story), words })),
    );
    const page = await compileRaw();
    const metrics = await withDisplay(async (env) => {
      const raw = await startRaw(executable, page, join(folder, 'raw'), env);
      const newsroom = join(folder, 'newsroom');
      const copydesk = await startCopydesk(executable, newsroom, join(folder, 'profile'), env);
      const results = [];
      for (const [name, measure] of Object.entries(groups)) {
        if (asked.only !== undefined && asked.only !== name) continue;
        results.push(...(await measure({ raw, copydesk }, texts)));
      }
      await Promise.all([raw.close(), copydesk.close()]);
      return results;
    });
    report(metrics);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** @param {readonly ReturnType<typeof metric>[]} metrics */
function report(metrics) {
  const results = join(projectRoot, 'bench', 'results');
  mkdirSync(results, { recursive: true });
  const text = JSON.stringify({ name: 'typing', metrics }, null, 2);
  writeFileSync(join(results, 'typing.json'), `${text}\n`);
  console.table(
    metrics.map(({ id, floor, value, ratio, target }) => ({
      '': id,
      'ProseMirror (ms)': floor,
      'Copydesk (ms)': value,
      'times as long': ratio,
      'at most': target,
    })),
  );
}
