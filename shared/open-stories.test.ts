import { expect, it } from 'vitest';
import { without } from './open-stories';

const tab = (id: string) => ({ id, kind: 'story' as const, headline: id, isKept: true });

it('leaves out stories that are elsewhere, and what is in front goes to the next on screen', () => {
  const open = {
    tabs: ['tide', 'gale', 'rain'].map(tab),
    panes: ['tide', 'gale'],
    focused: 'tide',
  };
  expect(without(open, ['tide'])).toEqual({
    tabs: ['gale', 'rain'].map(tab),
    panes: ['gale'],
    focused: 'gale',
  });
  expect(without(open, ['tide', 'gale'])).toEqual({
    tabs: [tab('rain')],
    panes: [],
    focused: null,
  });
  expect(without(open, [])).toEqual(open);
});
