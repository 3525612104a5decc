import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import sharp from 'sharp';
import { expect, test } from './app';
import { pressNear } from './keyboard';
import { makeNewsroom, storedPhotos } from './newsroom-files';
import { answerDialogs } from './system';

// What is put in the place of its files is gone with the app.
test.use({ ownApp: true });

const MANY = 40;
/** So many are let through until the rest may come. */
const FIRST = 20;

/** The name of a picture. @param number the first is 0 */
function nameOf(number: number): string {
  return `IMG_${String(number).padStart(2, '0')}.jpg`;
}

/** Has the app wait before it opens any of these files. @returns lets it open them */
async function holdBack(
  electron: ElectronApplication,
  names: string[],
): Promise<() => Promise<void>> {
  await electron.evaluate((_, names) => {
    const files = process.getBuiltinModule('node:fs/promises');
    const { open } = files;
    const mayOpen = new Promise<void>((letThrough) => Object.assign(globalThis, { letThrough }));
    files.open = async (path, ...how) => {
      if (names.some((name) => String(path).endsWith(name))) await mayOpen;
      return open(path, ...how);
    };
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, names);
  return () =>
    electron.evaluate(() => (globalThis as unknown as { letThrough: () => void }).letThrough());
}

/** A folder of pictures that are alike but for their last bytes. */
async function makeCard(folder: string): Promise<string> {
  const card = join(folder, 'card');
  await mkdir(card);
  const size = { width: 300, height: 200 };
  const background = '#336699';
  const picture = await sharp({ create: { ...size, channels: 3, background } })
    .jpeg()
    .toBuffer();
  for (let number = 0; number < MANY; number += 1) {
    const name = nameOf(number);
    await writeFile(join(card, name), Buffer.concat([picture, Buffer.from(name)]));
  }
  return card;
}

test('adding a folder of pictures is stopped midway; what is in stays, and the rest comes later', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), []);
  const card = await makeCard(folder);
  await copydesk.start({ newsroom });
  const { notices, page, palette, photos } = copydesk;
  await answerDialogs(copydesk.electron, { open: [card] });
  const later = Array.from({ length: MANY - FIRST }, (_, at) => nameOf(FIRST + at));
  const letThrough = await holdBack(copydesk.electron, later);
  await palette.run('Add a folder of pictures…');
  await expect(notices.area).toContainText(`${FIRST} of ${MANY}`);
  await pressNear(page, notices.button('Cancel'), { tab: 'Shift+Tab' });
  await expect(notices.button('Cancel')).toBeHidden();
  await letThrough();

  await expect(notices.area).toContainText(`Stopped. ${FIRST} pictures are added.`);
  await expect(photos.screen.getByText(`${FIRST} photos`, { exact: true })).toBeVisible();
  const stored = await storedPhotos(newsroom);
  const originals = stored.map(({ sha256, type }) => `${sha256}.${type}`);
  expect(originals).toHaveLength(FIRST);
  expect((await readdir(join(newsroom, 'media'))).toSorted()).toEqual(originals.toSorted());

  await palette.run('Add a folder of pictures…');
  await expect(notices.area).toContainText(`${MANY} pictures. ${FIRST} of them were here before.`);
  await expect(photos.screen.getByText(`${MANY} photos`, { exact: true })).toBeVisible();
  expect(await storedPhotos(newsroom)).toHaveLength(MANY);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(photos.screen.getByText(`${FIRST} photos`, { exact: true })).toBeVisible();
  expect(await storedPhotos(newsroom)).toHaveLength(FIRST);
});
