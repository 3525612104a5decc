import { beforeEach, expect, it, vi } from 'vitest';
import { dismissErrors, notify, useApp } from './app-store';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));

const said = () => useApp.getState().notices.map(({ message }) => message);

beforeEach(() => {
  useApp.setState({ notices: [] });
  notify('The newsroom is read-only.', { tone: 'error', code: 'read-only' });
  notify('“Tide” is not saved.', { tone: 'error' });
  notify('Exported.');
});

it('takes away what failed for one reason, and leaves what still holds', () => {
  dismissErrors('read-only');
  expect(said()).toEqual(['“Tide” is not saved.', 'Exported.']);
});

it('takes away all that failed', () => {
  dismissErrors();
  expect(said()).toEqual(['Exported.']);
});
