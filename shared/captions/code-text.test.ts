import { expect, it } from 'vitest';
import { codeText } from './code-text';

const utf8 = new TextEncoder();

it.each([
  ['UTF-8', utf8.encode('zo\tZoë')],
  ['UTF-8 with a mark of byte order', utf8.encode('\uFEFFzo\tZoë')],
  ['the Unicode text of Excel', Uint8Array.from(Buffer.from('\uFEFFzo\tZoë', 'utf16le'))],
])('is read from %s', (_, bytes) => {
  expect(codeText(bytes)).toBe('zo\tZoë');
});

it.each([
  ['Latin-1', Uint8Array.from(Buffer.from('zo\tZoë', 'latin1'))],
  ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1)],
])('is not guessed at in %s', (_, bytes) => {
  expect(codeText(bytes)).toBeNull();
});
