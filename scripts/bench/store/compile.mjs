import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from '../../setup/project.mjs';

const outDir = join(projectRoot, 'out', 'bench-store');

/**
 * @param {string} name path of a module in `electron/store/` without `.ts`
 * @returns {string} path of what `compileStore` made of it
 */
export function compiled(name) {
  return join(outDir, `${name}.mjs`);
}

/**
 * Compiles the store's modules as they are, so that they can be timed without Electron.
 * @returns {Promise<import('./groups.mjs').Bench['store']>} imports one of them, by
 *   its path in `electron/store/` without `.ts`
 */
export async function compileStore() {
  const folder = join(projectRoot, 'electron', 'store');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const entries = names.filter((name) => name.endsWith('.ts') && !isTest(name));
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      rolldownOptions: {
        input: Object.fromEntries(
          entries.map((name) => [name.replace(/\.ts$/, ''), join(folder, name)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name]-[hash].mjs' },
      },
    },
  });
  return (name) => import(pathToFileURL(compiled(name)).href);
}

/** @param {string} name */
function isTest(name) {
  return name.endsWith('.test.ts') || name.endsWith('testing.ts');
}
