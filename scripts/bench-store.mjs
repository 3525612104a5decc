// Times the store beside the bare work it cannot do without: same machine, same run, same text.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileStore } from './bench/store/compile.mjs';
import { groups } from './bench/store/groups.mjs';
import { newsroomMaker } from './bench/store/newsroom.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { say } from './setup/progress.mjs';
import { projectRoot } from './setup/project.mjs';
import { runEntryPoint } from './setup/setup-error.mjs';

const { values: asked } = parseArgs({
  options: {
    stories: { type: 'string', default: '100000' },
    only: { type: 'string', multiple: true },
  },
});

await runEntryPoint(async () => {
  await ensureDependencies();
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-store-'));
  try {
    const bench = {
      stories: Number(asked.stories),
      folder,
      store: await compileStore(),
      newsroom: newsroomMaker(folder),
    };
    const metrics = [];
    for (const { name, run } of groups) {
      if (asked.only !== undefined && !asked.only.includes(name)) continue;
      say(`${name}, ${bench.stories} stories`);
      metrics.push(...(await run(bench)));
    }
    report(metrics);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** @param {readonly import('./bench/store/groups.mjs').Metric[]} metrics */
function report(metrics) {
  const results = join(projectRoot, 'bench', 'results');
  mkdirSync(results, { recursive: true });
  const name = 'store';
  const text = JSON.stringify({ name, stories: Number(asked.stories), metrics }, null, 2);
  writeFileSync(join(results, `${name}.json`), `${text}\n`);
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
