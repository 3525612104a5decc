// Opens the app with whatever follows `npm start --`. With `--tour`, or where there is no display
// to open a window on, it takes the tour instead.
import { hasDisplay } from './setup/display.mjs';
import { ensureApp } from './setup/ensure-app.mjs';
import { runEntryPoint } from './setup/setup-error.mjs';
import { openApp } from './start/open-app.mjs';
import { takeTour } from './start/take-tour.mjs';

await runEntryPoint(async () => {
  const args = process.argv.slice(2);
  const { executable } = await ensureApp({ display: !hasDisplay() });
  return args.includes('--tour') || !hasDisplay()
    ? takeTour(executable)
    : openApp(executable, args);
});
