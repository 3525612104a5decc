import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { openByKey, tabTo } from './keyboard';
import { paragraphs, putStory, storedPhotos } from './newsroom-files';

const HEADLINE = 'Pictures wanted';
const STORY = { id: 'story-001', headline: HEADLINE, body: paragraphs('Words before.') };

test('by keyboard alone a photo that no story uses is found, used, and found among those in use', async ({
  copydesk,
  sample,
}) => {
  await putStory(sample, STORY);
  const [known] = await storedPhotos(sample);
  const spare = { ...known, id: 'spare-photo', fileName: 'spare.jpg', headline: 'Nobody’s photo' };
  await writeFile(join(sample, 'photos', `${spare.id}.json`), JSON.stringify(spare));
  await copydesk.start({ newsroom: sample });
  const { page, palette, photos, story } = copydesk;
  await openByKey(copydesk, HEADLINE);
  await photos.goThere();
  await expect(photos.photos).toHaveCount(9);

  await test.step('not in use is the one that nobody used', async () => {
    await tabTo(page, photos.choice('Show'), 'Shift+Tab');
    await page.keyboard.type('Not in');
    await expect(photos.photos).toHaveCount(1);
    await expect(photos.photos).toContainText('Nobody’s photo');
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('once a story has it, it is not among them any more', async () => {
    await tabTo(page, photos.photos.first());
    await page.keyboard.press('Space');
    await expect(photos.selected).toHaveCount(1);
    await palette.run('Put selected photos into story');
    await expect(story.body.getByRole('figure')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+3');
    await expect(photos.screen).toContainText('No photo fits');
  });

  await test.step('in use are all, until another program takes it out of the story', async () => {
    await tabTo(page, photos.choice('Show'));
    await page.keyboard.type('In');
    await expect(photos.photos).toHaveCount(9);
    await putStory(sample, { ...STORY, rev: 50 });
    await expect(photos.photos).toHaveCount(8);
  });
});
