import { join } from 'node:path';
import { z } from 'zod';
import { RecordFile, type RecordKind } from '../../electron/store/record';

interface Notice {
  schema: 3;
  rev: number;
  title: string;
  tags: string[];
}

/** A kind in its third version: `title` was `name` in the first, and had no `tags` before the third. */
const noticeKind: RecordKind<Notice> = {
  schema: z.strictObject({
    schema: z.literal(3),
    rev: z.int(),
    title: z.string(),
    tags: z.array(z.string()),
  }),
  version: 3,
  migrations: [
    ({ name, ...rest }) => ({ ...rest, title: name, schema: 2 }),
    (stored) => ({ ...stored, tags: [], schema: 3 }),
  ],
};

/**
 * Reads `record.json` and saves it once, as any save does with a record of an older version.
 *
 * @returns its `rev` then.
 */
export async function migrateRecord(newsroom: string): Promise<number> {
  const file = new RecordFile(join(newsroom, 'record.json'), noticeKind, {
    revisionPath: (rev) => join(newsroom, 'revisions', 'record', `${rev}.json`),
  });
  const read = await file.read();
  if (read.status !== 'ok') throw new Error(`The record is ${read.status}.`);
  await file.write({ ...read.data, rev: read.data.rev + 1 });
  return read.data.rev + 1;
}
