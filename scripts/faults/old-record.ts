import { join } from 'node:path';
import { RecordFile } from '../../electron/store/record';
import { noticeKind } from '../../electron/store/notice-kind';

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
