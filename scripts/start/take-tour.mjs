import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from '../setup/display.mjs';
import { say } from '../setup/progress.mjs';
import { projectRoot } from '../setup/project.mjs';
import { runPlaywright } from '../test/playwright.mjs';

/**
 * Drives the real app through its main job and leaves pictures and the exported page in out/tour/.
 * @param {string} executable Electron's path
 * @returns {Promise<number>} 0 when the tour went to its end
 */
export async function takeTour(executable) {
  const album = join(projectRoot, 'out', 'tour');
  rmSync(album, { recursive: true, force: true });
  say('Taking the tour: the app is driven through its main job…');
  const code = await withDisplay((env) =>
    runPlaywright(['--config', 'e2e/tour.config.ts'], { ...env, COPYDESK_ELECTRON: executable }),
  );
  const left = existsSync(album) ? readdirSync(album).toSorted() : [];
  if (code !== 0) {
    say('The tour did not get to its end; see above.');
    return code;
  }
  say(`The tour is done. Its pictures and the exported page are in ${album}:`);
  for (const name of left) say(`  ${name}`);
  return 0;
}
