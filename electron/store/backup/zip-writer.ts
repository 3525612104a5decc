import type { FileHandle } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { MOST_RATIO } from './limits';
import { directoryRecord, endRecords, localHeader, type ZipEntry } from './zip-format';

/** Small entries are gathered to this many bytes before they are written. */
const GATHERED_BYTES = 512_000;

/**
 * Writes a zip into an open, empty file, one entry after the other. Time and memory do not depend on
 * how much is in it already, but for one directory record for each entry.
 */
export class ZipWriter {
  private gathered: Buffer[] = [];
  private gatheredBytes = 0;
  /** Bytes on the file, without what is gathered. */
  private written = 0;
  private readonly directory: Buffer[] = [];

  constructor(private readonly file: FileHandle) {}

  /** Adds a file that is in memory whole. @param deflate whether packing is worth a try. */
  async add(name: string, bytes: Buffer, modified: Date, deflate: boolean): Promise<void> {
    const packed = deflate ? deflateRawSync(bytes) : bytes;
    const isWorthIt = packed.length < bytes.length && bytes.length <= MOST_RATIO * packed.length;
    const data = isWorthIt ? packed : bytes;
    const entry: ZipEntry = {
      name: Buffer.from(name),
      packing: isWorthIt ? 'deflated' : 'stored',
      crc32: crc32(bytes),
      packedSize: data.length,
      size: bytes.length,
      modified,
      offset: this.position,
    };
    this.directory.push(directoryRecord(entry));
    await this.gather(localHeader(entry), data);
  }

  /**
   * Adds a file that comes in pieces, as it is.
   *
   * @param mostBytes what the pieces come to at most.
   */
  async addPieces(
    name: string,
    pieces: AsyncIterable<Buffer>,
    modified: Date,
    mostBytes: number,
  ): Promise<void> {
    await this.flush();
    const offset = this.written;
    const planned: ZipEntry = {
      name: Buffer.from(name),
      packing: 'stored',
      crc32: 0,
      packedSize: mostBytes,
      size: mostBytes,
      modified,
      offset,
    };
    const header = localHeader(planned);
    await this.append(header);
    const start = this.written;
    let sum = 0;
    for await (const piece of pieces) {
      sum = crc32(piece, sum);
      await this.append(piece);
    }
    const size = this.written - start;
    const entry = { ...planned, crc32: sum, packedSize: size, size };
    const final = localHeader(entry);
    // A file that shrank below what needs the longer header while it was read: its data stays put.
    if (final.length !== header.length) throw new Error(`“${name}” changed while it was read`);
    await writeAll(this.file, final, offset);
    this.directory.push(directoryRecord(entry));
  }

  /** Ends the zip with its directory. Nothing may be added after it. */
  async finish(): Promise<void> {
    const offset = this.position;
    for (const record of this.directory) await this.gather(record);
    await this.gather(endRecords(this.directory.length, offset, this.position - offset));
    await this.flush();
  }

  private get position(): number {
    return this.written + this.gatheredBytes;
  }

  private async gather(...buffers: readonly Buffer[]): Promise<void> {
    for (const buffer of buffers) {
      this.gathered.push(buffer);
      this.gatheredBytes += buffer.length;
    }
    if (this.gatheredBytes >= GATHERED_BYTES) await this.flush();
  }

  private async flush(): Promise<void> {
    const all = Buffer.concat(this.gathered);
    this.gathered = [];
    this.gatheredBytes = 0;
    await this.append(all);
  }

  private async append(bytes: Buffer): Promise<void> {
    await writeAll(this.file, bytes, this.written);
    this.written += bytes.length;
  }
}

/** A nearly full disk takes a part and says so by the count alone. */
async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
