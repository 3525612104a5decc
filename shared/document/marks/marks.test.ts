// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { after, block, body, doc, li, mark, p, pasted, pressed, typed, ul } from '../testing';

const bold = mark('bold');
const italic = mark('italic');
const strike = mark('strike');
const superscript = mark('superscript');
const code = mark('code');
const underline = mark('underline');

describe('marks', () => {
  it.each([
    ['bold', bold],
    ['italic', italic],
    ['strike', strike],
    ['superscript', superscript],
    ['code', code],
    ['underline', underline],
  ])('%s is put on the selected words and taken off again', (id, made) => {
    expect(after(doc(p('one <a>two<b>')), id)).toEqual(body(p('one ', made('two'))));
    expect(after(doc(p('one ', made('<a>two<b>'))), id)).toEqual(body(p('one two')));
  });

  it.each([
    ['**loud**', bold('loud')],
    ['*soft*', italic('soft')],
    ['~~gone~~', strike('gone')],
    ['`rm -r`', code('rm -r')],
  ])('%s is typed as Markdown', (text, made) => {
    expect(typed(doc(p('say <a>')), text)).toEqual(body(p('say ', made)));
  });

  it('of the same words are several, but for code', () => {
    expect(after(doc(p(bold('<a>two<b>'))), 'strike')).toEqual(body(p(bold(strike('two')))));
    expect(after(doc(p(code('<a>two<b>'))), 'bold')).toBeNull();
  });
});

describe('an underline', () => {
  it('is made by no key of the editor and no typing', () => {
    const words = doc(p('<a>two<b>'));
    expect(pressed(words, 'u', { ctrlKey: true })).toEqual(body(p('two')));
    expect(typed(doc(p('<a>')), '__two__')).toEqual(body(p(bold('two'))));
  });

  it('stays where it comes from elsewhere, but not as the style of something', () => {
    expect(pasted('<p>one <u>two</u></p>')).toEqual(body(p('one ', underline('two'))));
    expect(pasted('<p><span style="text-decoration: underline">two</span></p>')).toEqual(
      body(p('two')),
    );
  });
});

describe('a link', () => {
  const link = mark('link', { href: 'https://example.org/a' });

  it('is made of an address by the space after it, without the end of the sentence', () => {
    expect(typed(doc(p('see <a>')), 'https://example.org/a, ')).toEqual(
      body(p('see ', link('https://example.org/a'), ', ')),
    );
    expect(typed(doc(p('<a>')), 'Booking.com said ')).toEqual(body(p('Booking.com said ')));
  });

  it('is made by Enter, which goes on to the next line', () => {
    expect(pressed(doc(p('see https://example.org/a<a>')), 'Enter')).toEqual(
      body(p('see ', link('https://example.org/a')), p()),
    );
    expect(pressed(doc(ul(li(p('https://example.org/a<a>')))), 'Enter')).toEqual(
      body(ul(li(p(link('https://example.org/a'))), li(p()))),
    );
  });

  it('is typed as Markdown, but not to what may not be opened', () => {
    expect(typed(doc(p('see <a>')), '[this](https://example.org/a)')).toEqual(
      body(p('see ', link('this'))),
    );
    const script = '[this](javascript:alert(1))';
    expect(typed(doc(p('<a>')), script)).toEqual(body(p(script)));
  });

  it('is made line by line, and keeps the brackets of its address', () => {
    const lines = (...content: Parameters<typeof p>) => doc(p(...content));
    expect(
      pressed(lines('https://example.org/a', block('hardBreak')(), 'more<a>'), 'Enter'),
    ).toEqual(body(p('https://example.org/a', block('hardBreak')(), 'more'), p()));
    expect(
      pressed(lines('see', block('hardBreak')(), 'https://example.org/a<a>'), 'Enter'),
    ).toEqual(body(p('see', block('hardBreak')(), link('https://example.org/a')), p()));
  });

  it('takes no words that are typed behind it, and stays as it is', () => {
    expect(typed(doc(p(link('https://example.org/a<a>'))), ' and')).toEqual(
      body(p(link('https://example.org/a'), ' and')),
    );
    const words = mark('link', { href: 'https://example.org/b' })('https://example.org/a<a>');
    expect(typed(doc(p(words)), ' ')).toEqual(body(p(words, ' ')));
  });
});
