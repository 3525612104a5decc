// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useApp } from '../app-store';
import { cleanInput } from './clean-input';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));

/** A field after what `event` brought, its cursor at `|`. */
function fieldAfter(event: Partial<InputEvent>, text: string, multiline = false) {
  const field = document.createElement('textarea');
  field.value = text.replace('|', '');
  field.setSelectionRange(text.indexOf('|'), text.indexOf('|'));
  let kept = field.value;
  cleanInput(event, field, multiline, (clean) => {
    kept = clean;
  });
  expect(kept).toBe(field.value);
  return `${kept.slice(0, field.selectionStart)}|${kept.slice(field.selectionStart)}`;
}

const dropped = (data: string) => ({ inputType: 'insertFromDrop', data });

describe('what comes into a field', () => {
  beforeEach(() => useApp.setState({ notices: [] }));

  it.each([
    ['dropped with an override', dropped('\u202eac\u202c'), 'By \u202eac\u202c| Kim', 'By ac| Kim'],
    ['dropped in lines', dropped('one\ntwo'), 'Of one\ntwo| three', 'Of one two| three'],
    ['composed', {}, 'fer\u200bry|', 'ferry|'],
    ['typed', { inputType: 'insertText', data: 'y' }, 'ferry|', 'ferry|'],
    ['still composed', { isComposing: true, data: '\u200b' }, 'f\u200b|', 'f\u200b|'],
    ['taken away', { inputType: 'deleteContentBackward', data: null }, 'a\u200b|', 'a\u200b|'],
  ])('is clean where it is %s', (_, event, text, clean) => {
    expect(fieldAfter(event, text)).toBe(clean);
  });

  it('keeps its lines where the field has any', () => {
    expect(fieldAfter(dropped('one\ntwo\u200b'), 'one\ntwo\u200b|', true)).toBe('one\ntwo|');
  });

  it('tells of what turned text around', () => {
    fieldAfter(dropped('\u202eac'), '\u202eac|');
    expect(useApp.getState().notices.map(({ message }) => message)).toEqual([
      'Left out: hidden characters that turn text around.',
    ]);
  });
});
