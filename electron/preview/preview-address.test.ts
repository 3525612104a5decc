import { expect, it } from 'vitest';
import { previewFrame } from '../../shared/preview';
import { isPreview, previewFile, previewHost, previewHostOf } from './preview-address';

it('knows the frames, their page and its pictures', () => {
  expect(previewFile(previewFrame('copydesk', 'screen'))).toEqual({ kind: 'frame' });
  expect(previewFile(previewFrame('copydesk-2', 'paper'))).toEqual({ kind: 'frame' });
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
  expect(isPreview(previewFrame('copydesk-2', 'paper'))).toBe(true);
  for (const address of [
    'preview://copydesk.example/',
    'preview://copydesk-2.example/',
    'preview://copydesk-/',
    'https://preview://copydesk/',
    'app://copydesk/',
  ]) {
    expect(isPreview(address)).toBe(false);
  }
});

it('tells the previews of windows apart', () => {
  const hosts = [0, 1, 12].map(previewHost);
  expect(hosts.map((host) => previewHostOf(previewFrame(host, 'screen')))).toEqual(hosts);
  expect(new Set(hosts).size).toBe(3);
  expect(previewHostOf('preview://elsewhere/screen/frame.html')).toBeNull();
});
