import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../setup/project.mjs';

const folder = join(projectRoot, 'scripts', 'bench', 'typing', 'raw-app');

/**
 * Builds the page with nothing but ProseMirror in it.
 * @returns {Promise<{ app: string, page: string }>} absolute paths of the app's folder and its page
 */
export async function compileRaw() {
  const outDir = join(projectRoot, 'out', 'bench-typing');
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { input: join(folder, 'page.html') },
    },
  });
  return { app: folder, page: join(outDir, 'page.html') };
}
