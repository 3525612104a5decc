import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { openByKey, pressNear, tabTo, typeMoment } from './keyboard';
import { inEachLook } from './looks';
import { rewordPhoto, storedPhotos } from './newsroom-files';
import { answerDialogs } from './system';

/** A story that is ready, and the photo that leads it. */
const READY = 'The last winter of the turning light';
const LIGHTHOUSE = 'lighthouse-orrin-head';
const HOUR_MS = 3_600_000;

test('by keyboard alone an expiry keeps a story in, names it, and lets it go when it is taken away', async ({
  copydesk,
  sample,
  folder,
}) => {
  const out = join(folder, 'out');
  await mkdir(out);
  await copydesk.start({ newsroom: sample });
  await answerDialogs(copydesk.electron, { open: [out] });
  const { page, photos, story, exportDialog } = copydesk;
  const stored = async () =>
    (await storedPhotos(sample)).flatMap(({ expiry }) => expiry?.at.slice(0, 10) ?? []);

  await test.step('an expiry is given, and the stories that use the photo are listed', async () => {
    await photos.selectByWords('Mill Street');
    await tabTo(page, photos.moment('Expiry'));
    await typeMoment(page, '2020-01-02T09:00');
    await expect(photos.finding('Expired on 2 Jan 2020, 09:00')).toBeVisible();
    await expect(photos.mark(photos.selected, 'Expired on 2 Jan 2020')).toBeVisible();
    await expect(photos.usedIn).toContainText('Used in 1 story');
    await expect.poll(stored).toEqual(['2020-01-02']);
  });

  await test.step('the story opens from there, and is not exported', async () => {
    await tabTo(page, photos.usedIn.getByRole('button', { name: /^Forty homes evacuated/ }));
    await page.keyboard.press('Enter');
    await expect(story.field('Headline')).toHaveValue(/^Forty homes evacuated/);
    await page.keyboard.press('ControlOrMeta+e');
    await expect(exportDialog.dialog.getByRole('alert')).toContainText(
      'may not be used in this story: it expired 2 Jan 2020, 09:00',
    );
    await expect(exportDialog.button('Go to photo')).toBeFocused();
  });

  await test.step('the way to the photo leads to its expiry, which goes', async () => {
    await page.keyboard.press('Enter');
    await expect(photos.moment('Expiry')).toBeFocused();
    await expect(photos.moment('Expiry')).toHaveValue('2020-01-02T09:00');
    await pressNear(page, photos.button('Remove expiry'));
    await expect(photos.moment('Expiry')).toBeFocused();
    await expect(photos.usedIn).toHaveCount(0);
    await expect.poll(stored).toEqual([]);
  });

  await test.step('the story is exported', async () => {
    await page.keyboard.press('ControlOrMeta+2');
    await page.keyboard.press('ControlOrMeta+e');
    await tabTo(page, exportDialog.button('Change…'));
    await page.keyboard.press('Enter');
    await expect(exportDialog.place).toHaveText(out);
    await pressNear(page, exportDialog.button('Export'));
    await expect(exportDialog.dialog).toContainText('Exported to');
    expect(await readdir(out)).toHaveLength(1);
  });
});

test('by keyboard alone the rights of several photos are settled at once, and taken back', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos, notices } = copydesk;
  const stored = async () =>
    (await storedPhotos(sample)).filter(({ doNotUse, restrictions, embargo }) =>
      Boolean(doNotUse || restrictions || embargo),
    );
  await photos.goThere();
  await page.keyboard.press('Space');
  await tabTo(page, photos.right('Do not use'));
  await page.keyboard.press('Space');
  await expect.poll(stored).toMatchObject([{ doNotUse: true }]);

  await tabTo(page, photos.selected, 'Shift+Tab');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(2);
  await expect(photos.right('Do not use (1 of 2)')).toBeChecked({ indeterminate: true });
  await tabTo(page, photos.field('Restrictions'));
  await page.keyboard.type('Not in Austria');
  await tabTo(page, photos.moment('Embargo'));
  await typeMoment(page, '2199-01-01T09:30');
  await tabTo(page, photos.right('Do not use (1 of 2)'));
  await page.keyboard.press('Space');
  const settled = {
    doNotUse: true,
    restrictions: 'Not in Austria',
    embargo: { at: expect.stringMatching(/^219[89]/) as unknown },
  };
  await expect.poll(stored).toMatchObject([settled, settled]);

  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(stored).toMatchObject([{ doNotUse: true, restrictions: '', embargo: null }]);

  await test.step('half a day is refused, and what is stored stays', async () => {
    await tabTo(page, photos.field('Restrictions'), 'Shift+Tab');
    await tabTo(page, photos.moment('Embargo'));
    await page.keyboard.type('01');
    await tabTo(page, photos.moment('Embargo zone'));
    await expect(photos.problem('Embargo')).toHaveText(/^This is no whole day and time/);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(notices.area).toContainText('was no whole day and time: it stays as it was');
  });
});

