import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DurableFile } from './durable-file';
import { inTemporaryFolder } from './testing';

interface Version {
  n: number;
}

/** What may happen to a file: a save here, a change behind our back, a reading again. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('save' as const), rev: fc.nat(3) }),
  fc.record({ kind: fc.constant('outside' as const), rev: fc.nat(3) }),
  fc.record({ kind: fc.constant('read' as const), rev: fc.nat(3) }),
);

it('never loses a version that was saved or read, whatever happens between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), (steps) =>
      inTemporaryFolder(async (folder) => {
        const path = join(folder, 'file.json');
        const revisions = join(folder, 'revisions');
        let revision = 0;
        const file = new DurableFile<Version>(path, () => join(revisions, `${revision}.json`));
        /** Versions that are ours to keep: acknowledged here, or taken over by reading. */
        const known = new Set<number>();
        let unseen = false;
        for (const [n, { kind, rev }] of steps.entries()) {
          revision = rev;
          if (kind === 'outside') {
            // In place of the file, as editors and sync tools do it, or the kept copy would follow.
            const temporary = join(folder, 'outside');
            await writeFile(temporary, JSON.stringify({ n }));
            await rename(temporary, path);
            // What others replace is theirs to lose, unless it was already kept.
            known.clear();
            for (const kept of await keptIn(revisions)) known.add(kept);
            unseen = true;
          } else if (kind === 'read') {
            const version = await file.read();
            if (version !== null) known.add(version.n);
            unseen = false;
          } else {
            const saved = await file.write({ n }).then(
              () => true,
              () => false,
            );
            expect(saved, 'only an unseen change stands in the way').toBe(!unseen);
            if (saved) known.add(n);
          }
        }
        const current = await readFile(path, 'utf8').catch(() => '{}');
        const there = new Set([...(await keptIn(revisions)), (JSON.parse(current) as Version).n]);
        expect([...known].filter((n) => !there.has(n))).toEqual([]);
      }),
    ),
    { numRuns: 60 },
  );
});

async function keptIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(files)).map((text) => (JSON.parse(text) as Version).n);
}
