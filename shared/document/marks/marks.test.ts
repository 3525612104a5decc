// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { after, body, doc, mark, p, pasted, pressed, typed } from '../testing';

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
