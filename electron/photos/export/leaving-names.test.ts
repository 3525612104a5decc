import { expect, it } from 'vitest';
import type { Photo } from '../../../shared/photo';
import { leavingNames } from './leaving-names';

function namesOf(...photos: [string, Photo['type']][]): string[] {
  const known = photos.map(([fileName, type], id) => ({ id: `${id}`, fileName, type }) as Photo);
  return [...leavingNames(known).values()].map(({ picture }) => picture);
}

it('keeps names as they came', () => {
  expect(namesOf(['harbour.JPG', 'jpeg'], ['Łódź.tiff', 'tiff'])).toEqual([
    'harbour.JPG',
    'Łódź.tiff',
  ]);
});

it('has them end as what they are', () => {
  expect(namesOf(['harbour.exe', 'jpeg'], ['quay', 'png'])).toEqual(['harbour.jpg', 'quay.png']);
});

it('gives no two the same beginning', () => {
  expect(namesOf(['a.jpg', 'jpeg'], ['A.png', 'png'], ['a 2.jpg', 'jpeg'])).toEqual([
    'a.jpg',
    'A 2.png',
    'a 2 2.jpg',
  ]);
});

it('gives none a way out of the folder', () => {
  expect(namesOf(['../../x.jpg', 'jpeg'], ['con.jpg', 'jpeg'], ['\u202egpj', 'jpeg'])).toEqual([
    'x.jpg',
    '_con.jpg',
    'gpj.jpg',
  ]);
});
