/** An entry as the zip's own records describe it. */
export interface ZipEntry {
  /** UTF-8, with `/` between folders. */
  name: Buffer;
  packing: 'stored' | 'deflated';
  crc32: number;
  /** Bytes in the zip, and unpacked. */
  packedSize: number;
  size: number;
  modified: Date;
  /** Where its local header starts. */
  offset: number;
}

/** From here on a field of 32 bits says “look in the zip64 record”. */
const FULL_32 = 0xffff_ffff;
const FULL_16 = 0xffff;
const UTF8_NAME = 0x0800;
const ZIP64_VERSION = 45;
const PLAIN_VERSION = 20;
/** Made on Unix, so that the mode below counts. */
const MADE_BY = (3 << 8) | ZIP64_VERSION;
const PLAIN_FILE_MODE = 0o100644 << 16;

/** The record before an entry's data. Its length depends on name and size class alone. */
export function localHeader(entry: ZipEntry): Buffer {
  const isLarge = entry.size >= FULL_32 || entry.packedSize >= FULL_32;
  const extra = isLarge ? zip64Extra([entry.size, entry.packedSize]) : Buffer.alloc(0);
  const record = Buffer.alloc(30);
  record.writeUInt32LE(0x0403_4b50, 0);
  record.writeUInt16LE(isLarge ? ZIP64_VERSION : PLAIN_VERSION, 4);
  writeDescription(record, 6, entry, isLarge);
  record.writeUInt16LE(extra.length, 28);
  return Buffer.concat([record, entry.name, extra]);
}

/** The entry's record in the directory at the end. */
export function directoryRecord(entry: ZipEntry): Buffer {
  const isLarge = entry.size >= FULL_32 || entry.packedSize >= FULL_32;
  const isFar = entry.offset >= FULL_32;
  const values = [
    ...(isLarge ? [entry.size, entry.packedSize] : []),
    ...(isFar ? [entry.offset] : []),
  ];
  const extra = values.length > 0 ? zip64Extra(values) : Buffer.alloc(0);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x0201_4b50, 0);
  record.writeUInt16LE(MADE_BY, 4);
  record.writeUInt16LE(values.length > 0 ? ZIP64_VERSION : PLAIN_VERSION, 6);
  writeDescription(record, 8, entry, isLarge);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(PLAIN_FILE_MODE >>> 0, 38);
  record.writeUInt32LE(isFar ? FULL_32 : entry.offset, 42);
  return Buffer.concat([record, entry.name, extra]);
}

/** The end of the zip: where its directory is. Offsets and sizes in bytes. */
export function endRecords(count: number, offset: number, size: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(Math.min(count, FULL_16), 8);
  end.writeUInt16LE(Math.min(count, FULL_16), 10);
  end.writeUInt32LE(Math.min(size, FULL_32), 12);
  end.writeUInt32LE(Math.min(offset, FULL_32), 16);
  if (count < FULL_16 && size < FULL_32 && offset < FULL_32) return end;

  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x0606_4b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(MADE_BY, 12);
  large.writeUInt16LE(ZIP64_VERSION, 14);
  [count, count, size, offset].forEach((value, index) =>
    large.writeBigUInt64LE(BigInt(value), 24 + index * 8),
  );
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x0706_4b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator, end]);
}

/** The fields from flags to name length, which both kinds of record share. */
function writeDescription(record: Buffer, at: number, entry: ZipEntry, isLarge: boolean): void {
  record.writeUInt16LE(UTF8_NAME, at);
  record.writeUInt16LE(entry.packing === 'deflated' ? 8 : 0, at + 2);
  record.writeUInt32LE(dosTime(entry.modified), at + 4);
  record.writeUInt32LE(entry.crc32, at + 8);
  record.writeUInt32LE(isLarge ? FULL_32 : entry.packedSize, at + 12);
  record.writeUInt32LE(isLarge ? FULL_32 : entry.size, at + 16);
  record.writeUInt16LE(entry.name.length, at + 20);
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return extra;
}

/** Local time in steps of two seconds, from 1980 to 2107, as zip has it: date above time. */
function dosTime(date: Date): number {
  const year = date.getFullYear() - 1980;
  if (!(year >= 0)) return (1 << 21) | (1 << 16);
  const day = (Math.min(year, 127) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  return day * 0x1_0000 + time;
}
