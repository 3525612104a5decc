import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agencyNames } from './agencies';
import { parseCreditLine } from './credit-line';

it.each([
  ['(Kim Won Jin / AFP)', 'name / agency', 'Kim Won Jin', 'AFP', 'Kim Won Jin / AFP'],
  ['Kim Won Jin/AFP', 'name / agency', 'Kim Won Jin', 'AFP', 'Kim Won Jin / AFP'],
  ['  Kim  Won Jin / AFP ', 'name / agency', 'Kim Won Jin', 'AFP', 'Kim Won Jin / AFP'],
  ['Jo de Vries/ANP', 'name / agency', 'Jo de Vries', 'ANP', 'Jo de Vries / ANP'],
  ['Jo/AFP/Getty Images', 'name / agency', 'Jo', 'AFP / Getty Images', 'Jo / AFP / Getty Images'],
  ['Ada Marsh / Pool / AFP', 'name / agency', 'Ada Marsh', 'AFP', 'Ada Marsh / Pool / AFP'],
  ['STR / AFP', 'agency', '', 'AFP', 'STR / AFP'],
  ['Jonah Pell / Packet', 'name / source', 'Jonah Pell', 'Packet', 'Jonah Pell / Packet'],
  ['Ada Marsh and Jo Pell / AFP', 'name / agency', 'Ada Marsh|Jo Pell', 'AFP', null],
  ['AFP / Kim Won Jin', 'agency / name', 'Kim Won Jin', 'AFP', 'AFP / Kim Won Jin'],
  ['Xinhua/Li Ming', 'agency / name', 'Li Ming', 'Xinhua', 'Xinhua / Li Ming'],
  ['AP Photo/Ada Marsh', 'AP Photo/name', 'Ada Marsh', 'AP', 'AP Photo/Ada Marsh'],
  ['(AP Photo / Ada Marsh, File)', 'AP Photo/name', 'Ada Marsh', 'AP', 'AP Photo/Ada Marsh, File'],
  ['AP/Ada Marsh', 'agency / name', 'Ada Marsh', 'AP', 'AP / Ada Marsh'],
  ['REUTERS/Ada Marsh', 'REUTERS/name', 'Ada Marsh', 'Reuters', 'REUTERS/Ada Marsh'],
  ['REUTERS/Ada Marsh/File Photo', 'REUTERS/name', 'Ada Marsh', 'Reuters', null],
  ['REUTERS/Stringer', 'REUTERS/name', '', 'Reuters', 'REUTERS/Stringer'],
  ['Ada Marsh via Getty Images', 'name via source', 'Ada Marsh', 'Getty Images', null],
  ['Ada Marsh/AFP via Getty Images', 'name via source', 'Ada Marsh', 'Getty Images', null],
  ['Jo Pell/Pool Photo via AP', 'name via source', 'Jo Pell', 'AP', null],
  ['Handout via REUTERS', 'handout', '', 'Reuters', 'Handout via REUTERS'],
  ['AFP via Getty Images', 'agency', '', 'Getty Images', 'AFP via Getty Images'],
  ['Handout / Coastguard', 'handout', '', 'Coastguard', 'Handout / Coastguard'],
  ['Coastguard / HO / AFP', 'handout', '', 'Coastguard / AFP', 'Coastguard / HO / AFP'],
  ['Courtesy of the Marsh family', 'courtesy', '', 'the Marsh family', null],
  ['Photo by Ada Marsh', 'photo by', 'Ada Marsh', '', 'Photo by Ada Marsh'],
  ['Photo by Ada Marsh/Getty Images', 'photo by', 'Ada Marsh', 'Getty Images', null],
  ['Photo: Ada Marsh', 'photo by', 'Ada Marsh', '', 'Photo: Ada Marsh'],
  ['Ada Marsh, AP', 'photo by', 'Ada Marsh', 'AP', 'Ada Marsh, AP'],
  ['© 2026 Ada Marsh', 'copyright', 'Ada Marsh', '', '© 2026 Ada Marsh'],
  ['Copyright © 2026, Ada Marsh / AFP', 'copyright', 'Ada Marsh', 'AFP', null],
  ['© AFP', 'copyright', '', 'AFP', '© AFP'],
  ['GETTY IMAGES', 'agency', '', 'Getty Images', 'GETTY IMAGES'],
  ['dpa', 'agency', '', 'dpa', 'dpa'],
  ['(كيم وون / يونهاب)', 'name / source', 'كيم وون', 'يونهاب', 'كيم وون / يونهاب'],
  ['金元镇 / 新华社', 'name / source', '金元镇', '新华社', '金元镇 / 新华社'],
  ["Seán O'Brien-Łuk / PA", 'name / agency', "Seán O'Brien-Łuk", 'PA', "Seán O'Brien-Łuk / PA"],
])('reads %s as %s', (line, form, creators, source, credit) => {
  expect(parseCreditLine(line)).toEqual({
    form,
    creators: creators.split('|').filter(Boolean),
    source,
    credit: credit ?? line,
  });
});

it.each([
  '',
  '/',
  'Ada Marsh',
  'and/or',
  '24/7',
  'https://example.org/ada',
  'Ada Marsh / ',
  'a boat / the sea',
  'The mayor speaks / while the crowd that has come from all over town listens',
  '<img src=x> / AFP',
  'Photo by the river on a cold day in November of this year',
  '© 2026',
  '😀 / AFP',
])('makes nothing of %s', (line) => {
  expect(parseCreditLine(line)).toBeNull();
});

const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';

it('throws at nothing and loses no letter of a line that it reads', () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...agencyNames,
      ' / ',
      '/',
      ' via ',
      'Photo by ',
      '© 2026 ',
      'Handout',
      '(',
      ')',
    ),
    fc.constantFrom(
      'Ada Marsh',
      'Pool',
      ' and ',
      ', File',
      'AP Photo/',
      'REUTERS/',
      'Courtesy of ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const law = () =>
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const line = parts.join('');
        const read = parseCreditLine(line);
        if (read === null) return;
        expect(lettersOf(read.credit)).toBe(lettersOf(line));
        const named = lettersOf(read.creators.join(''));
        expect(named.length).toBeLessThanOrEqual(lettersOf(line).length);
      }),
      { numRuns: 3000 },
    );
  expect(law).not.toThrow();
});

it('takes no long time over long words', () => {
  for (const words of [' ', '/', 'A via ', '© ', '(', 'and ', ', ']) {
    expect(parseCreditLine(words.repeat(100_000))).toBeNull();
  }
});
