// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bodyExtensions } from '../../shared/document';
import { FoundInFields } from './found-in-fields';
import type { Match } from './matches';

let editor: Editor;
let fields: FoundInFields;

beforeEach(() => {
  document.body.innerHTML = `
    <div class="story-page">
      <div><textarea data-field="headline"></textarea></div>
      <div class="lead-photo"><textarea data-field="credit"></textarea></div>
      <div class="body"></div>
    </div>
    <aside class="inspector"><textarea data-field="ednote"></textarea></aside>`;
  const element = document.querySelector<HTMLElement>('.body')!;
  editor = new Editor({ element, extensions: bodyExtensions(), injectCSS: false });
  fields = new FoundInFields(editor);
});

afterEach(() => {
  editor.destroy();
  vi.restoreAllMocks();
});

const texts = ['headline', 'ednote', 'credit'] as const;

/** A field of the page with these words. */
function fieldWith(name: string, words: string): HTMLTextAreaElement {
  const field = document.querySelector<HTMLTextAreaElement>(`[data-field="${name}"]`)!;
  field.value = words;
  return field;
}

function matchIn(name: (typeof texts)[number], start: number, end: number): Match {
  const place =
    name === 'credit'
      ? ({ kind: 'photo', name } as const)
      : ({ kind: 'field', field: name } as const);
  const found = { start, end } as Match['found'];
  return { place, label: name, start, end, found, text: texts.indexOf(name) };
}

const marked = () => [...document.querySelectorAll('.found')].map((mark) => mark.textContent);
const current = () => document.querySelector('.current')?.textContent;

it('marks what was found in fields of the page, the inspector and the photo, and nothing after', () => {
  fieldWith('headline', 'Tide and tides');
  fieldWith('ednote', 'low-tide');
  fieldWith('credit', 'Tide Pictures');
  const inNote = matchIn('ednote', 4, 8);
  const matches = [matchIn('headline', 0, 4), matchIn('headline', 9, 13), inNote];
  fields.draw([...matches, matchIn('credit', 0, 4)], inNote);
  expect([marked(), current()]).toEqual([['Tide', 'tide', 'Tide', 'tide'], 'tide']);
  fields.draw([inNote], null);
  expect([marked(), current()]).toEqual([['tide'], undefined]);
  fields.draw([], null);
  expect(document.querySelector('.found-in-field')).toBeNull();
});

it('marks of an overlong field the current match alone, until a key', () => {
  const field = fieldWith('headline', `tide Tide ${'x'.repeat(5_000)}`);
  const [one, other] = [matchIn('headline', 0, 4), matchIn('headline', 5, 9)];
  fields.draw([one, other], other);
  expect(marked()).toEqual(['Tide']);
  field.value += 'x';
  fields.follow();
  expect(marked()).toEqual([]);
  fields.draw([one, other], other);
  expect(marked()).toEqual(['Tide']);
});

it('scrolls a field to the current match when asked, and not whenever it is marked', () => {
  const field = fieldWith('headline', 'Tide and tides');
  Object.defineProperties(field, { scrollHeight: { value: 900 }, clientHeight: { value: 100 } });
  field.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  const inLine = new DOMRect(0, 500, 20, 20);
  vi.spyOn(HTMLSpanElement.prototype, 'getBoundingClientRect').mockReturnValue(inLine);
  const match = matchIn('headline', 9, 13);
  fields.draw([match], match);
  field.value = 'Tide and tidess';
  fields.follow();
  fields.draw([match], match);
  expect(field.scrollTop).toBe(0);
  fields.showCurrent();
  expect(field.scrollTop).toBe(460);
});
