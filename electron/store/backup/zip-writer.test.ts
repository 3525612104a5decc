import { randomBytes } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inTemporaryFolder } from '../testing';
import { withZip } from './open-backup';
import { directoryRecord, endRecords, localHeader } from './zip-format';
import { ZipWriter } from './zip-writer';

it('a large packed entry is read in pieces, and the zip can be read on after it', () =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, 'x.zip');
    const large = Buffer.from(randomBytes(3_000_000).toString('hex'));
    const file = await open(path, 'wx');
    const zip = new ZipWriter(file);
    await zip.add('large.json', large, new Date(), true);
    await zip.addPieces('pieces', piecesOf(large), new Date(), large.length);
    await zip.add('small.json', Buffer.from('{}'), new Date(1900, 0), true);
    await zip.finish();
    await file.close();
    const read: Record<string, Buffer> = {};
    await withZip(path, async (reader) => {
      for await (const entry of reader.entries()) {
        const pieces = [];
        for await (const piece of entry.pieces()) pieces.push(piece);
        read[entry.name] = Buffer.concat(pieces);
      }
    });
    expect(Object.keys(read)).toEqual(['large.json', 'pieces', 'small.json']);
    expect(read['large.json']!.equals(large) && read['pieces']!.equals(large)).toBe(true);
    expect((await stat(path)).size).toBeLessThan(large.length * 1.7);
  }));

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000);
}

it('sizes and places beyond four gigabytes stand in the longer records', () => {
  const entry = {
    name: Buffer.from('x'),
    packing: 'stored' as const,
    crc32: 1,
    packedSize: 5e9,
    size: 5e9,
    modified: new Date(2026, 10, 25, 14, 32),
    offset: 6e9,
  };
  const header = localHeader(entry);
  expect(header.readUInt32LE(18)).toBe(0xffffffff);
  expect([header.readBigUInt64LE(35), header.readBigUInt64LE(43)]).toEqual([
    5_000_000_000n,
    5_000_000_000n,
  ]);
  const record = directoryRecord(entry);
  expect(record.readUInt16LE(30)).toBe(28);
  expect(record.readBigUInt64LE(46 + 1 + 4 + 16)).toBe(6_000_000_000n);
  const end = endRecords(70_000, 6e9, 100);
  expect([end.readBigUInt64LE(32), end.readBigUInt64LE(48)]).toEqual([70_000n, 6_000_000_000n]);
  expect(endRecords(2, 100, 100)).toHaveLength(22);
});
