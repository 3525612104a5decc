import { join } from 'node:path';
import { projectRoot } from '../setup/project.mjs';

/**
 * Bundles the store as it is now into a program for plain Node.
 * @returns {Promise<string>} its path
 */
export async function buildDriver() {
  // Loaded late: the packages may have been installed only just now.
  const { build } = await import('vite');
  const outDir = join(projectRoot, 'out', 'faults');
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      ssr: join(projectRoot, 'scripts', 'faults', 'driver.ts'),
      rolldownOptions: { output: { entryFileNames: 'driver.mjs' } },
    },
    // One program without node_modules: it is started hundreds of times.
    ssr: { noExternal: true, external: ['libsql'] },
  });
  return join(outDir, 'driver.mjs');
}
