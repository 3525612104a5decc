/**
 * The text of a code file: UTF-8, or what Excel writes as “Unicode text”. Guessing at other encodings would put
 * wrong letters into names.
 *
 * @returns null where it is none.
 */
export function codeText(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
