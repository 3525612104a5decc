import { expect, it } from 'vitest';
import { whyOtherKind } from './other-kinds';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const WORDS = new TextEncoder().encode('A few words.');
const NOTHING = new Uint8Array();

it.each([
  'notes.txt',
  'brief.PDF',
  'IMG_1.xmp',
  'Thumbs.db',
  '.DS_Store',
  '._IMG_1.jpg',
  'clip.MOV',
  'README',
])('takes %s for no picture by its kind', (name) => {
  expect(whyOtherKind(name, WORDS)).toContain(`“${name}”`);
  expect(whyOtherKind(name, NOTHING)).not.toBeNull();
});

it.each(['IMG_1.jpg', 'IMG_1.JPEG', 'scan.tif', 'a.png', 'b.webp', 'IMG_2.HEIC', 'x.gif', 'r.NEF'])(
  'takes %s for a picture that cannot be read',
  (name) => expect(whyOtherKind(name, WORDS)).toBeNull(),
);

it.each(['IMG_1', 'notes.txt', 'IMG_1.xmp'])('takes %s for a picture where its bytes are', (name) =>
  expect(whyOtherKind(name, JPEG)).toBeNull(),
);
