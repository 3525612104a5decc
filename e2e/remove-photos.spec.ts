import type { Locator } from 'playwright/test';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { pressNear, tabTo } from './keyboard';
import { makeNewsroom, storedPhotos } from './newsroom-files';
import { answerDialogs } from './system';

/** Starts with an empty newsroom and takes these many of the sample's pictures in, from a card. */
async function startWithPictures(
  copydesk: Copydesk,
  { folder, sample, count }: { folder: string; sample: string; count: number },
): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), []);
  await fillCard(folder, sample, count);
  await copydesk.start({ newsroom });
  await answerDialogs(copydesk.electron, { open: [join(folder, 'card')] });
  await copydesk.palette.run('Add a folder of pictures…');
  await expect(copydesk.photos.photos).toHaveCount(count);
  return newsroom;
}

async function fillCard(folder: string, sample: string, count: number): Promise<void> {
  const card = join(folder, 'card');
  await mkdir(card, { recursive: true });
  const originals = (await readdir(join(sample, 'media'))).toSorted().slice(0, count);
  for (const name of originals) await copyFile(join(sample, 'media', name), join(card, name));
}

const isDrawn = (picture: Locator) =>
  picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0);

const byId = async (newsroom: string) =>
  (await storedPhotos(newsroom)).toSorted((a, b) => a.id.localeCompare(b.id));

test('by keyboard alone two photos are removed, taken back, removed again, and put back later', async ({
  copydesk,
  folder,
  sample,
}) => {
  const newsroom = await startWithPictures(copydesk, { folder, sample, count: 4 });
  const { page, notices, palette, photos } = copydesk;
  const before = await byId(newsroom);
  const originals = await readdir(join(newsroom, 'media'));
  const asking = page.getByRole('dialog', { name: 'Remove 2 photos from the newsroom?' });
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(2);
  const chosen = await photos.selected.allInnerTexts();
  const next = await photos.photos.last().innerText();

  await test.step('Escape leaves all as it is', async () => {
    await page.keyboard.press('Delete');
    await expect(asking.getByRole('button', { name: 'Remove' })).toBeFocused();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(asking).toBeHidden();
    await expect(photos.selected.last()).toBeFocused();
  });

  await test.step('they go, and the keys go on from the next photo', async () => {
    await page.keyboard.press('Delete');
    await expect(asking).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(notices.area).toContainText('2 photos were removed.');
    await expect(photos.photos).toHaveCount(2);
    await expect(photos.selected).toHaveText([next]);
    await expect(photos.selected).toBeFocused();
    expect(await storedPhotos(newsroom)).toHaveLength(2);
    expect(await readdir(join(newsroom, 'media'))).toHaveLength(2);
  });

  await test.step('undo brings them back as they were, redo takes them out again', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(photos.photos).toHaveCount(4);
    await expect.poll(() => photos.selected.allInnerTexts()).toEqual(chosen);
    expect(await byId(newsroom)).toEqual(before);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(photos.photos).toHaveCount(2);
  });

  await test.step('they are put back from the list of removed photos', async () => {
    await palette.run('Removed photos…');
    const dialog = page.getByRole('dialog', { name: 'Removed photos' });
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    for (const picture of await dialog.locator('img').all())
      await expect.poll(() => isDrawn(picture)).toBe(true);
    await expect(dialog.getByRole('button', { name: /^Put back/ }).first()).toBeFocused();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('No photo was removed.');
    await page.keyboard.press('Escape');
    await expect(photos.photos).toHaveCount(4);
    expect(await byId(newsroom)).toEqual(before);
    expect(await readdir(join(newsroom, 'media'))).toEqual(originals);
  });
});

test('a photo that stories use stays, and they are named', async ({ copydesk, sample }) => {
  await copydesk.start({ newsroom: sample });
  const { page, notices, photos } = copydesk;
  await photos.selectByWords('lighthouse');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog', { name: /^Remove this photo/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(notices.area).toContainText(/stays\. “.+” and “.+” use it/);
  await expect(notices.area).toContainText('Take it out of its stories or replace it everywhere');
  await expect(photos.selected).toBeFocused();
  expect(await storedPhotos(sample)).toHaveLength(8);
});

test('an ingest is taken back, but for the picture that was here before', async ({
  copydesk,
  folder,
  sample,
}) => {
  const newsroom = await startWithPictures(copydesk, { folder, sample, count: 1 });
  const { page, notices, palette, photos } = copydesk;
  const [here] = await storedPhotos(newsroom);
  await fillCard(folder, sample, 3);
  await palette.run('Add a folder of pictures…');
  await expect(photos.photos).toHaveCount(3);
  await expect(notices.area).toContainText('3 pictures. 1 of them was here before.');
  await tabTo(page, notices.button('Undo').last(), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(photos.photos).toHaveCount(1);
  await expect(notices.area).toContainText('2 photos were removed.');
  expect(await storedPhotos(newsroom)).toEqual([here]);
  await expect(photos.photos).toBeFocused();
});

test('Delete in a field of a photo, or in the search, removes words and no photo', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await pressNear(page, photos.field('Headline'), { key: 'Delete' });
  await expect(photos.field('Headline')).toBeFocused();
  await tabTo(page, photos.search, 'Shift+Tab');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(photos.photos).toHaveCount(8);
});
