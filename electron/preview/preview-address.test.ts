import { expect, it } from 'vitest';
import { PREVIEW_FRAMES } from '../../shared/preview';
import { isPreview, previewFile } from './preview-address';

it('knows the frames, their page and its pictures', () => {
  expect(previewFile(PREVIEW_FRAMES.screen)).toEqual({ kind: 'frame' });
  expect(previewFile(PREVIEW_FRAMES.paper)).toEqual({ kind: 'frame' });
  expect(previewFile('preview://copydesk/paper/page/index.html')).toEqual({
    kind: 'page',
    medium: 'paper',
  });
  expect(previewFile('preview://copydesk/screen/page/images/caf%C3%A9-1-800.jpeg')).toEqual({
    kind: 'picture',
    name: 'café-1-800.jpeg',
  });
});

it.each([
  'preview://copydesk/',
  'preview://elsewhere/screen/frame.html',
  'preview://copydesk/print/frame.html',
  'preview://copydesk/screen/frame.html?x',
  'preview://copydesk/screen/page/../../secret',
  'preview://copydesk/screen/page/images/',
  'preview://copydesk/screen/page/images/a/b.jpeg',
  'preview://copydesk/screen/page/images/%E0%A4%A.jpeg',
  'app://copydesk/index.html',
])('knows nothing of %s', (address) => expect(previewFile(address)).toBeNull());

it('tells its addresses from all others', () => {
  expect(isPreview(PREVIEW_FRAMES.paper)).toBe(true);
  for (const address of [
    'preview://copydesk.example/',
    'https://preview://copydesk/',
    'app://copydesk/',
  ]) {
    expect(isPreview(address)).toBe(false);
  }
});
