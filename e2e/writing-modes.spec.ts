import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { openByKey } from './keyboard';
import { makeNewsroom, paragraphs } from './newsroom-files';

const LONG = paragraphs(...Array.from({ length: 60 }, (_, n) => `Paragraph ${n} of the story.`));

/** Goes down the paragraphs, each of one line. */
async function goDown({ page, story }: Copydesk, lines: number): Promise<void> {
  for (let line = 0; line < lines; line += 1) await page.keyboard.press('ArrowDown');
  await story.cursorSettled();
}

test('focus mode shows nothing but the words, and Escape ends it', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Harbour', body: LONG },
  ]);
  await copydesk.start({ newsroom });
  const { story, list, page } = copydesk;
  await openByKey(copydesk, 'Harbour');
  await copydesk.palette.run('Go to Slug');
  await expect(story.inspected('Slug')).toBeFocused();
  await page.keyboard.type('harbour');
  await copydesk.palette.run('Go to Body');
  await expect(story.body).toBeFocused();
  await goDown(copydesk, 3);
  await page.keyboard.press('ControlOrMeta+Shift+d');
  await expect(copydesk.place('Feed')).toBeHidden();
  await expect(list.search).toBeHidden();
  await expect(story.inspector).toBeHidden();
  await expect(story.body).toBeFocused();
  await expect(story.body.getByText('Paragraph 3 of')).toHaveCSS('opacity', '1');
  await expect(story.body.getByText('Paragraph 4 of')).toHaveCSS('opacity', '0.65');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(copydesk.notices.area).toContainText('Undone in Slug, which focus mode hides.');
  await expect(story.inspector).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(story.body.getByText('Paragraph 4 of')).toHaveCSS('opacity', '1');
  await page.keyboard.type('Here: ');
  await page.keyboard.press('Escape');
  await expect(copydesk.place('Feed')).toBeVisible();
  await expect(story.inspected('Slug')).toHaveValue('');
  await expect(story.body).toContainText('Here: ');
});

test('typewriter scrolling keeps the line in the middle, and is remembered', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Harbour', body: LONG },
  ]);
  await copydesk.start({ newsroom });
  await openByKey(copydesk, 'Harbour');
  const middle = async (text: string) => {
    const box = (await copydesk.story.body.getByText(text).boundingBox())!;
    const height = await copydesk.page.evaluate(() => innerHeight);
    return Math.abs(box.y + box.height / 2 - height * 0.48) < height * 0.1;
  };
  await copydesk.page.keyboard.press('ControlOrMeta+Alt+t');
  await goDown(copydesk, 20);
  await copydesk.page.keyboard.type('!');
  await expect.poll(() => middle('Paragraph 20 of')).toBe(true);
  await goDown(copydesk, 6);
  await expect.poll(() => middle('Paragraph 26 of')).toBe(true);
  await copydesk.quit();
  await copydesk.start({ newsroom });
  await expect(copydesk.story.body).toBeFocused();
  await copydesk.story.cursorSettled();
  await goDown(copydesk, 14);
  await copydesk.page.keyboard.type('!');
  await expect.poll(() => middle('Paragraph 40 of')).toBe(true);
});

test('the page is made larger and smaller by keyboard', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Harbour' }]);
  await copydesk.start({ newsroom });
  const { keyboard } = copydesk.page;
  const width = () => copydesk.page.evaluate(() => innerWidth);
  const before = await width();
  await keyboard.press('ControlOrMeta+Shift+Equal');
  await expect.poll(width).toBeLessThan(before);
  await keyboard.press('ControlOrMeta+0');
  await expect.poll(width).toBe(before);
  await keyboard.press('ControlOrMeta+-');
  await expect.poll(width).toBeGreaterThan(before);
});
