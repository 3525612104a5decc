// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useApp } from '../app-store';
import { cleanInput, MOST_PASTED, pasteClean } from './clean-input';
import { NO_STORY, useOpenStory } from './open-session';
import { StorySession } from './story-session';
import { storedStory } from './testing';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

/** A field after what `event` brought, its cursor at `|`, or what is between two of them selected. */
function fieldAfter(
  event: Partial<InputEvent>,
  text: string,
  { multiline = false, prose = false } = {},
) {
  const field = document.createElement('textarea');
  const [before = '', selected = '', after] = text.split('|');
  field.value = text.replaceAll('|', '');
  const end = before.length + (after === undefined ? 0 : selected.length);
  field.setSelectionRange(before.length, end);
  let kept = field.value;
  const set = (clean: string) => {
    kept = clean;
  };
  cleanInput(event, field, { multiline, prose, set });
  expect(kept).toBe(field.value);
  return `${kept.slice(0, field.selectionStart)}|${kept.slice(field.selectionStart)}`;
}

const dropped = (data: string) => ({ inputType: 'insertFromDrop', data });

describe('what comes into a field', () => {
  beforeEach(() => useApp.setState({ notices: [] }));

  it.each([
    ['dropped with an override', dropped('\u202eac\u202c'), 'By \u202eac\u202c| Kim', 'By ac| Kim'],
    ['dropped in lines', dropped('one\ntwo'), 'Of one\ntwo| three', 'Of one two| three'],
    [
      'dropped, with spaces of a page',
      dropped('a'),
      'Of |\none\u00a0\u00a0two\n|.',
      'Of one two|.',
    ],
    ['dropped clean', dropped('one'), 'Of |one| two', 'Of |one two'],
    ['composed', {}, 'fer\u200bry|', 'ferry|'],
    ['typed', { inputType: 'insertText', data: 'y' }, 'ferry|', 'ferry|'],
    ['still composed', { isComposing: true, data: '\u200b' }, 'f\u200b|', 'f\u200b|'],
    ['taken away', { inputType: 'deleteContentBackward', data: null }, 'a\u200b|', 'a\u200b|'],
  ])('is clean where it is %s', (_, event, text, clean) => {
    expect(fieldAfter(event, text)).toBe(clean);
  });

  it('keeps its lines where the field has any', () => {
    expect(fieldAfter(dropped('one\ntwo\u200b'), 'one\ntwo\u200b|', { multiline: true })).toBe(
      'one\ntwo|',
    );
  });

  it('tells of what turned text around', () => {
    fieldAfter(dropped('\u202eac'), '\u202eac|');
    expect(useApp.getState().notices.map(({ message }) => message)).toEqual([
      'Left out: hidden characters that turn text around.',
    ]);
  });
});

/** What a paste puts into a field; null where it is left to the browser. */
function pasted(
  text: string,
  { multiline = false, prose = true, readOnly = false } = {},
): string | null {
  const insert = vi.fn<typeof document.execCommand>();
  document.execCommand = insert;
  const preventDefault = vi.fn<() => void>();
  const currentTarget = { readOnly };
  const event = { currentTarget, clipboardData: { getData: () => text }, preventDefault };
  pasteClean(event as unknown as React.ClipboardEvent<HTMLTextAreaElement>, { multiline, prose });
  expect(insert.mock.calls.length).toBeLessThanOrEqual(preventDefault.mock.calls.length);
  if (preventDefault.mock.calls.length === 0) return null;
  return insert.mock.calls[0]?.[2] ?? '';
}

describe('what is pasted into a field', () => {
  const told = () => useApp.getState().notices.map(({ message }) => message);

  beforeEach(() => {
    vi.useFakeTimers();
    useApp.setState({ notices: [] });
    const session = new StorySession({ ...storedStory, language: 'en-GB' }, false, () => {});
    useOpenStory.setState({ ...NO_STORY, session });
    return () => {
      useOpenStory.setState(NO_STORY);
      session.destroy();
      vi.useRealTimers();
    };
  });

  it('has spaces for what a page put in their place, and one line where the field has', () => {
    expect(pasted('The\u00a0pier\u00a0\u00a0is shut')).toBe('The pier is shut');
    expect(pasted('\nThe pier\n is shut\n')).toBe('The pier is shut');
    expect(pasted('The\u00a0pier\r\nis shut', { multiline: true })).toBe('The pier\nis shut');
    expect(pasted(' the pier ')).toBeNull();
    expect(pasted('The\u000bpier', { multiline: true })).toBe('The\npier');
  });

  it('has the quotes of the story’s language where it is prose, and says so', () => {
    expect(pasted('"Shut"')).toBe('“Shut”');
    expect(told()).toEqual(['Typography set for the story’s language: 2.']);
    expect(pasted('"Shut"\n"Open"', { multiline: true })).toBe('“Shut”\n“Open”');
    expect(pasted('"Shut"', { prose: false })).toBeNull();
  });

  it('is nothing, and nothing is said, where nothing can be changed', () => {
    expect(pasted('"Shut"', { readOnly: true })).toBeNull();
    expect(told()).toEqual([]);
  });

  it('is refused where no field could be saved with it', () => {
    expect(pasted('x'.repeat(MOST_PASTED))).toBeNull();
    expect(told()).toEqual([]);
    expect(pasted('x'.repeat(50_000_000))).toBe('');
    expect(told()).toEqual([
      'The clipboard holds 50,000,000 characters, more than a field takes. Copy a part of it.',
    ]);
  });
});
