// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, expect, it, vi } from 'vitest';
import { bodyExtensions } from '../../shared/document';
import { FIRST_PROFILES } from '../../shared/profiles/first-profiles';
import { profileIn } from '../story/profile-in';
import { request } from '../ipc';
import { KeptPlace } from './kept-place';
import { pasteCarried } from './paste-carried';

vi.mock('../story/profile-in', () => ({ profileIn: vi.fn<typeof profileIn>(() => null) }));
vi.mock('../ipc', async (actual) => ({
  ...(await actual<object>()),
  request: vi.fn<typeof request>(),
}));

const brief = FIRST_PROFILES.find(({ id }) => id === 'brief')!;
const FIGURE = '<figure><img src="data:image/png;base64,AA=="></figure>';

let editor: Editor;

afterEach(() => {
  editor.destroy();
  vi.mocked(request).mockReset();
  vi.mocked(profileIn).mockReturnValue(null);
});

/** Photos of the figures, wherever they stand. */
async function photosOf(html: string): Promise<string[]> {
  vi.mocked(request).mockResolvedValue({ photos: [{ id: 'photo-1' }], refused: [] } as never);
  editor = new Editor({ extensions: bodyExtensions(), injectCSS: false });
  const place = new KeptPlace(editor, editor.state.selection);
  await pasteCarried(editor, place, { html, text: '', files: [], language: 'en' });
  const photos: string[] = [];
  editor.state.doc.descendants(({ type, attrs }) => {
    if (type.name === 'figure') photos.push(attrs.photoId as string);
  });
  return photos;
}

it.each([
  `<div class="gallery">${FIGURE}${FIGURE}</div>`,
  `<aside class="fact-box"><h3>The crane</h3><p>Tall.</p>${FIGURE}${FIGURE}</aside>`,
])('takes the pictures inside of a block into the newsroom: %s', async (html) => {
  expect(await photosOf(html)).toEqual(['photo-1', 'photo-1']);
});

it('takes in no picture of a figure that the profile leaves out', async () => {
  vi.mocked(profileIn).mockReturnValue({ ...brief, blocks: ['gallery'] });
  expect(await photosOf(`<div class="gallery">${FIGURE}</div><p>x</p>${FIGURE}`)).toEqual([
    'photo-1',
  ]);
  expect(request).toHaveBeenCalledOnce();
});
