import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBareFallback } from '../setup/fallback-runtime.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { runBuilder } from './builder.mjs';
import { packagedApp } from './packaged-app.mjs';

const warning = `DEVELOPMENT ONLY

This copy runs on a repackaged Electron from the package registry, not on the official build.
It is good for trying and testing. Do not give it to anyone: package again where the official
build can be downloaded.
`;

/**
 * Packages the built app as a folder that runs where it stands.
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime what to package it with
 * @returns {Promise<string>} absolute path of the folder. Rejects with a `SetupError` if the
 *   packager fails
 */
export async function packageFolder(runtime) {
  const { folder } = packagedApp();
  rmSync(folder, { recursive: true, force: true });
  const code = await runBuilder(['dir', ...(await runtimeOptions(runtime))]);
  if (code !== 0) throw new SetupError('The app could not be packaged; see above.');
  if (runtime.kind !== 'official') writeFileSync(join(folder, 'DEVELOPMENT-ONLY.txt'), warning);
  return folder;
}

/**
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {Promise<string[]>}
 */
async function runtimeOptions({ kind, version, executable }) {
  // The packager finds the official build by itself, in the cache that the download filled.
  if (kind === 'official') return [];
  const folder = kind === 'fallback' ? await ensureBareFallback() : dirname(executable);
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
}
