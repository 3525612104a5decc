import { isUtf8 } from 'node:buffer';

/** Dataset number of record 2 → its values, in file order. */
export type IimDatasets = ReadonlyMap<number, readonly string[]>;

const PHOTOSHOP_HEADER = 'Photoshop 3.0\0';
/** What a resource begins with: Photoshop's, and of ImageReady, PhotoDeluxe and others beside it. */
const RESOURCES: ReadonlySet<string> = new Set(['8BIM', 'PHUT', 'DCSR', 'AgHg', 'MeSa']);
const IPTC_RESOURCE = 0x0404;
const TAG_MARKER = 0x1c;
const APPLICATION_RECORD = 2;
/** Dataset 1:90 for UTF-8: ISO 2022 escape `ESC % G`. */
const UTF8_ESCAPE = '\x1b%G';

/**
 * The application record of IPTC IIM 4.2, from a JPEG's Photoshop block or a bare run of datasets.
 * Text without a declared character set is UTF-8 where it is valid UTF-8, else Windows-1252, as the
 * Metadata Working Group's guidance has it. Damaged blocks give what comes before the damage.
 */
export function readIim(block: Uint8Array): IimDatasets {
  const raw = allDatasets(block);
  const isDeclared = raw.some(declaresUtf8);
  const found = new Map<number, string[]>();
  for (const { record, number, bytes } of raw) {
    if (record !== APPLICATION_RECORD) continue;
    const values = found.get(number) ?? [];
    found.set(number, values);
    values.push(decode(bytes, isDeclared));
  }
  return found;
}

/**
 * How the text of a block is written: `utf-8` also where only that fits and nothing is declared, and where
 * all is ASCII; `declared` in another character set that is named; `none` where there is no text.
 */
export type IimCharset = 'none' | 'utf-8' | 'declared' | 'windows-1252';

/** As `readIim` takes it, but for a block as a whole: that is how other programs read it. */
export function iimCharset(block: Uint8Array): IimCharset {
  const raw = allDatasets(block);
  const texts = raw.filter(({ record }) => record === APPLICATION_RECORD);
  if (texts.length === 0) return 'none';
  if (raw.some(declaresUtf8)) return 'utf-8';
  if (texts.every(({ bytes }) => bytes.every((byte) => byte < 0x80))) return 'utf-8';
  if (raw.some(declaresCharset)) return 'declared';
  return texts.every(({ bytes }) => isUtf8(bytes)) ? 'utf-8' : 'windows-1252';
}

function allDatasets(block: Uint8Array): readonly Dataset[] {
  return [...datasets(iptcResource(block) ?? new Uint8Array())];
}

/** The datasets inside a Photoshop block (its resources), or the block itself where it is bare. */
function iptcResource(block: Uint8Array): Uint8Array | null {
  if (block[0] === TAG_MARKER) return block;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  let at = latin1(block.subarray(0, PHOTOSHOP_HEADER.length)) === PHOTOSHOP_HEADER ? 14 : 0;
  while (at + 12 <= block.byteLength && RESOURCES.has(latin1(block.subarray(at, at + 4)))) {
    const id = view.getUint16(at + 4);
    const nameLength = (block[at + 6] ?? 0) + 1;
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > block.byteLength) return null;
    const size = view.getUint32(sizeAt);
    if (id === IPTC_RESOURCE) return block.subarray(sizeAt + 4, sizeAt + 4 + size);
    at = sizeAt + 4 + size + (size % 2);
  }
  return null;
}

interface Dataset {
  record: number;
  number: number;
  bytes: Uint8Array;
}

function* datasets(block: Uint8Array): Generator<Dataset> {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  let at = 0;
  while (at + 5 <= block.byteLength && block[at] === TAG_MARKER) {
    let size = view.getUint16(at + 3);
    let start = at + 5;
    if (size >= 0x8000) {
      // Extended dataset: the low bits tell how many bytes hold the size.
      const sizeBytes = size & 0x7fff;
      if (sizeBytes > 4 || start + sizeBytes > block.byteLength) return;
      size = block.subarray(start, start + sizeBytes).reduce((sum, byte) => sum * 256 + byte, 0);
      start += sizeBytes;
    }
    if (start + size > block.byteLength) return;
    const bytes = block.subarray(start, start + size);
    yield { record: view.getUint8(at + 1), number: view.getUint8(at + 2), bytes };
    at = start + size;
  }
}

function decode(bytes: Uint8Array, isDeclared: boolean): string {
  const charset = isDeclared || isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  return new TextDecoder(charset).decode(bytes);
}

function declaresCharset({ record, number, bytes }: Dataset): boolean {
  return record === 1 && number === 90 && bytes.byteLength > 0;
}

function declaresUtf8(dataset: Dataset): boolean {
  return declaresCharset(dataset) && isUtf8Escape(dataset.bytes);
}

function isUtf8Escape(bytes: Uint8Array): boolean {
  return bytes.byteLength === UTF8_ESCAPE.length && latin1(bytes) === UTF8_ESCAPE;
}

/** For a few bytes: each becomes an argument of a call. */
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
