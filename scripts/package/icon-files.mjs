/** @typedef {{ size: number, png: Buffer }} Drawing a square picture and its side in pixels */

/**
 * @param {readonly Drawing[]} drawings up to 256 pixels each
 * @returns {Buffer} a Windows .ico file that holds them all
 */
export function encodeIco(drawings) {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(drawings.length, 4);
  let offset = 6 + 16 * drawings.length;
  const entries = drawings.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    // One byte a side: 256 is written as 0.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...drawings.map(({ png }) => png)]);
}

const icnsKinds = new Map([
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
]);

/**
 * @param {readonly Drawing[]} drawings those of a size that macOS does not know are left out
 * @returns {Buffer} a macOS .icns file
 */
export function encodeIcns(drawings) {
  const chunks = drawings.flatMap(({ size, png }) => {
    const kind = icnsKinds.get(size);
    return kind ? [icnsChunk(kind, png)] : [];
  });
  return icnsChunk('icns', Buffer.concat(chunks));
}

/**
 * @param {string} kind four letters
 * @param {Buffer} content
 */
function icnsChunk(kind, content) {
  const header = Buffer.alloc(8);
  header.write(kind, 0, 'latin1');
  header.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([header, content]);
}
