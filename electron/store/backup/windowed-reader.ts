import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { RandomAccessReader } from 'yauzl';

const WINDOW_BYTES = 256_000;
/** One for the directory and one for the data, and one more for the change of either. */
const WINDOWS = 3;

interface Window {
  start: number;
  bytes: Buffer;
}

/**
 * Reads a file here and there, in large pieces: a zip of 100,000 small entries is otherwise half a
 * million small reads. The file must not change meanwhile.
 */
export class WindowedReader extends RandomAccessReader {
  private readonly windows: Window[] = [];
  private readonly bytesLater = callbackify((start: number, length: number) =>
    this.bytes(start, length),
  );

  constructor(private readonly file: FileHandle) {
    super();
  }

  /** Exactly `length` bytes. @throws Error when the file ends before. */
  async bytes(start: number, length: number): Promise<Buffer> {
    if (length > WINDOW_BYTES) return this.readExactly(start, length);
    const known = this.windows.find(
      (window) => window.start <= start && start + length <= window.start + window.bytes.length,
    );
    const window = known ?? (await this.load(start, length));
    const at = start - window.start;
    return window.bytes.subarray(at, at + length);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.bytesLater(position, length, (error, bytes) => {
      if (error === null) bytes.copy(buffer, offset);
      callback(error);
    });
  }

  /** @param range `end` is the byte after the last. */
  override createReadStream({ start, end }: { start: number; end: number }): Readable {
    // Not Node's own stream of a file: that closes the file when it is destroyed, and others read on.
    return Readable.from(this.pieces(start, end), { objectMode: false });
  }

  private async *pieces(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += WINDOW_BYTES) {
      yield await this.readExactly(at, Math.min(WINDOW_BYTES, end - at));
    }
  }

  private async load(start: number, length: number): Promise<Window> {
    const buffer = Buffer.alloc(WINDOW_BYTES);
    const { bytesRead } = await this.file.read(buffer, 0, WINDOW_BYTES, start);
    if (bytesRead < length) throw new Error('unexpected end of the file');
    const window = { start, bytes: buffer.subarray(0, bytesRead) };
    this.windows.unshift(window);
    this.windows.length = Math.min(this.windows.length, WINDOWS);
    return window;
  }

  private async readExactly(start: number, length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const { bytesRead } = await this.file.read(buffer, done, length - done, start + done);
      if (bytesRead === 0) throw new Error('unexpected end of the file');
      done += bytesRead;
    }
    return buffer;
  }
}
