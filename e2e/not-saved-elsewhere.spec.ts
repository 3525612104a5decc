import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import type { Locator } from 'playwright/test';
import { expect, test } from './app';
import { findViolations } from './axe';
import { breakLock, makeNewsroom, paragraphs } from './newsroom-files';

test('that a story is not saved is seen from every screen, until it is', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Ferry sails', body: paragraphs('As it was.') },
    ...Array.from({ length: 11 }, (_, n) => ({
      headline: `Timetable ${n}`,
      createdAt: `2026-01-${10 + n}T10:00:00Z`,
    })),
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
  await test.step('no card stays behind what is said', async () => {
    await feed.headline('Ferry sails').focus();
    await page.keyboard.press('End');
    await expect(feed.headline('Timetable 0')).toBeFocused();
    const top = async () => (await notices.area.boundingBox())?.y ?? 0;
    const bottomOf = async (part: Locator) => {
      const { y, height } = (await part.boundingBox()) ?? { y: Infinity, height: 0 };
      return y + height;
    };
    await expect
      .poll(async () => (await bottomOf(feed.card('Timetable 0'))) < (await top()))
      .toBe(true);
  });
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
