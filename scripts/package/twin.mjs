import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/project.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { packagedApp } from './packaged-app.mjs';

/**
 * Copies the packaged app and switches on, in the copy, the one fuse without which no test can
 * drive it.
 * @returns {Promise<{ shipped: string, twin: string }>} absolute paths of both executables. Rejects
 *   with a `SetupError` where nothing has been packaged yet
 */
export async function makeTwin() {
  const { folder, executable } = packagedApp();
  const shipped = join(folder, executable);
  if (!existsSync(shipped)) {
    throw new SetupError('There is no packaged app yet. Next: npm test -- package packaged');
  }
  const copy = join(projectRoot, 'out', 'packaged-twin');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  const twin = join(copy, executable);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(twin, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return { shipped, twin };
}
