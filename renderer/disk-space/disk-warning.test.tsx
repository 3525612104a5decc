// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DiskSpace } from '../../shared/newsroom-view';
import { dismiss, notify, useApp } from '../app-store';
import { DiskWarning } from './disk-warning';
import { followDisk } from './follow-disk';

let root: Root;
const shown = () => document.querySelector('[aria-label="Disk space"]')!.textContent;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
  act(() => {
    useApp.setState({ diskSpace: { level: 'nearly-full', free: 400_000 }, notices: [] });
    root.render(<DiskWarning />);
  });
});

afterEach(() => act(() => root.unmount()));

it('says that a disk is nearly full, but not beside the news that it is full', () => {
  expect(shown()).toContain('nearly full: less than 1 MB left');
  let full = 0;
  act(() => {
    full = notify('The disk is full.', { tone: 'error', code: 'disk-full' });
  });
  expect(shown()).toBe('');
  act(() => dismiss(full));
  act(() => void notify('Another thing failed.', { tone: 'error', code: 'read-only' }));
  expect(shown()).toContain('nearly full');
});

it('stays put away while worse was said meanwhile, until there is another level', () => {
  const space = (level: DiskSpace['level']) =>
    act(() => followDisk({ level, free: level === 'low' ? 2_000_000 : 400_000 }));
  space('low');
  act(() => document.querySelector('button')!.click());
  expect(shown()).toBe('');
  let full = 0;
  act(() => {
    full = notify('The disk is full.', { tone: 'error', code: 'disk-full' });
  });
  act(() => dismiss(full));
  expect(shown()).toBe('');
  space('nearly-full');
  space('low');
  expect(shown()).toContain('getting full');
});
