// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_DESK } from '../../shared/first-desk';
import type { NewsroomView } from '../../shared/newsroom-view';
import { useApp } from '../app-store';
import { completeCodes, giveBackByKey, putCodes } from './caption-codes';

/** A field with this text; `|` is the cursor. */
function fieldOf(marked: string) {
  const caret = marked.indexOf('|');
  const field = {
    value: marked.replace('|', ''),
    selectionStart: caret,
    selectionEnd: caret,
    setSelectionRange(start: number, end: number) {
      Object.assign(field, { selectionStart: start, selectionEnd: end });
    },
  };
  return field as typeof field & HTMLTextAreaElement;
}

function marked({ value, selectionStart }: HTMLTextAreaElement): string {
  return `${value.slice(0, selectionStart)}|${value.slice(selectionStart)}`;
}

const backspace = new KeyboardEvent('keydown', { key: 'Backspace' });

const input = (inputType: string, data: string | null = null, isComposing = false) =>
  ({ inputType, data, isComposing }) as InputEvent;

function useCodes(lines: readonly string[]) {
  const desk = { ...FIRST_DESK, captionCodes: { delimiter: '=', lines } };
  useApp.setState({ newsroom: { desk } as unknown as NewsroomView });
}

beforeEach(() => useCodes(['TR7\tDuncan Alloway\tAlloway', 'TR8\tJo Pell', 'mayor\tZoë Tren']));

describe('a code in a field', () => {
  it.each([
    ['by =TR7=| and', input('insertText', '='), 'by Duncan Alloway| and'],
    ['=TR7= by =TR8=|', input('insertText', '='), '=TR7= by Jo Pell|'],
    ['=TR9=|', input('insertText', '='), '=TR9=|'],
    ['=TR7=|', input('insertText', '=', true), '=TR7=|'],
    ['=TR7=|', input('deleteContentBackward'), '=TR7=|'],
    ['=TR7=, =TR8#1=| =TR7=', input('insertFromPaste'), 'Duncan Alloway, Jo Pell| =TR7='],
  ])('%j is read as it is typed or pasted', (before, event, after) => {
    const field = fieldOf(before);
    putCodes(event, field);
    expect(marked(field)).toBe(after);
  });

  it('is given back right after it was replaced, and not later', () => {
    const field = fieldOf('by =TR7=| and');
    putCodes(input('insertText', '='), field);
    expect(giveBackByKey(backspace, field)).toBe(true);
    expect(marked(field)).toBe('by =TR7=| and');
    expect(giveBackByKey(backspace, field)).toBe(false);
    const other = fieldOf('=TR7=|');
    putCodes(input('insertText', '='), other);
    other.setSelectionRange(3, 3);
    expect(giveBackByKey(backspace, other)).toBe(false);
  });
});

describe('what a code can go on as', () => {
  const labels = (text: string) =>
    completeCodes(text, text.length).options.map(({ label }) => label);

  it.each([
    ['by =tr', ['TR7', 'TR7#2', 'TR8', 'mayor']],
    ['=Allo', ['TR7', 'TR7#2']],
    ['=zoe', ['mayor']],
    ['=TR7= and', []],
    ['?id=mayor', []],
    ['é=mayor', []],
    ['==mayor', []],
    ['=', []],
    ['tr', []],
  ])('after %j is %j', (text, offered) => {
    expect(labels(text)).toEqual(offered);
  });

  it('is looked up once of what is asked again, and anew in other codes', () => {
    const { options } = completeCodes('by =tr', 6);
    expect(completeCodes('and =tr', 7).options).toBe(options);
    useCodes(['TR9\tKit Oakes']);
    expect(labels('by =tr')).toEqual(['TR9']);
  });

  it('is eight at most, those that are begun by their code first', () => {
    const others = ['a\tX tr', 'b\tX tr'];
    useCodes([...others, ...Array.from({ length: 7 }, (_, at) => `TR${at}\tX`)]);
    expect(labels('=tr')).toEqual(['TR0', 'TR1', 'TR2', 'TR3', 'TR4', 'TR5', 'TR6', 'a']);
    useCodes([...others, ...Array.from({ length: 10 }, (_, at) => `TR${at}\tX`)]);
    expect(labels('=tr')).toEqual(Array.from({ length: 8 }, (_, at) => `TR${at}`));
  });

  it('takes the place of what is typed, its delimiter included', () => {
    expect(completeCodes('by =TR8', 7)).toMatchObject({
      from: 3,
      to: 7,
      options: [{ label: 'TR8', text: 'Jo Pell' }],
    });
  });
});