test('the preview names a photo that may not be used, and leads to it', async ({
  copydesk,
  sample,
}) => {
  await rewordPhoto(sample, LIGHTHOUSE, { doNotUse: true, headline: 'The light' });
  await copydesk.start({ newsroom: sample });
  const { page, palette, photos, preview } = copydesk;
  await openByKey(copydesk, READY);
  await palette.run('Show or hide the preview');
  await expect(preview.notes).toContainText('The photo “The light” may not be used');
  const goToPhoto = preview.notes.getByRole('button', { name: 'Go to photo' });
  await goToPhoto.focus();
  await page.keyboard.press('Enter');
  await expect(photos.right('Do not use')).toBeFocused();
});

test('a step to readers is refused for a photo that is not to be used, and leads to it', async ({
  copydesk,
  sample,
}) => {
  await rewordPhoto(sample, LIGHTHOUSE, { doNotUse: true, headline: 'The light' });
  await copydesk.start({ newsroom: sample });
  const { page, palette, photos, story } = copydesk;
  await openByKey(copydesk, READY);
  await palette.run('Publish');
  await expect(story.state.getByRole('alert')).toContainText(
    'The photo “The light” may not be used in this story: it is marked “Do not use”.',
  );
  await expect(story.state.getByRole('button', { name: 'Go to photo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(photos.right('Do not use')).toBeFocused();
});

test('rights are said on the picture in its story, on the wall and in the form, fit for everybody to read', async ({
  copydesk,
  sample,
}) => {
  // In both themes and sizes, thrice.
  test.slow();
  const expiry = { at: '2020-01-01T09:00:00.000Z', zone: 'UTC' };
  const restrictions = 'Not for use in Austria';
  await rewordPhoto(sample, LIGHTHOUSE, { expiry, restrictions, noArchive: true });
  await copydesk.start({ newsroom: sample });
  const { page, photos, story, exportDialog } = copydesk;
  const standing = story.leadPhoto.frame.getByRole('note');
  const fitForAll = () =>
    inEachLook(copydesk, async (look) => {
      expect.soft(await findViolations(page), look).toEqual([]);
    });
  await openByKey(copydesk, READY);
  await expect(standing).toContainText('Expired on 1 Jan 2020, 09:00 UTC.');
  await expect(standing).toContainText('Restricted: Not for use in Austria');
  await expect(standing).toContainText('Not for the archive');
  await fitForAll();

  await page.keyboard.press('ControlOrMeta+e');
  await expect(exportDialog.button('Go to photo')).toBeFocused();
  await fitForAll();
  await page.keyboard.press('Enter');
  await expect(photos.moment('Expiry')).toBeFocused();
  await expect(photos.usedIn).toBeVisible();
  await fitForAll();

  await pressNear(page, photos.button('Remove expiry'));
  await tabTo(page, photos.field('Caption'), 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(standing).toContainText('Restricted: Not for use in Austria');
  await expect(standing).not.toContainText('Expired');
});

test('a figure says how many errors there are in the words that the story gives its photo', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, palette, story } = copydesk;
  await openByKey(copydesk, READY);
  await expect(story.leadPhoto.field('Caption')).toBeVisible();
  await palette.run('Go to Lead photo');
  await tabTo(page, story.leadPhoto.field('Caption'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(story.leadPhoto.frame.getByRole('note')).toContainText('1 error');
  await page.keyboard.type('The ferry lies at the quay in Tarnsea on {dow}.');
  await expect(story.leadPhoto.frame.getByRole('note')).toContainText('1 error');
  await page.keyboard.press('ControlOrMeta+z');
});

test.describe('by clocks that are set on', () => {
  test.use({ ownApp: true });

  test('what is said of an embargo and an expiry follows the clock while the photo is looked at', async ({
    copydesk,
    sample,
  }) => {
    const inHours = (hours: number) => ({
      at: new Date(Date.now() + hours * HOUR_MS).toISOString(),
      zone: 'UTC',
    });
    await rewordPhoto(sample, LIGHTHOUSE, { embargo: inHours(1), expiry: inHours(3) });
    await copydesk.start({ newsroom: sample });
    const { page, photos } = copydesk;
    await page.clock.install();
    await photos.selectByWords('lighthouse');
    await expect(photos.finding('Under embargo until')).toBeVisible();
    await page.clock.fastForward(2 * HOUR_MS);
    await expect(photos.finding('Under embargo until')).toHaveCount(0);
    await page.clock.fastForward(2 * HOUR_MS);
    await expect(photos.finding('Expired on')).toBeVisible();
  });
});

test('a day that is changed digit by digit is one step of undo', async ({ copydesk, sample }) => {
  const expiry = { at: '2199-03-10T09:30:00.000Z', zone: 'UTC' };
  await rewordPhoto(sample, 'flood-mill-street', { expiry });
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  const stored = async () =>
    (await storedPhotos(sample)).find(({ id }) => id === 'flood-mill-street')?.expiry?.at;
  await photos.selectByWords('Mill Street');
  await tabTo(page, photos.moment('Expiry'));
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowUp');
  await expect.poll(stored).not.toBe(expiry.at);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(stored).toBe(expiry.at);
});
