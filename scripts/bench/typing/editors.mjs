import { projectRoot } from '../../setup/project.mjs';
import { launch } from '../launch.mjs';

/** Frames as fast as they are made: at the pace of a screen, waiting for it would hide the work. */
const flags = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * A story to open: as it is called in Copydesk, and its body as JSON.
 * @typedef {{ headline: string, words: number, json: string }} Text
 */

/**
 * An editor to measure.
 * @typedef {object} Measured
 * @property {import('playwright/test').Page} page
 * @property {(text: Text) => Promise<number>} open shows a story in place
 *   of the one before; gives the milliseconds to the frame that shows it
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} executable
 * @param {{ app: string, page: string }} raw
 * @param {string} profile
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Measured>}
 */
export async function startRaw(executable, raw, profile, env) {
  const args = [...flags, raw.app, `--user-data-dir=${profile}`, raw.page];
  const { page, close } = await launch(executable, args, env);
  await page.waitForFunction('openDocument');
  return {
    page,
    close,
    open: ({ json }) =>
      page.evaluate(async (text) => {
        const started = performance.now();
        /** @type {any} */ (window).openDocument(text);
        await new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
        return performance.now() - started;
      }, json),
  };
}

/**
 * @param {string} executable
 * @param {string} newsroom
 * @param {string} profile
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Measured>}
 */
export async function startCopydesk(executable, newsroom, profile, env) {
  const args = [...flags, projectRoot, '--user-data-dir', profile];
  const { page, close } = await launch(executable, [...args, '--newsroom', newsroom], env);
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: 'Stories' })
    .click();
  return { page, close, open: (text) => openInCopydesk(page, text) };
}

/**
 * From the press on the story's row to the frame that has its last paragraph, and shows it in place.
 * @param {import('playwright/test').Page} page
 * @param {Text} text
 */
async function openInCopydesk(page, { headline, words }) {
  const row = page.getByRole('button', { name: headline });
  await row.waitFor();
  return row.evaluate(
    (element, paragraphs) =>
      new Promise((resolve) => {
        const started = performance.now();
        const look = () => {
          const shown = document.querySelectorAll('.body-text > p').length;
          const isPlacing = document.querySelector('[data-placing]') !== null;
          if (shown >= paragraphs && !isPlacing)
            setTimeout(() => resolve(performance.now() - started));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        /** @type {HTMLElement} */ (element).click();
      }),
    Math.ceil(words / 45),
  );
}
