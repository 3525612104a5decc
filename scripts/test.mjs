// Checks everything, or the steps named after `npm test --`, and ends with one summary line.
import { hasDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/ensure-app.mjs';
import { runEntryPoint } from './setup/setup-error.mjs';
import { summarise } from './test/outcome.mjs';
import { chooseSteps, runSteps } from './test/run-steps.mjs';
import { steps } from './test/steps.mjs';

await runEntryPoint(async () => {
  const chosen = chooseSteps(steps, process.argv.slice(2));
  const runtime = await ensureElectron({ display: !hasDisplay() });
  const outcome = await runSteps(chosen, runtime);
  for (const { name, reason } of outcome.skipped) console.log(`skipped: ${name} (${reason})`);
  for (const name of outcome.unsteady ?? []) console.log(`passed at its second try: ${name}`);
  console.log(`\n${summarise(outcome)}`);
  return outcome.failed === 0 ? 0 : 1;
});
