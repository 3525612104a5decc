import { expect, it } from 'vitest';
import { whyNoFileName } from './file-name';

it.each([
  ['', 'A name is missing.'],
  [' \u200b ', 'A name is missing.'],
  ['..', '“..” is no name: it stands for another folder.'],
  ['a/b', 'A name cannot have “/” in it.'],
  ['../b', 'A name cannot have “/” in it.'],
  ['C:', 'A name cannot have “:” in it.'],
  ['CON', 'Windows keeps “CON” for itself. Choose another name.'],
  ['nul.txt', 'Windows keeps “nul.txt” for itself. Choose another name.'],
  ['.hidden', 'A name cannot begin with “.”.'],
  ['--help', 'A name cannot begin with “-”.'],
  ['Desk out.', 'A name cannot end with a full stop.'],
  ['é'.repeat(41), 'This name is too long for some disks. Shorten it.'],
])('%j cannot be a name', (name, why) => expect(whyNoFileName(name)).toBe(why));

it.each([
  'Desk out',
  ' Desk out ',
  'Конец',
  'e\u0301te\u0301',
  'می\u200cخواهم',
  'a.b',
  'CONTENT',
  'é'.repeat(40),
])('%j can be one', (name) => expect(whyNoFileName(name)).toBeNull());
