import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectronRuntime } from './electron-runtime.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Provides all that a built app needs to run, each only if it is missing.
 * @param {{ display: boolean }} need whether a display has to be made
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime>} rejects with a `SetupError`
 */
export async function ensureApp({ display }) {
  const runtime = await ensureElectron({ display });
  await ensureBuild();
  return runtime;
}

/**
 * The same but for the build.
 * @param {{ display: boolean }} need
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime>} rejects with a `SetupError`
 */
export async function ensureElectron({ display }) {
  await ensureDependencies();
  const runtime = await ensureElectronRuntime();
  await ensureSystemLibraries({ executable: runtime.executable, display });
  return runtime;
}
