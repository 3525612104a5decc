import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { withProgress } from './progress.mjs';
import { projectRoot } from './project.mjs';
import { captureCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.vite.config.ts',
];
const outsideTheBundle = /\.test\.\w+$|^resources[\\/]sample-newsroom$/;
const stamp = join(projectRoot, 'out', '.copydesk-build');

/**
 * Builds the app into out/ if anything it is built from has changed.
 * Rejects with a `SetupError` that ends with the bundler's own words.
 */
export async function ensureBuild() {
  const wanted = digestSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // Gone first, so that an interrupted build is not taken for a finished one.
  rmSync(stamp, { force: true });
  await withProgress('Building', async () => {
    const bundler = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { code, stdout, stderr } = await captureCommand(process.execPath, [bundler, 'build'], {
      cwd: projectRoot,
    });
    if (code !== 0) throw new SetupError(`The build failed:\n\n${stdout}\n${stderr}`.trim());
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

// Times and sizes, not contents: reading every file would cost the quick start its quickness.
function digestSources() {
  const digest = createHash('sha256');
  for (const source of sources) addToDigest(digest, join(projectRoot, source));
  return `${digest.digest('hex')}\n`;
}

/**
 * @param {import('node:crypto').Hash} digest
 * @param {string} path of a file or folder, which may be missing
 */
function addToDigest(digest, path) {
  const name = relative(projectRoot, path);
  if (outsideTheBundle.test(name)) return;
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isDirectory()) {
    for (const entry of readdirSync(path).toSorted()) addToDigest(digest, join(path, entry));
  } else {
    digest.update(`${name} ${status?.mtimeMs} ${status?.size}\n`);
  }
}
