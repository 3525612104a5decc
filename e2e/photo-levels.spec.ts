import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { openByKey, pressNear, tabTo, typeNear } from './keyboard';
import { inEachLook } from './looks';
import { putStory, rewordPhoto, storedPhotos, storedStories } from './newsroom-files';

const PHOTO = 'flood-mill-street';

/** A story led by a photo of the sample, under the words that the library has. */
async function withLeadPhoto(sample: string, words: Record<string, string> = {}) {
  const photo = (await storedPhotos(sample)).find(({ id }) => id === PHOTO);
  if (photo === undefined) throw new Error('The sample has no such photo');
  const { caption, credit, altText } = photo;
  const leadPhoto = { photoId: PHOTO, caption, credit, altText, ...words };
  await putStory(sample, { id: 'story-001', headline: 'On two levels', leadPhoto });
  return photo;
}

const libraryCaption = async (sample: string) =>
  (await storedPhotos(sample)).find(({ id }) => id === PHOTO)?.caption;

async function openStory(copydesk: Copydesk, sample: string): Promise<void> {
  await copydesk.start({ newsroom: sample });
  await openByKey(copydesk, 'On two levels');
  await expect(copydesk.story.leadPhoto.asInLibrary).toHaveCount(1);
}

test('by keyboard alone a caption of the story’s own is seen beside the library’s, and given up for it', async ({
  copydesk,
  sample,
}) => {
  const { caption } = await withLeadPhoto(sample);
  await openStory(copydesk, sample);
  const { page, story } = copydesk;
  const { leadPhoto } = story;

  await typeNear(page, leadPhoto.field('Caption'), 'Mill Street, an hour later.', 'Shift+Tab');
  await expect(leadPhoto.otherThanLibrary).toHaveText('Caption not as in the library');
  await pressNear(page, leadPhoto.otherThanLibrary);
  await expect(leadPhoto.level('Caption')).toContainText(caption);
  await expect(leadPhoto.asInLibrary).toHaveCount(2);
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
  });

  await pressNear(
    page,
    leadPhoto.level('Caption').getByRole('button', { name: 'Use the library’s' }),
  );
  await expect(leadPhoto.field('Caption')).toBeFocused();
  await expect(leadPhoto.field('Caption')).toHaveValue(caption);
  await expect(leadPhoto.otherThanLibrary).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(leadPhoto.field('Caption')).toHaveValue('Mill Street, an hour later.');
  await expect(leadPhoto.otherThanLibrary).toBeVisible();
});

test('by keyboard alone a story’s caption is put into the library, and taken out of it again', async ({
  copydesk,
  sample,
}) => {
  const { caption } = await withLeadPhoto(sample, { caption: 'Mill Street at dusk.' });
  await copydesk.start({ newsroom: sample });
  const { page, story, notices } = copydesk;
  await openByKey(copydesk, 'On two levels');
  const { leadPhoto } = story;
  await pressNear(page, leadPhoto.otherThanLibrary, { tab: 'Shift+Tab' });
  await pressNear(
    page,
    leadPhoto.level('Caption').getByRole('button', { name: 'Put into the library' }),
  );
  await expect(leadPhoto.field('Caption')).toBeFocused();
  await expect(leadPhoto.asInLibrary).toHaveCount(1);
  await expect.poll(() => libraryCaption(sample)).toBe('Mill Street at dusk.');
  await notices.button('Undo').press('Enter');
  await expect.poll(() => libraryCaption(sample)).toBe(caption);
  await expect(leadPhoto.otherThanLibrary).toBeVisible();
  await expect(leadPhoto.field('Caption')).toHaveValue('Mill Street at dusk.');
});

test('a story shows at once that the library has other words now, whoever changed them', async ({
  copydesk,
  sample,
}) => {
  await withLeadPhoto(sample);
  await openStory(copydesk, sample);
  const { page, photos, story } = copydesk;
  await rewordPhoto(sample, PHOTO, { credit: 'Another Name / Agency' });
  await expect(story.leadPhoto.otherThanLibrary).toHaveText('Credit not as in the library');

  await photos.goThere();
  await photos.search.fill('Mill Street under water');
  await expect(photos.photos).toHaveCount(1);
  await photos.photos.first().press(' ');
  await photos.field('Caption').fill('Water in Mill Street.');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(story.leadPhoto.otherThanLibrary).toHaveText(
    'Caption and credit not as in the library',
  );
});

test('a credit that only the library has is said and offered', async ({ copydesk, sample }) => {
  const { credit } = await withLeadPhoto(sample, { credit: '' });
  await copydesk.start({ newsroom: sample });
  const { page, story } = copydesk;
  await openByKey(copydesk, 'On two levels');
  const { leadPhoto } = story;
  await expect(leadPhoto.frame).toContainText(`No credit here. The library has ${credit}`);
  await pressNear(page, leadPhoto.frame.getByRole('button', { name: 'Use it' }), {
    tab: 'Shift+Tab',
  });
  await expect(leadPhoto.field('Credit')).toHaveValue(credit);
  const stored = async () =>
    (await storedStories(sample)).find(({ headline }) => headline === 'On two levels')?.leadPhoto;
  await expect.poll(stored).toMatchObject({ credit });
});

test('a long caption of the library leaves what is done with it in reach', async ({
  copydesk,
  sample,
}) => {
  await withLeadPhoto(sample);
  const caption = 'Water fills Mill Street in Hallowick once more. '.repeat(110).trim();
  await rewordPhoto(sample, PHOTO, { caption });
  await copydesk.start({ newsroom: sample });
  await openByKey(copydesk, 'On two levels');
  const { page, story } = copydesk;
  const { leadPhoto } = story;
  await tabTo(page, leadPhoto.otherThanLibrary, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const words = leadPhoto.level('Caption').getByRole('region', { name: 'Caption in the library' });
  await tabTo(page, words);
  await page.keyboard.press('End');
  await expect.poll(() => words.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  const use = leadPhoto.level('Caption').getByRole('button', { name: 'Use the library’s' });
  await expect(use).toBeFocused();
  await expect(words).toBeInViewport();
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
  });
});
