import { open, type FileHandle } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import { HARMLESS_BYTES, MOST_RATIO, WHOLE_FILE_BYTES } from './limits';
import { WindowedReader } from './windowed-reader';

/** An entry of a zip that was found fit to be read. */
export interface ReadableEntry {
  name: string;
  /** Bytes, as the directory says; `pieces` never gives more. */
  size: number;
  /**
   * The content, piece by piece; one of up to `WHOLE_FILE_BYTES` comes as one piece.
   *
   * @throws Error when it is not what the directory says: other size, other sum, garbled.
   */
  pieces(): AsyncIterable<Buffer>;
}

/** A zip open for reading. It may come from anyone: each entry is checked before anybody sees it. */
export class ZipReader {
  private constructor(
    private readonly file: FileHandle,
    private readonly reader: WindowedReader,
    private readonly zip: ZipFile,
  ) {}

  /** @throws Error when it is no zip; a system error when it cannot be read. */
  static async open(path: string): Promise<ZipReader> {
    const file = await open(path, 'r');
    try {
      const reader = new WindowedReader(file);
      const { size } = await file.stat();
      const zip = await fromRandomAccessReaderPromise(reader, size, {
        autoClose: false,
        strictFileNames: true,
      });
      return new ZipReader(file, reader, zip);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get count(): number {
    return this.zip.entryCount;
  }

  /**
   * All entries in order; can be asked once.
   *
   * @throws Error when one has a name that leads elsewhere, is no plain file, is packed in a way that
   *   no backup is, or would unpack to far more than it should.
   */
  async *entries(): AsyncGenerator<ReadableEntry> {
    for await (const entry of this.zip.eachEntry()) {
      refuseUnfit(entry);
      yield {
        name: entry.fileName,
        size: entry.uncompressedSize,
        pieces: () => this.checked(entry),
      };
    }
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  private async *checked(entry: Entry): AsyncGenerator<Buffer> {
    let sum = 0;
    let size = 0;
    for await (const piece of this.unpacked(entry)) {
      sum = crc32(piece, sum);
      size += piece.length;
      yield piece;
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32) {
      throw new Error(`“${entry.fileName}” is damaged`);
    }
  }

  private async *unpacked(entry: Entry): AsyncGenerator<Buffer> {
    if (entry.uncompressedSize > WHOLE_FILE_BYTES) {
      for await (const piece of await this.zip.openReadStreamPromise(entry)) yield piece as Buffer;
      return;
    }
    const { fileDataStart } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = await this.reader.bytes(fileDataStart, entry.compressedSize);
    yield entry.compressionMethod === 0
      ? packed
      : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  }
}

const FILE_KIND = 0o170000;
const PLAIN_FILE = 0o100000;

function refuseUnfit(entry: Entry): void {
  const { fileName, compressedSize: packed, uncompressedSize: size } = entry;
  // Programs that know no Unix modes leave them 0. Anything else but a plain file may be a link.
  const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND;
  if ((kind !== 0 && kind !== PLAIN_FILE) || fileName.endsWith('/')) {
    throw new Error(`“${fileName}” is no plain file`);
  }
  if (!entry.canDecodeFileData())
    throw new Error(`“${fileName}” is packed in a way not known here`);
  if (size > HARMLESS_BYTES && size > MOST_RATIO * packed) {
    throw new Error(`“${fileName}” would expand to ${size} bytes from ${packed}`);
  }
  if (packed > size + 1024) throw new Error(`“${fileName}” is larger packed than unpacked`);
}
