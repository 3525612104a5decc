import { describe, expect, it } from 'vitest';
import { MOST_TABS } from '../../../shared/open-stories';
import type { StoryTab } from '../../../shared/open-stories-schema';
import {
  closed,
  columnsOf,
  inFront,
  kept,
  moved,
  NOTHING_OPEN,
  openedBeside,
  openedHere,
  restored,
  tabAfter,
  withoutPane,
  type Arrangement,
} from './arrangement';

const tab = (id: string, isKept = true): StoryTab => ({ id, kind: 'story', headline: id, isKept });

/** One letter for each tab: `a B* c|d`: B is in front, `*` was only looked at, after `|` the panes. */
function shown({ tabs, panes, focused }: Arrangement): string {
  const names = tabs.map(({ id, isKept }) => `${id}${isKept ? '' : '*'}`);
  return `${names.join(' ')} | ${panes.map((id) => (id === focused ? `[${id}]` : id)).join(' ')}`;
}

const withTabs = (...ids: string[]) =>
  ids.reduce((open, id) => openedHere(open, tab(id)), NOTHING_OPEN);

describe('opening a story', () => {
  it('puts it behind the one in front, and shows it there', () => {
    const open = inFront(withTabs('a', 'b'), 'a');
    expect(shown(openedHere(open, tab('c')))).toBe('a c b | [c]');
  });

  it('takes the place of one that was only looked at', () => {
    const looked = openedHere(withTabs('a'), tab('b', false));
    expect(shown(looked)).toBe('a b* | [b]');
    expect(shown(openedHere(looked, tab('c', false)))).toBe('a c* | [c]');
    expect(shown(openedHere(looked, tab('c')))).toBe('a b* c | [c]');
    expect(shown(openedHere(kept(looked, 'b'), tab('c', false)))).toBe('a b c* | [c]');
  });

  it('goes to the pane that has it', () => {
    const split = openedBeside(withTabs('a'), tab('b'));
    expect(shown(openedHere(split, tab('a', false)))).toBe('a b | [a] b');
    expect(shown(openedBeside(split, tab('a')))).toBe('a b | [a] b');
  });

  it('lets the one that was left alone longest give way where too many are open', () => {
    const ids = Array.from({ length: MOST_TABS }, (_, n) => `s${n}`);
    const open = openedHere(inFront(withTabs(...ids), 's0'), tab('one more'));
    expect(open.tabs).toHaveLength(MOST_TABS);
    expect(open.tabs.map(({ id }) => id)).not.toContain('s1');
    expect(open.tabs[0]?.id).toBe('s0');
  });

  it('passes those by that are not saved, and has more open while none else can give way', () => {
    const ids = Array.from({ length: MOST_TABS }, (_, n) => `s${n}`);
    const full = inFront(withTabs(...ids), 's0');
    const open = openedHere(full, tab('one more'), new Set(['s1', 's2']));
    expect(open.tabs).toHaveLength(MOST_TABS);
    expect(open.tabs.map(({ id }) => id)).toEqual(expect.arrayContaining(['s1', 's2']));
    expect(open.tabs.map(({ id }) => id)).not.toContain('s3');
    const fuller = openedHere(full, tab('one more'), new Set(ids));
    expect(fuller.tabs).toHaveLength(MOST_TABS + 1);
  });
});

describe('stories side by side', () => {
  const split = openedBeside(withTabs('a'), tab('b', false));

  it('stay open', () => expect(shown(split)).toBe('a b | a [b]'));

  it('are four at most: then the one in front is shown in its pane', () => {
    const four = openedBeside(openedBeside(split, tab('c')), tab('d'));
    expect(shown(four)).toBe('a b c d | a b c [d]');
    expect(shown(openedBeside(four, tab('e')))).toBe('a b c d e | a b c [e]');
  });

  it('take one that is open out of sight', () => {
    const open = inFront(withTabs('a', 'b', 'c'), 'a');
    expect(shown(openedBeside(open, tab('c')))).toBe('a b c | a [c]');
  });

  it('lose the pane of one that is closed, or its pane alone', () => {
    expect(shown(closed(split, 'b'))).toBe('a | [a]');
    expect(shown(closed(split, 'a'))).toBe('b | [b]');
    expect(shown(withoutPane(split, 'b'))).toBe('a b | [a]');
    expect(shown(withoutPane(inFront(split, 'a'), 'a'))).toBe('a b | [b]');
    expect(shown(withoutPane(withoutPane(split, 'b'), 'a'))).toBe('a b | [a]');
  });

  it('stand in two columns, and two by two', () => {
    expect(columnsOf(['a'])).toEqual([['a']]);
    expect(columnsOf(['a', 'b'])).toEqual([['a'], ['b']]);
    expect(columnsOf(['a', 'b', 'c'])).toEqual([['a'], ['b', 'c']]);
    expect(columnsOf(['a', 'b', 'c', 'd'])).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });
});

describe('closing a story', () => {
  it('shows the one that was in front before', () => {
    const open = inFront(inFront(withTabs('a', 'b', 'c'), 'a'), 'c');
    expect(shown(closed(open, 'c'))).toBe('a b | [a]');
  });

  it('out of sight moves nothing', () => {
    expect(shown(closed(withTabs('a', 'b'), 'a'))).toBe('b | [b]');
    expect(shown(closed(withTabs('a'), 'a'))).toBe(' | ');
  });
});

describe('the bar', () => {
  it('is gone round', () => {
    expect(tabAfter(withTabs('a', 'b', 'c'), 1)).toBe('a');
    expect(tabAfter(withTabs('a', 'b', 'c'), -1)).toBe('b');
    expect(tabAfter(NOTHING_OPEN, 1)).toBeNull();
  });

  it('is put in another order', () => {
    expect(shown(moved(withTabs('a', 'b', 'c'), 'c', 0))).toBe('c a b | [c]');
    expect(shown(moved(withTabs('a', 'b', 'c'), 'a', 9))).toBe('b c a | [c]');
  });

  it('comes back as it was, without what does not fit', () => {
    const left = { tabs: [tab('a'), tab('b')], panes: ['gone', 'b'], focused: 'gone' };
    expect(shown(restored(left))).toBe('a b | [b]');
    expect(shown(restored({ ...left, panes: [] }))).toBe('a b | [a]');
    expect(shown(restored(NOTHING_OPEN))).toBe(' | ');
  });
});
