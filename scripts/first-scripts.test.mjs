import { build } from 'vite';
import { expect, test } from 'vitest';
import config from '../electron.vite.config';

/** What the window reads before its first screen, by the modules in it. */
async function modulesAtStart() {
  const { renderer } = config;
  const built = await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    build: { ...renderer?.build, write: false },
  });
  if (!('output' in built)) throw new Error('The window was not built once');
  const chunks = built.output.filter((part) => part.type === 'chunk');
  const chunksByName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of seen) {
    for (const name of imports) {
      const imported = chunksByName.get(name);
      if (imported !== undefined) seen.add(imported);
    }
  }
  return [...seen].flatMap(({ moduleIds }) => moduleIds);
}

test('the window starts without zod: what is stored and sent is checked in the main process', async () => {
  const modules = await modulesAtStart();
  expect(modules.some((id) => id.includes('/react-dom/'))).toBe(true);
  // A schema beside functions comes in with them: keep it in a file of its own, as `byline-schema.ts`.
  expect(modules.filter((id) => id.includes('/zod/'))).toEqual([]);
}, 120_000);
