// Prints the path of the Electron executable, and nothing else, on stdout, once the app can run.
import { hasDisplay } from './setup/display.mjs';
import { ensureApp } from './setup/ensure-app.mjs';
import { runEntryPoint } from './setup/setup-error.mjs';

await runEntryPoint(async () => {
  const { executable } = await ensureApp({ display: !hasDisplay() });
  process.stdout.write(`${executable}\n`);
  return 0;
});
