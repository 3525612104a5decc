import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { tabTo } from './keyboard';
import { makeNewsroom, storedPhotos } from './newsroom-files';
import { answerDialogs } from './system';

test('by keyboard alone a photo editor captions two photos at once, takes it back, and goes on to the next', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await expect(photos.photos).toHaveCount(8);

  await test.step('arrows select, with Shift two, and both get the same words', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(photos.selected).toHaveCount(1);
    await page.keyboard.press('Shift+ArrowRight');
    await expect(photos.selected).toHaveCount(2);
    await tabTo(page, photos.field('City'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Tarnsea Regis');
    await tabTo(page, photos.field('People'), 'Shift+Tab');
    await page.keyboard.type('Ada Marsh, Jo Pell');
    await expect
      .poll(async () => (await storedPhotos(sample)).filter(({ city }) => city === 'Tarnsea Regis'))
      .toHaveLength(2);
    await expect
      .poll(async () => (await storedPhotos(sample)).filter(({ people }) => people.length === 2))
      .toHaveLength(2);
  });

  await test.step('undo takes back one field of both, and redo puts it there again', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(photos.field('People')).toHaveValue('');
    await expect(photos.field('City')).toHaveValue('Tarnsea Regis');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(photos.field('People')).toHaveValue('Ada Marsh, Jo Pell');
  });

  await test.step('the next photo comes without leaving the field', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(photos.selected).toHaveCount(1);
    await expect(photos.field('People')).toBeFocused();
    await expect(photos.field('People')).toHaveValue('');
    await page.keyboard.type('Kim Vale');
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(photos.field('People')).toHaveValue('Ada Marsh, Jo Pell');
    await expect
      .poll(async () => (await storedPhotos(sample)).map(({ people }) => people.join()))
      .toContain('Kim Vale');
  });
});

test('by keyboard alone photos are looked at in large, given stars and flags, and looked for', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(photos.large).toBeFocused();
  const name = await photos.large.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(photos.large).not.toHaveAttribute('aria-label', name ?? '');
  await page.keyboard.press('4');
  await page.keyboard.press('p');
  await expect
    .poll(async () => (await storedPhotos(sample)).filter(({ pick }) => pick === 'picked'))
    .toMatchObject([{ rating: 4 }]);
  await page.keyboard.press('Escape');
  await expect(photos.selected).toBeFocused();
  await expect(photos.selected).toContainText('★★★★');
  await tabTo(page, photos.search, 'Shift+Tab');
  await page.keyboard.type('lighthouse');
  await expect(photos.photos).toHaveCount(1);
  await expect(photos.photos).toContainText('Orrin Head');
});

test('a folder of a memory card is added, and what cannot be is named', async ({
  copydesk,
  folder,
  sample,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), []);
  const card = join(folder, 'card');
  await mkdir(join(card, 'DCIM'), { recursive: true });
  const originals = (await storedPhotos(sample)).map(({ sha256, type }) => `${sha256}.${type}`);
  for (const [at, name] of ['IMG_1.jpg', 'DCIM/IMG_2.jpg'].entries()) {
    await copyFile(join(sample, 'media', originals[at] ?? ''), join(card, name));
  }
  const half = await readFile(join(card, 'IMG_1.jpg'));
  await writeFile(join(card, 'IMG_3.jpg'), half.subarray(0, half.length / 2));
  await copydesk.start({ newsroom });
  const { notices, palette, photos } = copydesk;
  await answerDialogs(copydesk.electron, { open: [card] });
  await palette.run('Add a folder of pictures…');
  await expect(photos.photos).toHaveCount(2);
  await expect(notices.area).toContainText('“IMG_3.jpg” is damaged or cut short');
  await palette.run('Add a folder of pictures…');
  await expect(notices.area).toContainText('2 of them were here before.');
  await expect(photos.photos).toHaveCount(2);
});

test('F6 goes round the photos, and back to the one that the keys were in', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  const chosen = photos.selected;
  await expect(chosen).toBeFocused();
  await page.keyboard.press('F6');
  const words = page.getByRole('region', { name: 'Words of the photo' });
  await expect(words.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(photos.search).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await expect(chosen).toBeFocused();
});
