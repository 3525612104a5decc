// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import type { Photo } from '../../shared/photo';
import { photoOf } from '../../shared/photos/testing';
import { listen, request } from '../ipc';
import { changePhotos, savePhotos } from './change-photos';
import { photoInLibrary, useLibraryPhoto } from './library';

vi.mock('../ipc', { spy: true });

function Caption({ id }: { id: string }) {
  return <p>{useLibraryPhoto(id)?.caption ?? 'Not read'}</p>;
}

it('keeps what was stored of a photo while it was read', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.mocked(listen).mockReturnValue(() => {});
  const before = photoOf({ id: 'mill', caption: 'A mill.' });
  let answer = () => {};
  vi.mocked(request).mockImplementation(((name: string, [asked]: { change: Partial<Photo> }[]) => {
    if (name === 'photos.read') return new Promise((resolve) => (answer = () => resolve([before])));
    const stored = { ...before, ...asked?.change, rev: before.rev + 1 };
    return Promise.resolve({ photos: [stored], refused: [] });
  }) as unknown as typeof request);
  const place = document.createElement('main');
  const root = createRoot(place);
  await act(async () => root.render(<Caption id="mill" />));
  changePhotos([before], () => ({ caption: 'Water in the mill.' }), '');
  expect(await savePhotos()).toBe(true);
  await act(async () => answer());
  expect(place.textContent).toBe('Water in the mill.');
  expect(photoInLibrary('mill')).toMatchObject({ rev: before.rev + 1 });
  act(() => root.unmount());
  vi.unstubAllGlobals();
});
