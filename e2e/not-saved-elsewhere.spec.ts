import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { expect, test } from './app';
import { findViolations } from './axe';
import { breakLock, makeNewsroom, paragraphs } from './newsroom-files';

test('that a story is not saved is seen from every screen, until it is', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Ferry sails', body: paragraphs('As it was.') },
  ]);
  await copydesk.start({ newsroom });
  const { feed, notices, page, story } = copydesk;
  await feed.headline('Ferry sails').click();
  await expect(story.saveState).toHaveText(/^Saved/);
  const stories = copydesk.place('Stories');
  await expect(stories).toHaveAccessibleName('Stories');

  await breakLock(newsroom);
  await story.putCursorAt('end');
  await page.keyboard.type(' And on.');
  await copydesk.goTo('Feed');
  await expect(feed.screen).toBeVisible();
  await expect(stories).toHaveAccessibleName('Stories (not saved)');
  await expect(stories).toHaveAttribute('title', /“Ferry sails” is not saved: /);
  await expect(notices.area).toContainText('“Ferry sails” is not saved: ');
  expect(await findViolations(page)).toEqual([]);
  await copydesk.goTo('Settings');
  await expect(stories).toHaveAccessibleName('Stories (not saved)');

  await notices.button('Go to story').click();
  await expect(story.saveState).toHaveText(/^Not saved/);
  await expect(notices.area, 'the story says it itself').not.toContainText('is not saved');
  await rm(join(newsroom, '.copydesk', 'lock.json'), { recursive: true });
  await story.saveButton('Retry').click();
  await expect(story.saveState).toHaveText(/^Saved/);
  await expect(stories).toHaveAccessibleName('Stories');
});
