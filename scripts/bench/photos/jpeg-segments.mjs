/** IPTC IIM 4.2, record 2. */
const datasets = { headline: 105, caption: 120, byline: 80, credit: 110, city: 90, keyword: 25 };

/**
 * A JPEG with more segments right after its start.
 * @param {Buffer} jpeg
 * @param {readonly Buffer[]} segments
 */
export function withSegments(jpeg, segments) {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A comment that no other file has. @param {number} number */
export function numberSegment(number) {
  return segment(0xfe, Buffer.from(`number ${number}`));
}

/** Words as IIM in UTF-8, in Photoshop's block. @param {Record<keyof typeof datasets, string>} words */
export function iimSegment(words) {
  const utf8 = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);
  const names = /** @type {(keyof typeof datasets)[]} */ (Object.keys(datasets));
  const iim = Buffer.concat([utf8, ...names.map((name) => dataset(datasets[name], words[name]))]);
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(iim.length, 8);
  const padding = Buffer.alloc(iim.length % 2);
  return segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), head, iim, padding]));
}

/** @param {number} number @param {string} text */
function dataset(number, text) {
  const value = Buffer.from(text);
  const head = Buffer.from([0x1c, 2, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

/** @param {number} marker @param {Buffer} content */
function segment(marker, content) {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
