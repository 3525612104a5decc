import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { openByKey, tabTo } from './keyboard';
import { inEachLook } from './looks';
import { paragraphs, putStory, storedStories } from './newsroom-files';

const HEADLINE = 'Pictures wanted';
const BODY = paragraphs('Words before.', 'Words behind.');

/** A story of two paragraphs among the sample's, the cursor at its start. */
async function openStory(copydesk: Copydesk, sample: string): Promise<void> {
  await putStory(sample, { id: 'story-001', headline: HEADLINE, body: BODY });
  await copydesk.start({ newsroom: sample });
  await openByKey(copydesk, HEADLINE);
}

/** What the story's body is made of, on the disk. */
const written = async (sample: string) => {
  const story = (await storedStories(sample)).find(({ headline }) => headline === HEADLINE);
  return (story?.body.content ?? []).map((block) => {
    const { type, content = [] } = block as { type: string; content?: { type: string }[] };
    return [type, ...content.map((inner) => inner.type)].join(' ');
  });
};

const [PARAGRAPH, TWO_PHOTOS] = ['paragraph text', 'gallery figure figure'];

test('by keyboard alone a photo, then two, go into a story from the panel beside it', async ({
  copydesk,
  sample,
}) => {
  await openStory(copydesk, sample);
  const { page, photosPanel, story } = copydesk;
  await page.keyboard.press('End');
  await story.cursorSettled();
  await page.keyboard.press('ControlOrMeta+Alt+j');
  await expect(photosPanel.photos.first()).toBeVisible();
  await page.keyboard.press('F6');
  await expect(photosPanel.search).toBeFocused();
  await page.keyboard.type('lighthouse');
  await expect(photosPanel.photos).toHaveCount(1);
  await tabTo(page, photosPanel.photos.first());
  await expect(photosPanel.photos.first()).toHaveAccessibleDescription(/press Enter to put in/);
  await page.keyboard.press('Enter');
  await expect(photosPanel.news).toHaveText('The photo is in.');
  await expect.poll(() => written(sample)).toEqual([PARAGRAPH, 'figure', PARAGRAPH]);
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
  });

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(photosPanel.photos).toHaveCount(8);
  await tabTo(page, photosPanel.photos.first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(photosPanel.news).toHaveText('2 photos are in.');
  await expect.poll(() => written(sample)).toEqual([PARAGRAPH, 'figure', TWO_PHOTOS, PARAGRAPH]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => written(sample)).toEqual([PARAGRAPH, 'figure', PARAGRAPH]);
});

test('photos are dragged by the mouse into the body, into a gallery and to the lead', async ({
  copydesk,
  sample,
}) => {
  await openStory(copydesk, sample);
  const { page, photosPanel, story } = copydesk;
  await story.tool('Photos').click();
  const [first, second, third] = [0, 1, 2].map((at) => photosPanel.photos.nth(at));
  if (!first || !second || !third) throw new Error('Three there are');

  await first.click();
  await second.click({ modifiers: ['ControlOrMeta'] });
  await photosPanel.drag(second, story.body.getByText('Words behind.'), 0.25);
  await expect.poll(() => written(sample)).toEqual([PARAGRAPH, TWO_PHOTOS, PARAGRAPH]);

  const gallery = story.block('Gallery');
  await expect(gallery.getByRole('img')).toHaveCount(2);
  await photosPanel.drag(third, gallery.getByRole('img').first(), 0.5);
  await expect.poll(() => written(sample)).toEqual([PARAGRAPH, `${TWO_PHOTOS} figure`, PARAGRAPH]);

  await story.leadPhoto.add.scrollIntoViewIfNeeded();
  await photosPanel.drag(third, story.leadPhoto.add, 0.5);
  await expect(story.leadPhoto.picture).toBeVisible();
  await expect(story.leadPhoto.field('Caption')).toHaveValue(/\w/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.leadPhoto.picture).toHaveCount(0);
});

test('by keyboard alone photos that are selected on the wall go into the open story', async ({
  copydesk,
  sample,
}) => {
  await openStory(copydesk, sample);
  const { page, palette, photos, story } = copydesk;
  await page.keyboard.press('End');
  await story.cursorSettled();
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(2);
  await palette.run('Put selected photos into story');
  await expect(story.block('Gallery').getByRole('img')).toHaveCount(2);
  await expect.poll(() => written(sample)).toEqual([PARAGRAPH, TWO_PHOTOS, PARAGRAPH]);
});
