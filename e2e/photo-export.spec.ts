import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { pressNear, tabTo, typeNear } from './keyboard';
import { storedPhotos } from './newsroom-files';
import { readMetadata } from './read-metadata';
import { answerDialogs, watchShell } from './system';

/** Starts it beside an empty folder, which is given back: the place that photos leave to. */
async function startWithPlace(copydesk: Copydesk, folder: string, newsroom: string) {
  const out = join(folder, 'out');
  await mkdir(out);
  await copydesk.start({ newsroom });
  return out;
}

/** Selects the first two photos, and opens the dialog with the test's folder as its place. */
async function beginExport({ page, photos, photoExport, electron }: Copydesk, out: string) {
  await answerDialogs(electron, { open: [out] });
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await expect(photoExport.dialog).toBeVisible();
  await pressNear(page, photoExport.button('Change…'));
  await expect(photoExport.place).toHaveText(out);
}

async function originals(newsroom: string): Promise<Record<string, string>> {
  const media = join(newsroom, 'media');
  const names = await readdir(media);
  const hashes = names.map(async (name) => [
    name,
    createHash('sha256')
      .update(await readFile(join(media, name)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(hashes)) as Record<string, string>;
}

test('by keyboard alone two photos leave with their words inside, with captions and a contact sheet', async ({
  copydesk,
  folder,
  sample,
}) => {
  const out = await startWithPlace(copydesk, folder, sample);
  const { page, photos, photoExport } = copydesk;
  const before = await originals(sample);
  const askedOfShell = await watchShell(copydesk.electron);
  const caption = 'Fähren & Netze; “at dawn”, 港の夜明け.';

  await test.step('words that were typed a moment ago leave too', async () => {
    await photos.goThere();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await tabTo(page, photos.field('Caption'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(caption);
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await expect(photoExport.dialog).toBeVisible();
    await expect(photoExport.pictures('Pictures with their words inside')).toBeChecked();
    await expect(photoExport.pictures('Pictures with their words inside')).toBeFocused();
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('everything is chosen, and the folder by the system', async () => {
    await answerDialogs(copydesk.electron, { open: [out] });
    for (const list of ['Captions as a table', 'Captions as text', 'Contact sheet']) {
      await pressNear(page, photoExport.list(list), { key: 'Space' });
    }
    await typeNear(page, photoExport.name, 'For the wire');
    await pressNear(page, photoExport.button('Change…'));
    await expect(photoExport.place).toHaveText(out);
    await pressNear(page, photoExport.button('Export'));
    await expect(photoExport.dialog).toContainText('2 pictures exported to');
    await expect(photoExport.dialog.getByRole('alert')).toHaveCount(0);
    expect(await findViolations(page)).toEqual([]);
    await pressNear(page, photoExport.button('Show in file manager'), { tab: 'Shift+Tab' });
    await expect.poll(askedOfShell).toEqual([`show ${join(out, 'For the wire')}`]);
    await page.keyboard.press('Escape');
    await expect(photoExport.dialog).toBeHidden();
  });

  const names = (await readdir(join(out, 'For the wire'))).toSorted();
  const pictures = names.filter((name) => /\.jpe?g$/.test(name));
  expect(pictures).toHaveLength(2);
  expect(names.filter((name) => !pictures.includes(name))).toEqual([
    'captions.csv',
    'captions.txt',
    'contact-sheet.pdf',
  ]);
  const paths = pictures.map((name) => join(out, 'For the wire', name));
  const captioned = (await storedPhotos(sample)).filter((photo) => photo.caption === caption);
  expect(captioned).toHaveLength(2);
  for (const read of await readMetadata(paths)) {
    expect(read).toMatchObject({
      'XMP-dc:Description': caption,
      'IPTC:Caption-Abstract': caption,
      'IPTC:CodedCharacterSet': 'UTF8',
    });
    // With the parentheses that it came with: what a photo says no otherwise stays as it is.
    const credit = String(read['IPTC:Credit']).replace(/^\((.*)\)$/, '$1');
    expect(captioned.map((photo) => photo.credit)).toContain(credit);
  }
  const csv = await readFile(join(out, 'For the wire', 'captions.csv'), 'utf8');
  expect(csv.startsWith('\ufeffFile name,')).toBe(true);
  expect(csv).toContain(pictures[0]);
  const pdf = await readFile(join(out, 'For the wire', 'contact-sheet.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await originals(sample)).toEqual(before);
});

test('originals leave with sidecars beside them, and what is there already stays', async ({
  copydesk,
  folder,
  sample,
}) => {
  const out = await startWithPlace(copydesk, folder, sample);
  const { page, photoExport } = copydesk;
  await beginExport(copydesk, out);
  await tabTo(page, photoExport.pictures('Pictures with their words inside'), 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect(photoExport.pictures('Originals with sidecars')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(photoExport.dialog).toContainText('2 pictures exported to');
  await page.keyboard.press('Enter');
  await expect(photoExport.dialog).toBeHidden();
  const [name = ''] = await readdir(out);
  const files = (await readdir(join(out, name))).toSorted();
  const sidecars = files.filter((file) => file.endsWith('.xmp'));
  expect([files.length, sidecars.length]).toEqual([4, 2]);
  const stored = (await storedPhotos(sample)).map(({ caption }) => caption);
  for (const read of await readMetadata(sidecars.map((file) => join(out, name, file)))) {
    expect(stored).toContain(read['XMP-dc:Description']);
  }

  await page.keyboard.press('ControlOrMeta+Shift+e');
  await expect(photoExport.pictures('Originals with sidecars')).toBeChecked();
  await pressNear(page, photoExport.button('Change…'));
  await pressNear(page, photoExport.button('Export'));
  await expect(photoExport.dialog.getByRole('alert')).toContainText(`folder named “${name}”`);
  await page.keyboard.press('Enter');
  await expect(photoExport.dialog).toContainText('2 pictures exported to');
  expect((await readdir(out)).toSorted()).toEqual([name, `${name} 2`]);
  await page.keyboard.press('Escape');
});

test('nothing can be exported while nothing is selected, or nothing is chosen', async ({
  copydesk,
  folder,
  sample,
}) => {
  const out = await startWithPlace(copydesk, folder, sample);
  const { page, photos, photoExport } = copydesk;
  await photos.goThere();
  await expect(photos.screen.getByRole('button', { name: 'Export…' })).toBeHidden();
  await beginExport(copydesk, out);
  await tabTo(page, photoExport.pictures('Pictures with their words inside'), 'Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await expect(photoExport.pictures('No pictures')).toBeChecked();
  await expect(photoExport.dialog).toContainText('Nothing is chosen.');
  await expect(photoExport.button('Export')).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(photoExport.dialog).toBeHidden();
  await expect(photos.selected.last()).toBeFocused();
  expect(await readdir(out)).toEqual([]);
});

test('a name that no folder can have is told of as it is typed, and nothing leaves under it', async ({
  copydesk,
  folder,
  sample,
}) => {
  const out = await startWithPlace(copydesk, folder, sample);
  const { page, photoExport } = copydesk;
  await beginExport(copydesk, out);
  const problem = photoExport.dialog.getByRole('status').filter({ hasText: /name|Windows/ });
  for (const [name, why] of [
    ['..', '“..” is no name: it stands for another folder.'],
    ['a/b', 'A name cannot have “/” in it.'],
    ['CON', 'Windows keeps “CON” for itself. Choose another name.'],
    ['Desk out.', 'A name cannot end with a full stop.'],
  ] as const) {
    await typeNear(page, photoExport.name, name, 'Shift+Tab');
    await expect(problem).toHaveText(why);
    await expect(photoExport.name).toHaveAccessibleDescription(why);
    await expect(photoExport.button('Export')).toBeDisabled();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  expect(await findViolations(page)).toEqual([]);
  expect(await readdir(out)).toEqual([]);
  await typeNear(page, photoExport.name, 'Desk out', 'Shift+Tab');
  await expect(problem).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(photoExport.dialog).toContainText(`2 pictures exported to ${join(out, 'Desk out')}`);
  expect(await readdir(out)).toEqual(['Desk out']);
});
