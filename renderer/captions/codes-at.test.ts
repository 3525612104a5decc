// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { doc, mark, p, quote } from '../../shared/document/testing';
import { FIRST_DESK } from '../../shared/first-desk';
import type { NewsroomView } from '../../shared/newsroom-view';
import { useApp } from '../app-store';
import { codeMatch, codesAt } from './codes-at';

const at = (body: ReturnType<typeof doc>) => body.resolve(body.tag.a!);

function useCodes(lines: readonly string[]) {
  const desk = { ...FIRST_DESK, captionCodes: { delimiter: '=', lines } };
  useApp.setState({ newsroom: { desk } as unknown as NewsroomView });
}

beforeEach(() => useCodes(['TR7\tDuncan Alloway\tAlloway', 'mayor\tZoë Tren']));

it.each([
  ['in a paragraph', doc(p('by =tr7<a> and on')), ['TR7', 'TR7#2']],
  ['in a quote, by its words', doc(quote(p('=zoe<a>'))), ['mayor']],
  ['after a code that ended', doc(p('=TR9= by<a>')), []],
  ['in words', doc(p('train<a>')), []],
  ['in an address', doc(p('https://tarnsea.example/?id=mayor<a>')), []],
  ['in an equation', doc(p('size=ma<a>')), []],
  ['after a word in bold', doc(p(mark('bold')('size'), '=ma<a>')), []],
  ['after a bracket', doc(p('(=ma<a>')), ['mayor']],
  ['before what is typed', doc(p('by <a>=tr')), []],
  ['in an empty paragraph', doc(p('<a>')), []],
])('offers codes %s', (_, body, labels) => {
  expect(codesAt(at(body))?.options.map(({ label }) => label) ?? []).toEqual(labels);
});

it('is about what was typed alone, its delimiter included', () => {
  const body = doc(p('before'), p('by =TR7<a> and'));
  const match = codeMatch({ $position: at(body) });
  expect(match).toMatchObject({ text: '=TR7' });
  expect(body.textBetween(match!.range.from, match!.range.to)).toBe('=TR7');
});

it('offers nothing in a newsroom without codes', () => {
  useCodes([]);
  expect(codesAt(at(doc(p('=tr<a>'))))).toBeNull();
});
