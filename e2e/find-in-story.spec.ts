import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { tabTo } from './keyboard';
import { inEachLook } from './looks';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

const PHOTO = { photoId: null, caption: 'The tide at noon', credit: '', altText: '' };

/** Opens a story of these words with the cursor at the start of its body. */
async function openTide(copydesk: Copydesk, folder: string, ...texts: string[]) {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tide', leadPhoto: PHOTO, body: paragraphs(...texts) },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Tide').click();
  await copydesk.story.putCursorAt('start');
  return newsroom;
}

/** Whether a mark of a field lies within its field, beside the words before it. */
function isOverOwnWords(mark: Locator): Promise<boolean> {
  return mark.evaluate((element) => {
    const field = element.closest('.field')!.querySelector('textarea')!;
    const [inner, outer] = [element.getBoundingClientRect(), field.getBoundingClientRect()];
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = getComputedStyle(field).font;
    const before = context.measureText(field.value.slice(0, field.selectionStart)).width;
    const isBeside = Math.abs(inner.left - outer.left - before) < 2;
    return isBeside && inner.top >= outer.top - 2 && inner.bottom <= outer.bottom + 2;
  });
}

test('finds words through the whole story, and leaves the cursor on them', async ({
  copydesk,
  folder,
}) => {
  await openTide(copydesk, folder, 'High tide and low tide.', 'No tides today.');
  const { find, story, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+f');
  await expect(find.query).toBeFocused();
  await page.keyboard.type('tide');
  await expect(find.count).toHaveText('3 of 5');
  await expect(find.marks).toHaveText(['tide', 'tide', 'tide']);
  await page.keyboard.press('Enter');
  await expect(find.count).toHaveText('4 of 5');
  await page.keyboard.press('F3');
  await page.keyboard.press('F3');
  await expect(find.count).toHaveText('1 of 5 · Headline');
  await expect(find.currentMarkIn(story.field('Headline'))).toHaveText('Tide');
  const caption = story.leadPhoto.field('Caption');
  await expect(find.marksIn(caption)).toHaveText(['tide']);
  await expect(find.currentMarkIn(caption)).toHaveCount(0);
  await page.keyboard.press('F3');
  await expect(find.count).toHaveText('2 of 5 · Caption');
  await expect(find.currentMarkIn(caption)).toHaveText('tide');
  expect(await isOverOwnWords(find.currentMarkIn(caption))).toBe(true);
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+F3');
  await expect(find.count).toHaveText('5 of 5');

  await page.keyboard.press('Escape');
  await expect(find.bar).toBeHidden();
  await expect(find.marks).toHaveCount(0);
  await expect(find.marksIn(caption)).toHaveCount(0);
  await expect(story.body).toBeFocused();
  await page.keyboard.type('Wave');
  await expect(story.body).toContainText('No Waves today.');

  await page.keyboard.press('F3');
  await expect(find.count).toHaveText('1 of 4 · Headline');
  await page.keyboard.press('Escape');
  await expect(story.field('Headline')).toBeFocused();
  await page.keyboard.type('Surf');
  await expect(story.field('Headline')).toHaveValue('Surf');
});

test('counts follow what is typed, and the story is the place for it', async ({
  copydesk,
  folder,
}) => {
  await openTide(copydesk, folder, 'High tide.');
  const { find, story, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('tide');
  await expect(find.count).toHaveText('3 of 3');
  await story.body.click();
  await story.putCursorAt('end');
  await page.keyboard.type(' Low tide.');
  await expect(find.count).toHaveText('3 of 4');
  await expect(find.marks).toHaveCount(2);
});

test('matches as closely as is asked for', async ({ copydesk, folder }) => {
  await openTide(copydesk, folder, 'Port, port, ports and Élysée.');
  const { find, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('port');
  await expect(find.marks).toHaveText(['Port', 'port', 'port']);
  await tabTo(page, find.button('Match case'));
  await page.keyboard.press('Space');
  await expect(find.marks).toHaveText(['port', 'port']);
  await tabTo(page, find.button('Whole word'));
  await page.keyboard.press('Space');
  await expect(find.marks).toHaveText(['port']);
  await find.query.fill('Elysee');
  await expect(find.count).toHaveText('None');
  await tabTo(page, find.button('Ignore accents'));
  await page.keyboard.press('Space');
  await expect(find.marks).toHaveText(['Élysée']);
});

test('a pattern that is wrong or never ends is said beside it', async ({ copydesk, folder }) => {
  await openTide(copydesk, folder, `Held ${'a'.repeat(60)}!`);
  const { find, story, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+f');
  await tabTo(page, find.button('Regular expression'));
  await page.keyboard.press('Space');
  await find.query.fill('(a+)+$');
  await expect(find.problem).toContainText('takes too long', { timeout: 20_000 });
  await find.query.fill('(a');
  await expect(find.problem).toContainText('A “(” is not closed.');
  await find.query.fill('h(el)d');
  await expect(find.count).toHaveText('1 of 1');
  await expect(find.problem).toBeHidden();
  await story.body.focus();
  await page.keyboard.type('x');
  await expect(story.body).toContainText('x');
});

test('replaces one, then all, and one undo takes all of it back', async ({ copydesk, folder }) => {
  const newsroom = await openTide(copydesk, folder, 'High tide and low tide.', 'Kim Ann, Lee Bo');
  const { find, story, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+h');
  await page.keyboard.type('tide');
  await expect(find.button('Delete all')).toBeEnabled();
  await tabTo(page, find.replacement);
  await page.keyboard.type('surf');
  await expect(find.button('Replace all')).toBeEnabled();
  await expect(find.button('Delete')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(story.body).toContainText('High surf and low tide.');
  await expect(find.count).toHaveText('1 replaced. 3 of 3');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(find.count).toHaveText('3 replaced.');
  await expect(story.field('Headline')).toHaveValue('surf');
  await expect(story.leadPhoto.field('Caption')).toHaveValue('The surf at noon');
  await expect(story.body).toContainText('High surf and low surf.');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.field('Headline')).toHaveValue('Tide');
  await expect(story.leadPhoto.field('Caption')).toHaveValue('The tide at noon');
  await expect(story.body).toContainText('High surf and low tide.');

  await find.button('Regular expression').click();
  await find.query.fill(String.raw`(\w+) (Ann|Bo)`);
  await find.replacement.fill('$2 $1');
  await expect(find.count).toHaveText('1 of 2');
  await find.button('Replace all').click();
  await expect(story.body).toContainText('Ann Kim, Bo Lee');
  await expect.poll(async () => JSON.stringify(await storedStories(newsroom))).toContain('Bo Lee');
});

test('brings a match far down into sight', async ({ copydesk, folder }) => {
  const many = Array.from({ length: 400 }, (_, n) => `Paragraph ${n} of a long report.`);
  await openTide(copydesk, folder, ...many, 'The last buoy.');
  const { find, page, story } = copydesk;
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('buoy');
  await expect(find.currentMark).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(story.body).toBeFocused();
  await story.cursorSettled();
  await page.keyboard.type('lighthouse');
  await expect(page.getByText('The last lighthouse.')).toBeInViewport();
});

test('the bar is accessible', async ({ copydesk, folder }, testInfo) => {
  await openTide(copydesk, folder, 'High tide and low tide.');
  await copydesk.page.keyboard.press('ControlOrMeta+h');
  await copydesk.find.query.fill('tide');
  await expect(copydesk.find.marks).toHaveCount(2);
  await copydesk.find.button('Previous match').click();
  await expect(copydesk.find.currentMarkIn(copydesk.story.leadPhoto.field('Caption'))).toHaveText(
    'tide',
  );
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(copydesk.page), look).toEqual([]);
    await copydesk.page.screenshot({ path: testInfo.outputPath(`find-${look}.png`) });
  });
});

test('a story of hundreds of blocks is walked, cut and found in across what is out of sight', async ({
  copydesk,
  folder,
}) => {
  const many = Array.from({ length: 400 }, (_, n) => `Paragraph ${n} of a long report.`);
  await openTide(copydesk, folder, ...many);
  const { find, story, page } = copydesk;
  await expect
    .poll(() =>
      story.body
        .locator('p')
        .last()
        .evaluate((p) => getComputedStyle(p).contentVisibility),
    )
    .toBe('auto');
  for (let line = 0; line < 60; line += 1) await page.keyboard.press('ArrowDown');
  await story.cursorSettled();
  await page.keyboard.type('Here. ');
  await expect(story.body.locator('p').nth(60)).toContainText('Here. ');
  await expect(story.body.locator('p').nth(60)).toBeInViewport();

  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('graph 350 of');
  await expect(find.currentMark).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(story.body).toBeFocused();
  await story.cursorSettled();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+Shift+Home');
  await story.cursorSettled();
  await page.keyboard.press('Backspace');
  await expect(story.body.locator('p')).toHaveCount(50);
  await expect(story.body.locator('p').first()).toHaveText('graph 350 of a long report.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.body.locator('p')).toHaveCount(400);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('New.');
  await expect(story.body).toHaveText('New.');
});

test('finds and replaces in the caption of a figure and the title of a fact box', async ({
  copydesk,
  folder,
}) => {
  const [paragraph] = paragraphs('No water here.').content ?? [];
  const figure = {
    type: 'figure',
    attrs: { photoId: '', caption: 'The tide at noon', credit: '', altText: '' },
  };
  const box = { type: 'factBox', attrs: { title: 'Tide tables' }, content: [paragraph] };
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Harbour', body: { type: 'doc', content: [paragraph, figure, box] } },
  ]);
  await copydesk.start({ newsroom });
  const { find, story, page } = copydesk;
  await copydesk.feed.headline('Harbour').click();
  await story.putCursorAt('start');
  const caption = story.figure.field('Caption');
  const title = story.block('Fact box').getByRole('textbox', { name: 'Fact box title' });

  await page.keyboard.press('ControlOrMeta+h');
  await page.keyboard.type('tide');
  await expect(find.count).toHaveText('1 of 2 · Caption');
  await expect(find.currentMarkIn(caption)).toHaveText('tide');
  await page.keyboard.press('Enter');
  await expect(find.count).toHaveText(/^2 of 2/);
  await expect(find.currentMarkIn(title)).toHaveText('Tide');
  await tabTo(page, find.replacement);
  await page.keyboard.type('surf');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(find.count).toHaveText('2 replaced.');
  await expect(caption).toHaveValue('The surf at noon');
  await expect(title).toHaveValue('surf tables');
  await expect
    .poll(async () => (await storedStories(newsroom))[0]?.body.content)
    .toMatchObject([
      {},
      { attrs: { caption: 'The surf at noon' } },
      { attrs: { title: 'surf tables' } },
      {},
    ]);
});
