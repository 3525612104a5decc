import { expect, it } from 'vitest';
import { changedAttribute } from './changed-attribute';
import { block, doc, p } from './testing';

const figure = (caption: string, credit = 'AFP') =>
  block('figure', { photoId: 'quay-photo', caption, credit })();
const gallery = block('gallery');

it('is the words of the block that differ, wherever the block is', () => {
  const before = doc(p('At dawn.'), gallery(figure('Quay'), figure('Pier')));
  const after = doc(p('At dawn.'), gallery(figure('Quay'), figure('The pier')));
  expect(changedAttribute(before, after)).toEqual({ at: 12, name: 'caption' });
  expect(after.nodeAt(12)?.attrs['caption']).toBe('The pier');
});

it.each([
  ['text of a block', doc(p('At dawn.')), doc(p('At noon.'))],
  ['another block in its place', doc(figure('Quay')), doc(p('Quay'))],
  ['all of another figure', doc(figure('Quay')), doc(figure('Pier', 'Reuters'))],
  ['a block that is gone', doc(p(), figure('Quay')), doc(p())],
  ['nothing', doc(p('Quay')), doc(p('Quay'))],
])('is none where it is %s', (_, before, after) => {
  expect(changedAttribute(before, after)).toBeNull();
});
