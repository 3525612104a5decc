import { UserError } from '../errors';

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, UTF-8 where that is what it is, and else
 * Windows-1252, which old wire copy is in and which gives every byte a character.
 *
 * @throws UserError `bad-input` when it is no text.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes('\0')) throw new UserError('bad-input', `“${name}” is not a text file.`);
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}
