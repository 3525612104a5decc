import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Locator } from 'playwright/test';
import sharp from 'sharp';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { tabTo } from './keyboard';
import { makeNewsroom, storedPhotos } from './newsroom-files';
import { answerDialogs } from './system';

const picture = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } });

const captioned = (background: string, caption: string) =>
  picture(background)
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();

/** A PNG that says it is larger than anything that can be unpacked. */
async function bomb(): Promise<Buffer> {
  const png = await picture('#111111').png().toBuffer();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

async function animated(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#220000', '#002200'].map((colour) => picture(colour).png().toBuffer()),
  );
  return sharp(frames, { join: { animated: true } })
    .webp({ delay: 50 })
    .toBuffer();
}

/** Starts an empty newsroom and adds this folder to it. @returns path of the newsroom */
async function addFolder(copydesk: Copydesk, folder: string, card: string): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), []);
  await copydesk.start({ newsroom });
  await answerDialogs(copydesk.electron, { open: [card] });
  await copydesk.palette.run('Add a folder of pictures…');
  return newsroom;
}

/** Goes from the notice to all that it tells of, by keyboard. */
async function openReport({ notices, page }: Copydesk): Promise<Locator> {
  await tabTo(page, notices.button('Show all names'));
  await page.keyboard.press('Enter');
  return page.getByRole('dialog', { name: 'Not added as they came' });
}

test('files beside the pictures of a folder are counted, and their names are at hand', async ({
  copydesk,
  folder,
}) => {
  const card = join(folder, 'card');
  await mkdir(join(card, 'DCIM'), { recursive: true });
  await writeFile(join(card, 'IMG_1.jpg'), await picture('#336699').jpeg().toBuffer());
  const beside = ['notes.txt', 'Thumbs.db', '.DS_Store', 'IMG_10.xmp', 'IMG_9.xmp'];
  for (const name of [...beside, 'brief.pdf', 'DCIM/MVI_2.mov']) {
    await writeFile(join(card, name), 'What it is.');
  }
  await addFolder(copydesk, folder, card);
  const { notices, page, photos } = copydesk;
  await expect(photos.photos).toHaveCount(1);
  await expect(notices.area).toContainText('7 files are not pictures.');
  await expect(notices.area).not.toContainText('notes.txt');
  const report = await openReport(copydesk);
  await expect(report.getByRole('listitem')).toContainText([
    '.DS_Store',
    'brief.pdf',
    'IMG_9.xmp',
    'IMG_10.xmp',
    'MVI_2.mov',
    'notes.txt',
    'Thumbs.db',
  ]);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(report).toBeHidden();
});

test('whatever lies in a folder, each picture that cannot be added is named with the reason', async ({
  copydesk,
  folder,
}) => {
  const card = join(folder, 'card');
  await mkdir(join(card, 'photo.jpg'), { recursive: true });
  const good = await picture('#336699').jpeg().toBuffer();
  const outside = join(folder, 'outside.jpg');
  await writeFile(outside, good);
  const files: Record<string, Buffer | string> = {
    '10 empty.jpg': '',
    '9 words.jpg': 'These are only words.',
    '8 bomb.png': await bomb(),
    '7 moves.gif': 'GIF89a',
    '6 moves.webp': await animated(),
    '5 \u{1f6a2}\u202egpj.harbour\nquay.jpg': await picture('#445566').jpeg().toBuffer(),
    '4 \u202ehalf\n.jpg': good.subarray(0, 200),
    'photo.jpg/3 inside.jpg': await picture('#556677').jpeg().toBuffer(),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(card, name), content);
  await symlink(outside, join(card, '2 link.jpg'));
  await symlink(join(folder, 'nowhere.jpg'), join(card, '1 broken link.jpg'));

  const newsroom = await addFolder(copydesk, folder, card);
  const { notices, page, photos } = copydesk;
  await expect(photos.photos).toHaveCount(3);
  await expect(notices.area).toContainText('7 files were not added, such as:');
  const report = await openReport(copydesk);
  await expect(report.getByRole('listitem')).toContainText([
    '“1 broken link.jpg” is a link to another place, so it was not followed.',
    '“2 link.jpg” is a link to another place, so it was not followed.',
    '“4 half .jpg” is damaged or cut short',
    '“7 moves.gif” is a GIF picture, which Copydesk cannot decode.',
    '“8 bomb.png” has 900 megapixels; Copydesk reads up to 200.',
    '“9 words.jpg” is no picture, whatever its name says.',
    '“10 empty.jpg” is empty',
  ]);
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
  const names = (await storedPhotos(newsroom)).map(({ fileName }) => fileName);
  expect(names.toSorted()).toEqual(['3 inside.jpg', '5 🚢gpj.harbour quay.jpg', '6 moves.webp']);
});

test('files that are chosen one by one are read where a link leads, and a folder is none', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), []);
  const outside = join(folder, 'outside.jpg');
  await writeFile(outside, await picture('#336699').jpeg().toBuffer());
  const link = join(folder, 'link.jpg');
  const broken = join(folder, 'broken.jpg');
  await symlink(outside, link);
  await symlink(join(folder, 'nowhere.jpg'), broken);
  const directory = join(folder, 'directory.jpg');
  await mkdir(directory);
  await copyFile(outside, join(directory, 'inside.jpg'));
  await copydesk.start({ newsroom });
  const { notices, palette, photos } = copydesk;
  await answerDialogs(copydesk.electron, { open: [link, broken, directory] });
  await palette.run('Add pictures…');
  await expect(photos.photos).toHaveCount(1);
  await expect(notices.area).toContainText('broken.jpg” is not there.');
  await expect(notices.area).toContainText('“directory.jpg” is a folder.');
});

test('a caption longer than is taken is told at the end, and at the photo', async ({
  copydesk,
  folder,
}) => {
  const card = join(folder, 'card');
  await mkdir(card);
  const long = `${'x'.repeat(19_999)}😀${'y'.repeat(5_310)}`;
  await writeFile(join(card, 'long.jpg'), await captioned('#336699', long));
  await addFolder(copydesk, folder, card);
  const { notices, page, photos } = copydesk;
  const words = 'The file has 25,310 characters in “Caption”; Copydesk took the first 19,999.';
  await expect(notices.area).toContainText(`“long.jpg”: ${words} The original keeps all of it.`);
  await tabTo(page, photos.photos.first());
  await page.keyboard.press('Space');
  await expect(photos.field('Caption')).toHaveValue('x'.repeat(19_999));
  await expect(photos.words.getByRole('note')).toContainText(words);
  expect(await findViolations(page)).toEqual([]);
});
