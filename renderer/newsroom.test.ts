// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { photoOf } from '../shared/photos/testing';
import { notify, useApp } from './app-store';
import { request, RequestError } from './ipc';
import { closeNewsroom } from './newsroom';
import { changePhotos } from './photos/change-photos';
import { giveUpWaiting } from './photos/waiting-changes';

vi.mock('./ipc', { spy: true });

afterEach(() => {
  giveUpWaiting(['photo-one']);
  useApp.setState({ notices: [] });
});

it('a newsroom is not closed while words of its photos cannot be stored', async () => {
  vi.mocked(request).mockImplementation(async (name: string) => {
    await Promise.resolve();
    if (name === 'photos.change') throw new RequestError('disk-full', 'The disk is full.');
    return [];
  });
  changePhotos([photoOf({ id: 'photo-one' })], () => ({ caption: 'Just typed.' }), 'caption');
  await closeNewsroom();
  expect(vi.mocked(request).mock.calls.map(([name]) => name)).not.toContain('newsroom.close');
});

it('what was offered in a newsroom goes with it: it would be done in the next one', async () => {
  vi.mocked(request).mockImplementation(async () => Promise.resolve([]));
  notify('Settings saved.', { action: { label: 'Undo', run: () => {} } });
  notify('Exported.');
  notify('Backing up…', {
    progress: { done: 1, total: 2 },
    action: { label: 'Cancel', run: () => {} },
  });
  await closeNewsroom();
  const said = useApp.getState().notices.map(({ message }) => message);
  expect(said).toEqual(['Exported.', 'Backing up…']);
});
