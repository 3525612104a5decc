import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { tabTo } from './keyboard';
import { inEachLook } from './looks';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

const NO_PHOTO = { photoId: null, caption: '', credit: '', altText: '' };

/** A newsroom whose stories speak of Smith: three that can be changed, one that readers have seen. */
function smiths(folder: string) {
  return makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Smith elected', body: paragraphs('Ann Smith won. Smith thanked all.') },
    { headline: 'Bridge', body: paragraphs('The mayor, Smith, cut the ribbon.') },
    { headline: 'Pier', leadPhoto: { ...NO_PHOTO, caption: 'Smith at the pier' } },
    { headline: 'Gala', state: 'published', body: paragraphs('Smith danced.') },
    { headline: 'Smithy', body: paragraphs('The smithy closed.') },
  ]);
}

/** Headlines and words of all stories on the disk, by headline. */
async function wordsOf(newsroom: string): Promise<string[]> {
  const stories = await storedStories(newsroom);
  return stories
    .map(({ headline, leadPhoto, body }) => `${headline}: ${leadPhoto.caption}${textOf(body)}`)
    .toSorted();
}

function textOf(node: { text?: string; content?: unknown[] }): string {
  return (node.text ?? '') + (node.content ?? []).map((child) => textOf(child as never)).join('');
}

test('replaces words in all stories but those left out, and puts all of it back', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await smiths(folder);
  const before = await wordsOf(newsroom);
  await copydesk.start({ newsroom });
  const { newsroomFind: find, page, story } = copydesk;
  await copydesk.feed.headline('Bridge').click();
  await expect(story.body).toContainText('The mayor');
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(find.query).toBeFocused();
  await page.keyboard.type('smith');
  await tabTo(page, find.button('Whole word'));
  await page.keyboard.press('Space');
  await tabTo(page, find.replacement);
  await page.keyboard.type('Jones');
  await page.keyboard.press('Enter');
  await expect(find.state).toHaveText('6 matches in 4 stories.');
  await expect(find.box(/^Gala/)).toBeDisabled();
  await expect(find.stories).toContainText('Readers have seen this story.');
  await tabTo(page, find.box(/Ann Smith won/).first());
  await page.keyboard.press('Space');
  await expect(find.box('Smith elected 3')).toHaveJSProperty('indeterminate', true);
  await tabTo(page, find.button('Replace 4 matches'));
  await page.keyboard.press('Enter');
  await expect(find.state).toHaveText('Replaced in 3 stories.');
  expect(await wordsOf(newsroom)).toEqual([
    'Bridge: The mayor, Jones, cut the ribbon.',
    'Gala: Smith danced.',
    'Jones elected: Ann Smith won. Jones thanked all.',
    'Pier: Jones at the pier',
    'Smithy: The smithy closed.',
  ]);

  await expect(find.button('Put back 3 stories')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(find.state).toHaveText('Put back 3 stories.');
  await expect(find.query).toBeFocused();
  expect(await wordsOf(newsroom)).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(story.body).toHaveText('The mayor, Smith, cut the ribbon.');
});

test('in the open story it is a step of undo, and words typed since are left alone', async ({
  copydesk,
  folder,
}) => {
  await copydesk.start({ newsroom: await smiths(folder) });
  const { newsroomFind: find, page, story } = copydesk;
  await copydesk.feed.headline('Bridge').click();
  await story.body.focus();
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await find.query.fill('Smith');
  await find.replacement.fill('Jones');
  await find.button('Match case').click();
  await find.button('Find').click();
  await find.button('Replace 6 matches').click();
  await expect(find.state).toHaveText('Replaced in 4 stories.');
  await page.keyboard.press('Escape');
  await expect(story.body).toHaveText('The mayor, Jones, cut the ribbon.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.body).toHaveText('The mayor, Smith, cut the ribbon.');
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await find.button('Put back 4 stories').click();
  await expect(find.state).toContainText('Put back 3 stories. 1 was left');
  await expect(find.state).toContainText('It was changed after the replacement.');
});

test('is put back also in the story that was open, once another one is', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await smiths(folder);
  const before = await wordsOf(newsroom);
  await copydesk.start({ newsroom });
  const { newsroomFind: find, page, story } = copydesk;
  await copydesk.feed.headline('Bridge').click();
  const replaceAndLeave = async () => {
    await page.keyboard.press('ControlOrMeta+Shift+h');
    await find.query.fill('Smith');
    await find.replacement.fill('Jones');
    await find.button('Find').click();
    await find.button(/^Replace \d+ matches$/).click();
    await expect(find.state).toContainText('Replaced in');
    await page.keyboard.press('Escape');
    await expect(story.body).toHaveText('The mayor, Jones, cut the ribbon.');
    await copydesk.list.row('Gala').click();
    await expect(story.field('Headline')).toHaveValue('Gala');
  };
  await replaceAndLeave();
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await find.button(/^Put back \d stories$/).click();
  await expect(find.state).toHaveText(/^Put back \d stories\.$/);
  expect(await wordsOf(newsroom)).toEqual(before);
  await page.keyboard.press('Escape');

  await copydesk.list.row('Bridge').click();
  await expect(story.body).toHaveText('The mayor, Smith, cut the ribbon.');
  await replaceAndLeave();
  await copydesk.list.row('Bridge').click();
  await expect(story.body).toHaveText('The mayor, Jones, cut the ribbon.');
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await find.button(/^Put back \d stories$/).click();
  await expect(find.state).toHaveText(/^Put back \d stories\.$/);
  await page.keyboard.press('Escape');
  await expect(story.body).toHaveText('The mayor, Smith, cut the ribbon.');
  expect(await wordsOf(newsroom)).toEqual(before);
});

test('is put back also by a page that knows nothing of it any more', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await smiths(folder);
  const before = await wordsOf(newsroom);
  await copydesk.start({ newsroom });
  const { newsroomFind: find, page } = copydesk;
  await expect(copydesk.feed.headline('Bridge')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(find.query).toBeFocused();
  await page.keyboard.type('Smith');
  await tabTo(page, find.replacement);
  await page.keyboard.type('Jones');
  await page.keyboard.press('Enter');
  await tabTo(page, find.button(/^Replace \d+ matches/));
  await page.keyboard.press('Enter');
  await expect(find.state).toHaveText(/^Replaced in/);
  expect(await wordsOf(newsroom)).not.toEqual(before);

  await page.reload();
  await expect(copydesk.feed.headline('Bridge')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(find.query).toBeFocused();
  await tabTo(page, find.button(/^Put back \d+ stories/));
  await page.keyboard.press('Enter');
  await expect(find.state).toHaveText(/^Put back/);
  expect(await wordsOf(newsroom)).toEqual(before);
});

test('says that nothing fits, and what is wrong with a pattern', async ({ copydesk, folder }) => {
  await copydesk.start({ newsroom: await smiths(folder) });
  const { newsroomFind: find, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await find.query.fill('zeppelin');
  await page.keyboard.press('Enter');
  await expect(find.state).toHaveText('No story has “zeppelin”.');
  await find.button('Regular expression').click();
  await find.query.fill('(smith');
  await page.keyboard.press('Enter');
  await expect(find.dialog.getByRole('alert')).toContainText('A “(” is not closed.');
});

test('finding in the newsroom is accessible', async ({ copydesk, sample }, testInfo) => {
  await copydesk.start({ newsroom: sample });
  const { newsroomFind: find, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await find.query.fill('harbour');
  await page.keyboard.press('Enter');
  await expect(find.state).toContainText('matches in');
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
    await page.screenshot({ path: testInfo.outputPath(`newsroom-${look}.png`) });
  });
});
