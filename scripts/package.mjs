// Packages the app for this platform: the folder that runs where it stands, then the packages for
// people. `npm run package -- deb` makes some of them only.
import { packageFolder } from './package/package-folder.mjs';
import { chooseTargets, makeTargets } from './package/targets.mjs';
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectronRuntime } from './setup/electron-runtime.mjs';
import { say } from './setup/progress.mjs';
import { runEntryPoint } from './setup/setup-error.mjs';

await runEntryPoint(async () => {
  const wanted = process.argv.slice(2);
  const targets = chooseTargets(wanted);
  await ensureDependencies();
  const runtime = await ensureElectronRuntime();
  await ensureBuild();
  const folder = await packageFolder(runtime);
  const results =
    wanted.includes('dir') && wanted.length === 1
      ? []
      : await makeTargets(targets, runtime, folder);
  say(`\nThe app: ${folder}${runtime.kind === 'official' ? '' : ' (DEVELOPMENT ONLY)'}`);
  for (const { target, missing } of results) say(`${target}: ${missing ?? 'made, in dist/'}`);
  // Asked for by name, a package that is not there is a failure.
  return wanted.length > 0 && results.some(({ missing }) => missing) ? 1 : 0;
});
