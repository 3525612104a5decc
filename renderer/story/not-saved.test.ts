// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { create } from 'zustand';
import { notify, useApp } from '../app-store';
import { followDisk } from '../disk-space/follow-disk';
import { tellOfNotSaved } from './not-saved';
import { setSessions } from './open-session';
import type { StorySession } from './story-session';

const FULL = { status: 'failed', code: 'disk-full', message: 'The disk is full.' } as const;

it('says that a story is not saved until it is, whatever room the disk has meanwhile', () => {
  const store = create(() => ({ save: { ...FULL } as object }));
  const session = { id: 'fares', kind: 'story', store, field: () => 'Ferry fares' };
  const said = () => useApp.getState().notices.map(({ message }) => message);
  const isNotSaved = '“Ferry fares” is not saved: The disk is full.';
  setSessions((sessions) => sessions.set('fares', session as unknown as StorySession));
  useApp.setState({ screen: 'feed', diskSpace: { level: 'nearly-full', free: 0 } });
  notify('The disk is full.', { tone: 'error', code: 'disk-full' });
  tellOfNotSaved();
  expect(said()).toEqual(['The disk is full.', isNotSaved]);
  followDisk({ level: 'enough', free: 1e9 });
  expect(said()).toEqual([isNotSaved]);
  store.setState({ save: { status: 'saved', at: '2026-11-20T09:00:00.000Z' } });
  expect(said()).toEqual([]);
});
