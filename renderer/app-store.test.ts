import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RequestError } from './ipc';
import { attempt, dismissErrors, followPassing, notify, useApp } from './app-store';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));

followPassing();

const said = () => useApp.getState().notices.map(({ message }) => message);

beforeEach(() => {
  vi.useFakeTimers();
  useApp.setState({ notices: [] });
  notify('The newsroom is read-only.', { tone: 'error', code: 'read-only' });
  notify('“Tide” is not saved.', { tone: 'error' });
  notify('Exported.');
});

afterEach(() => void vi.useRealTimers());

it('takes away what failed for one reason, and leaves what still holds', () => {
  dismissErrors('read-only');
  expect(said()).toEqual(['“Tide” is not saved.', 'Exported.']);
});

it('takes away all that failed', () => {
  dismissErrors();
  expect(said()).toEqual(['Exported.']);
});

const refused = () =>
  attempt(() => Promise.reject(new RequestError('too-large', 'The picture is too large.')));

it('has refusals go with the screen that they were said on, and leaves what still holds', async () => {
  await refused();
  vi.advanceTimersByTime(2_000);
  useApp.setState({ dialog: 'palette' });
  expect(said()).toContain('The picture is too large.');
  useApp.setState({ screen: 'photos' });
  expect(said()).toEqual(['“Tide” is not saved.', 'Exported.']);
});

it('leaves what is refused in the moment of going elsewhere', async () => {
  await refused();
  useApp.setState({ screen: 'feed' });
  expect(said()).toContain('The picture is too large.');
});
