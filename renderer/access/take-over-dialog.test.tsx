// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NewsroomView } from '../../shared/newsroom-view';
import { useApp } from '../app-store';
import { TakeOverDialog } from './take-over-dialog';

let root: Root;
const held = { why: 'held', host: 'desk-2', user: 'Kim', since: '2026-11-20T08:00:00.000Z' };
const newsroom = (path: string, readOnlyReason: object | null) =>
  ({ path, readOnlyReason }) as unknown as NewsroomView;
const change = (to: NewsroomView | null) => act(() => useApp.setState({ newsroom: to }));

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
  act(() => {
    useApp.setState({ newsroom: newsroom('/a', held), dialog: 'take-over' });
    root.render(<TakeOverDialog />);
  });
});

afterEach(() => act(() => root.unmount()));

it.each([
  ['is left', null],
  ['is another', newsroom('/b', held)],
  ['can be written in', newsroom('/a', null)],
])('is closed once the newsroom %s', (_, to) => {
  expect(document.querySelector('[role="dialog"]')!.textContent).toContain('Take over');
  change(to);
  expect(useApp.getState().dialog).toBeNull();
});

it('stays while it is said anew by whom it is held', () => {
  change(newsroom('/a', { ...held, user: 'Ana' }));
  expect(useApp.getState().dialog).toBe('take-over');
  expect(document.querySelector('[role="dialog"]')!.textContent).toContain('Ana');
});
