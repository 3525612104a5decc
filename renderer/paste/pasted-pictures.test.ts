import { beforeEach, expect, it, vi } from 'vitest';
import type { DocumentNode } from '../../shared/document/json';
import { pictureName } from '../../shared/paste/pasted-content';
import { request } from '../ipc';
import { withPhotos } from './pasted-pictures';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', () => ({ request: vi.fn<typeof request>() }));

const figure = (photoId: string, caption = ''): DocumentNode => ({
  type: 'figure',
  attrs: { photoId, caption, credit: '', altText: '' },
});
const withPictures = (content: DocumentNode[], pictures: readonly string[]) =>
  withPhotos({ content, pictures });
const PICTURE = 'data:image/png;base64,AA==';

let taken = 0;

beforeEach(() => {
  taken = 0;
  vi.mocked(request)
    .mockReset()
    .mockImplementation((async () => {
      taken += 1;
      return { photos: [{ id: `photo-${taken}` }], refused: [] };
    }) as unknown as typeof request);
});

it('gives each figure its photo, in boxes too', async () => {
  const box = (...content: DocumentNode[]) => ({ type: 'factBox', content });
  const gallery = (...content: DocumentNode[]) => ({ type: 'gallery', content });
  const [first, second, third] = [0, 1, 2].map(pictureName) as [string, string, string];
  const { content, refused } = await withPictures(
    [figure(first), box({ type: 'paragraph' }, figure(second)), gallery(figure(third), figure(''))],
    [PICTURE, PICTURE, PICTURE],
  );
  expect(content).toEqual([
    figure('photo-1'),
    box({ type: 'paragraph' }, figure('photo-2')),
    gallery(figure('photo-3'), figure('')),
  ]);
  expect(refused).toBe(0);
});

it('leaves nothing of a picture without words that was refused, nor an empty box around it', async () => {
  const [first, second, third, fourth] = [0, 1, 2, 3].map(pictureName);
  const { content, refused } = await withPictures(
    [
      figure(first!, 'Boats.'),
      figure(second!),
      { type: 'gallery', content: [figure(third!)] },
      { type: 'factBox', attrs: { title: 'The crane' }, content: [figure(fourth!)] },
    ],
    Array.from({ length: 4 }, () => 'data:image/png;base64,~'),
  );
  expect(content).toEqual([
    figure('', 'Boats.'),
    { type: 'factBox', attrs: { title: 'The crane' }, content: [{ type: 'paragraph' }] },
  ]);
  expect(refused).toBe(4);
});

it('takes in no picture that no figure is left of', async () => {
  const [, second] = [0, 1].map(pictureName);
  const content: DocumentNode[] = [{ type: 'gallery', content: [figure(second!)] }];
  expect(await withPictures(content, [PICTURE, PICTURE])).toEqual({
    content: [{ type: 'gallery', content: [figure('photo-1')] }],
    refused: 0,
  });
  expect(request).toHaveBeenCalledOnce();
  expect(await withPictures([{ type: 'paragraph' }], [PICTURE])).toEqual({
    content: [{ type: 'paragraph' }],
    refused: 0,
  });
  expect(request).toHaveBeenCalledOnce();
});
