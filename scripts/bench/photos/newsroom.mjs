import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { emptyLists } from '../../shapes/empty-fields.mjs';
import { randomFrom, sentence } from '../store/words.mjs';

const thumbs = 40;
const creators = ['Ada Marsh', 'Jo Pell', 'Kim Vale', 'Søren Ækre'];
const cities = ['Tarnsea', 'Hallowick', 'Orrin Head', 'Château-Vert'];

/** Makes a folder a newsroom without anything in it. @param {string} path */
export function writeDesk(path) {
  mkdirSync(path, { recursive: true });
  const desk = {
    schema: 5,
    rev: 1,
    name: 'The Bench',
    language: 'en-GB',
    sections: [{ id: 'world', name: 'World' }],
    ...emptyLists,
  };
  writeFileSync(join(path, 'desk.json'), JSON.stringify(desk));
}

/**
 * Small pictures, as the wall shows them.
 * @param {string} folder
 * @returns {Promise<string[]>} their paths
 */
export async function makeThumbs(folder) {
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    Array.from({ length: thumbs }, async (_, number) => {
      const path = join(folder, `thumb-${number}.jpeg`);
      await sharp({
        create: {
          width: 320,
          height: 213,
          channels: 3,
          background: '#808080',
          noise: { type: 'gaussian', mean: 128, sigma: 60 },
        },
      })
        .blur(1.5)
        .modulate({ hue: number * 9 })
        .jpeg()
        .toFile(path);
      return path;
    }),
  );
}

/**
 * A newsroom with so many photos whose smaller copies are made.
 * @param {string} path
 * @param {number} count
 * @param {readonly string[]} copies
 * @returns {string[]} paths of each photo's smaller copy
 */
export function makePhotoNewsroom(path, count, copies) {
  writeDesk(path);
  const renditions = join(path, '.copydesk', 'renditions');
  for (const folder of [join(path, 'photos'), renditions]) mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, number) => {
    const photo = photoOf(number);
    writeFileSync(join(path, 'photos', `${photo.id}.json`), JSON.stringify(photo, null, 2));
    const copy = join(renditions, `${photo.sha256}-thumb.jpeg`);
    linkSync(copies[number % copies.length] ?? '', copy);
    return copy;
  });
}

/** @param {number} number */
function photoOf(number) {
  const random = randomFrom(number + 1);
  const day = String(1 + (number % 28)).padStart(2, '0');
  return {
    schema: 3,
    id: `photo-${String(number).padStart(6, '0')}`,
    rev: 1,
    addedAt: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
    fileName: `DSC_${number}.jpg`,
    sha256: createHash('sha256').update(String(number)).digest('hex'),
    type: 'jpeg',
    width: 6000,
    height: 4000,
    bytes: 8_000_000,
    headline: sentence(random, 6),
    caption: sentence(random, 30),
    altText: '',
    creators: [creators[number % creators.length]],
    creatorTitle: '',
    credit: 'Tarnsea Press',
    source: '',
    copyright: '',
    captionWriter: '',
    title: '',
    dateCreated: `2026-10-${day}T10:00:00+02:00`,
    sublocation: '',
    city: cities[number % cities.length],
    state: '',
    country: 'Norland',
    countryCode: '',
    people: [],
    event: '',
    keywords: ['ferry', 'harbour'],
    subjectCodes: [],
    urgency: '',
    instructions: '',
    usageTerms: '',
    jobId: '',
    digitalSourceType: '',
    embargo: null,
    expiry: null,
    noArchive: false,
    doNotUse: false,
    restrictions: '',
    focalPoint: null,
    crops: {},
    rating: number % 6,
    pick: '',
    conflicts: [],
  };
}
