import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { openByKey } from './keyboard';
import { makeNewsroom, paragraphs } from './newsroom-files';

const LONG = Array.from({ length: 60 }, (_, n) => `Count ${n} is in.`);
const VOTE = {
  headline: 'Vote',
  state: 'published',
  publishedAt: '2026-11-20T10:00:00.000Z',
  body: paragraphs(...LONG, 'The mayor stays.'),
};
const TIDE = { headline: 'Tide', body: paragraphs('High at six.') };

/** Opens Tide, and the published Vote beside it, by keyboard. */
async function openBeside(copydesk: Copydesk, folder: string): Promise<void> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [VOTE, TIDE]);
  await copydesk.start({ newsroom });
  const { page, storyPicker } = copydesk;
  await openByKey(copydesk, 'Tide');
  await page.keyboard.press('ControlOrMeta+\\');
  await expect(storyPicker.search).toBeFocused();
  await page.keyboard.type('Vote');
  await expect(storyPicker.stories).toHaveCount(1);
  await page.keyboard.press('Enter');
}

test('a published story takes the keys beside another, as it is left and as it comes back', async ({
  copydesk,
  folder,
}) => {
  await openBeside(copydesk, folder);
  const { page, story, tabs } = copydesk;
  const [tide, vote] = [copydesk.pane(1), copydesk.pane(2)];
  await expect(vote.body).toBeFocused();
  const scrolled = () => vote.sheet.evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolled();
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toBeGreaterThan(before);

  await page.keyboard.press('Shift+F6');
  await expect(tide.body).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Alt+w');
  await expect(story.field('Headline')).toHaveValue('Vote');
  await expect(story.body).toBeFocused();

  await page.keyboard.press('ControlOrMeta+w');
  await expect(tabs.tabs).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Shift+t');
  await expect(story.field('Headline')).toHaveValue('Vote');
  await expect(story.body).toBeFocused();
});

test('what is found in a published story stays selected, with the keys, when finding ends', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [VOTE]);
  await copydesk.start({ newsroom });
  const { find, page, story } = copydesk;
  await openByKey(copydesk, 'Vote');
  await page.keyboard.press('ControlOrMeta+f');
  await expect(find.query).toBeFocused();
  await page.keyboard.type('mayor');
  await expect(find.count).toHaveText('1 of 1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(find.bar).toHaveCount(0);
  await expect(story.body).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('mayor');
  await expect(story.body.getByText('mayor')).toBeInViewport();
});
