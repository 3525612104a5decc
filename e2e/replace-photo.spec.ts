import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { openByKey, pressNear, tabTo } from './keyboard';
import { inEachLook } from './looks';
import { paragraphs, putStory, storedPhotos, storedStories } from './newsroom-files';

const PHOTO = 'flood-mill-street';

/** Has the photo found by these words come in the place of the one that is selected. */
async function putInItsPlace({ page, palette, photoPicker }: Copydesk, words: string) {
  await palette.run('Replace photo everywhere…');
  await expect(photoPicker.search).toBeFocused();
  await page.keyboard.type(words);
  await expect(photoPicker.photos).toHaveCount(1);
  await tabTo(page, photoPicker.photos.first());
  await page.keyboard.press('Enter');
}

test('by keyboard alone a photo is replaced in all stories but the one that is left out, and put back', async ({
  copydesk,
  sample,
}) => {
  const photo = (await storedPhotos(sample)).find(({ id }) => id === PHOTO);
  const other = (await storedPhotos(sample)).find(({ fileName }) =>
    fileName.includes('lighthouse'),
  );
  if (!photo || !other) throw new Error('The sample has no such photos');
  const { caption, credit, altText } = photo;
  const as = { photoId: PHOTO, caption, credit, altText };
  const figure = { type: 'figure', attrs: { ...as, caption: 'Our own caption.' } };
  const body = { type: 'doc', content: [...(paragraphs('Words.').content ?? []), figure] };
  await putStory(sample, { id: 'story-001', headline: 'Open and changed', leadPhoto: as, body });
  await putStory(sample, { id: 'story-002', headline: 'On the disk', leadPhoto: as });
  await putStory(sample, { id: 'story-003', headline: 'Left out', leadPhoto: as });
  await copydesk.start({ newsroom: sample });
  const { notices, page, photos, replacePhoto, story } = copydesk;
  await openByKey(copydesk, 'Open and changed');
  await photos.selectByWords('Mill Street under water');
  await putInItsPlace(copydesk, 'lighthouse');

  await expect(replacePhoto.line('Open and changed')).toContainText('lead photo, in the body');
  await expect(replacePhoto.line('Open and changed')).toContainText('Its own caption stays.');
  await expect(replacePhoto.box(/^Forty homes evacuated/)).toBeDisabled();
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
  });
  await tabTo(page, replacePhoto.box(/^Left out/));
  await page.keyboard.press('Space');
  await pressNear(page, replacePhoto.button('Replace in 2 stories'));
  await expect(replacePhoto.dialog).toBeHidden();
  await expect(notices.area).toContainText('Replaced in 2 stories.');

  const leads = async () =>
    (await storedStories(sample))
      .filter(({ headline }) => /^(Open and|On the|Left out)/.test(headline))
      .map(({ headline, leadPhoto }) => `${headline}: ${leadPhoto.photoId}, ${leadPhoto.credit}`)
      .toSorted();
  const before = `${PHOTO}, ${credit}`;
  const after = `${other.id}, ${other.credit}`;
  await expect
    .poll(leads)
    .toEqual([`Left out: ${before}`, `On the disk: ${after}`, `Open and changed: ${after}`]);
  const original = [`Left out: ${before}`, `On the disk: ${before}`, `Open and changed: ${before}`];
  const replaced = await leads();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(notices.area).toContainText('Put back in 2 stories.');
  await expect.poll(leads).toEqual(original);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(leads).toEqual(replaced);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(leads).toEqual(original);

  await page.keyboard.press('ControlOrMeta+2');
  await expect(story.leadPhoto.field('Credit')).toHaveValue(credit);
  await expect(story.figure.field('Caption')).toHaveValue('Our own caption.');
});

test('Undo puts back the replacement that it stands beside, not the one after it', async ({
  copydesk,
  sample,
}) => {
  const leadPhoto = { photoId: PHOTO, caption: '', credit: '', altText: '' };
  await putStory(sample, { id: 'story-001', headline: 'First', leadPhoto });
  await putStory(sample, { id: 'story-002', headline: 'Second', leadPhoto });
  await copydesk.start({ newsroom: sample });
  const { notices, page, photos, replacePhoto } = copydesk;
  await photos.selectByWords('Mill Street under water');
  await putInItsPlace(copydesk, 'lighthouse');
  await tabTo(page, replacePhoto.box(/^Second/));
  await page.keyboard.press('Space');
  await pressNear(page, replacePhoto.button('Replace in 1 story'));
  await expect(notices.button('Undo')).toHaveCount(1);
  await putInItsPlace(copydesk, 'lighthouse');
  await expect(replacePhoto.line('First')).toBeHidden();
  await tabTo(page, replacePhoto.button('Replace in 1 story'));
  await page.keyboard.press('Enter');
  await expect(notices.button('Undo')).toHaveCount(2);
  await notices.button('Undo').first().press('Enter');
  await expect(notices.area).toContainText('Put back in 1 story.');
  const stories = await storedStories(sample);
  const leads = new Map(stories.map(({ id, leadPhoto: { photoId } }) => [id, photoId]));
  expect(leads.get('story-001')).toBe(PHOTO);
  expect(leads.get('story-002')).not.toBe(PHOTO);
});
