// Times the photo desk beside the bare work it cannot do without: same machine, same run, same pictures,
// taking turns.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { groups } from './bench/photos/groups.mjs';
import { hasDisplay, withDisplay } from './setup/display.mjs';
import { ensureApp } from './setup/ensure-app.mjs';
import { projectRoot } from './setup/project.mjs';
import { runEntryPoint } from './setup/setup-error.mjs';

const { values: asked } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    wall: { type: 'string', default: '20000' },
    only: { type: 'string', multiple: true },
  },
});

await runEntryPoint(async () => {
  const { executable } = await ensureApp({ display: !hasDisplay() });
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-photos-'));
  try {
    report(await withDisplay((env) => measure(executable, folder, env)));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** @param {string} executable @param {string} folder @param {NodeJS.ProcessEnv} env */
async function measure(executable, folder, env) {
  const bench = { executable, env, folder, count: Number(asked.count), wall: Number(asked.wall) };
  const metrics = [];
  for (const [name, run] of Object.entries(groups)) {
    if (asked.only !== undefined && !asked.only.includes(name)) continue;
    metrics.push(...(await run(bench)));
  }
  return metrics;
}

/** @param {readonly import('./bench/store/groups.mjs').Metric[]} metrics */
function report(metrics) {
  const results = join(projectRoot, 'bench', 'results');
  mkdirSync(results, { recursive: true });
  const text = JSON.stringify({ name: 'photos', metrics }, null, 2);
  writeFileSync(join(results, 'photos.json'), `${text}\n`);
  console.table(
    metrics.map(({ id, floor, value, ratio, target, unit }) => ({
      '': id,
      unit,
      floor,
      Copydesk: value,
      ratio,
      'at most': target,
    })),
  );
}
