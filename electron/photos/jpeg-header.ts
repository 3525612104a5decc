/** Frame headers, by the second byte of their marker: SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81 B.1). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers that stand alone, without a length behind them: TEM and RST0 to SOI. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

const START_OF_SCAN = 0xda;

interface Segment {
  marker: number;
  /** Where the marker is, and what comes behind the segment. */
  at: number;
  end: number;
}

/** What comes before the first pixels; none of what is not a JPEG. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 2 || view.getUint16(0) !== 0xffd8) return;
  let at = 2;
  while (at + 4 <= bytes.byteLength && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    // Any number of these may stand before a marker.
    const end = marker === 0xff ? at + 1 : at + 2 + lengthOf(marker, view, at);
    if (marker !== 0xff) yield { marker, at, end };
    if (marker === START_OF_SCAN) return;
    at = end;
  }
}

function lengthOf(marker: number, view: DataView, at: number): number {
  return standsAlone(marker) ? 0 : view.getUint16(at + 2);
}

/** Pixels of a JPEG by its header, as they lie in the file; null for what is not one. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { marker, at } of segments(bytes)) {
    if (!isFrame(marker) || at + 9 > bytes.byteLength) continue;
    return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}

/** All of a JPEG but its pixels: what says what it is. The bytes as they are where that cannot be told. */
export function jpegHeader(bytes: Uint8Array): Uint8Array {
  for (const { marker, end } of segments(bytes)) {
    if (marker === START_OF_SCAN) return bytes.subarray(0, end);
  }
  return bytes;
}
