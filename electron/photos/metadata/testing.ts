/** A dataset of IIM with its size in four bytes. */
export function dataset(record: number, number: number, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.set([0x1c, record, number, 0x80, 0x04]);
  head.writeUInt32BE(bytes.byteLength, 5);
  return Buffer.concat([head, bytes]);
}
