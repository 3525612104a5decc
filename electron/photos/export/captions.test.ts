import { expect, it } from 'vitest';
import { photoOf } from '../../../shared/photos/testing';
import { captionsCsv, captionsText } from './captions';

it('has a line of headings and one for each photo, read as UTF-8', () => {
  const photo = photoOf({ caption: 'Größe', keywords: ['ferry', 'quay'], credit: 'Kim / AFP' });
  const csv = captionsCsv([{ photo, name: 'harbour.jpg' }]);
  expect(csv.startsWith('\ufeffFile name,Headline,Caption,')).toBe(true);
  const [, line = '', end] = csv.split('\r\n');
  expect(line).toContain('harbour.jpg,,Größe,');
  expect(line).toContain('"ferry, quay"');
  expect(end).toBe('');
});

it.each([
  ['say “a, b”', '"say “a, b”"'],
  ['a "b"', '"a ""b"""'],
  ['one\ntwo', '"one\ntwo"'],
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-', "'-"],
  ['@SUM(A1,B1)', '"\'@SUM(A1,B1)"'],
  ['5 = 5', '5 = 5'],
])('writes the cell %j as %j', (headline, cell) => {
  const csv = captionsCsv([{ photo: photoOf({ headline }), name: 'a.jpg' }]);
  expect(csv).toContain(`\r\na.jpg,${cell},`);
});

it('is as text what a person reads', () => {
  const photos = [
    {
      photo: photoOf({ headline: 'Ferries return', caption: 'At dawn.', credit: 'Kim / AFP' }),
      name: 'a.jpg',
    },
    { photo: photoOf({ restrictions: 'Not for Austria' }), name: 'b.jpg' },
  ];
  expect(captionsText(photos)).toBe(
    'a.jpg\nFerries return\nAt dawn.\nCredit: Kim / AFP\n\nb.jpg\nRestrictions: Not for Austria\n',
  );
});
