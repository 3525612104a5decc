// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { photoOf } from '../shared/photos/testing';
import { request, RequestError } from './ipc';
import { closeNewsroom } from './newsroom';
import { changePhotos } from './photos/change-photos';

vi.mock('./ipc', { spy: true });

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
