import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './app';
import { findViolations } from './axe';
import { makeNewsroom, paragraphs } from './newsroom-files';

const text = (words: string) => ({ type: 'text', text: words });
const p = (words: string) => ({ type: 'paragraph', content: [text(words)] });
const item = (words: string) => ({ type: 'listItem', content: [p(words)] });
const BODY = {
  type: 'doc',
  content: [
    p('The tide came in.'),
    { type: 'bulletList', content: [item('First boat'), item('Second boat')] },
    { type: 'blockQuote', attrs: { attribution: 'Ines Farrow' }, content: [p('We begin again.')] },
    {
      type: 'figure',
      attrs: { photoId: '', caption: 'A crane at work.', credit: '', altText: '' },
    },
    p('وصل المد عند الظهر'),
    p('Last words.'),
  ],
};

/** Goes to the handle of this block. It comes with the next frame, from beside another block. */
async function reachHandle(handle: Locator, block: Locator): Promise<void> {
  // What undo changed may still be scrolled to: the handle goes then, and comes with the mouse.
  await expect(async () => {
    await block.hover();
    await expectBeside(handle, block);
    await handle.hover({ timeout: 1_000 });
    await expectBeside(handle, block);
  }).toPass();
}

async function expectBeside(handle: Locator, block: Locator): Promise<void> {
  const [own, its] = [(await handle.boundingBox())!, (await block.boundingBox())!];
  const middle = own.y + own.height / 2;
  expect(middle).toBeGreaterThan(its.y);
  expect(middle).toBeLessThan(its.y + its.height);
}

/**
 * Presses the handle of the block with these words and moves to a point of another element, and on
 * with it for as long as the page scrolls.
 */
async function dragTo(page: Page, handle: Locator, block: Locator, target: Locator, y: number) {
  await reachHandle(handle, block);
  await page.mouse.down();
  await expect(async () => {
    const box = (await target.boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + box.height * y, { steps: 5 });
    await page.evaluate(
      () =>
        new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(() => shown(0)))),
    );
    expect(await target.boundingBox()).toEqual(box);
  }).toPass();
}

test('blocks move by their handle, its menu and the keyboard', async ({ copydesk, folder }) => {
  test.slow();
  await copydesk.start({
    newsroom: await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Tides', body: BODY }]),
  });
  const { page, story } = copydesk;
  await copydesk.feed.headline('Tides').click();
  const { body, blockHandle: handle, blockNews } = story;
  const line = (words: string) => body.locator('p, h2').filter({ hasText: words });
  const lines = body.locator('p, h2');
  const line0 = page.locator('.drop-line');
  await expect(handle).toBeAttached();

  await test.step('the handle takes no room, and stands where the text starts', async () => {
    await line('Last words').scrollIntoViewIfNeeded();
    const before = await line('Last words').boundingBox();
    await line('Last words').hover();
    await expect(handle).toHaveCSS('opacity', '1');
    expect((await handle.boundingBox())!.x).toBeLessThan(before!.x);
    expect(await line('Last words').boundingBox()).toEqual(before);
    const arabic = line('وصل المد');
    await arabic.hover();
    const right = (await arabic.boundingBox())!.x + before!.width;
    await expect.poll(async () => (await handle.boundingBox())!.x).toBeGreaterThanOrEqual(right);
  });

  await test.step('a line shows where a dragged block goes; Escape leaves it', async () => {
    await dragTo(page, handle, line('Last words'), line('The tide'), 0.2);
    await expect(line0).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(line0).toBeHidden();
    await page.mouse.up();
    await expect(lines.last()).toHaveText('Last words.');

    await dragTo(page, handle, line('Last words'), line('The tide'), 0.2);
    await page.mouse.up();
    await expect(lines.first()).toHaveText('Last words.');
    await expect(blockNews).toHaveText('Paragraph moved.');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(lines.first()).toHaveText('The tide came in.');
  });

  await test.step('an item leaves its list, a paragraph becomes one', async () => {
    await dragTo(page, handle, line('Second boat'), line('Last words'), 0.9);
    await page.mouse.up();
    await expect(body.locator('> ul').last()).toHaveText('Second boat');
    await page.keyboard.press('ControlOrMeta+z');
    await dragTo(page, handle, line('Last words'), line('First boat'), 0.9);
    await page.mouse.up();
    await expect(body.locator('li')).toHaveText(['First boat', 'Last words.', 'Second boat']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(body.locator('li')).toHaveCount(2);
  });

  await test.step('the menu says what can be done, and does it', async () => {
    await reachHandle(handle, line('We begin again'));
    await handle.click();
    await expect(story.blockMenuItem('Move block up')).toBeVisible();
    await expect(story.blockMenuItem('Block quote')).toBeDisabled();
    expect(await findViolations(page)).toEqual([]);
    await story.blockMenuItem('Paragraph').click();
    await expect(line('— Ines Farrow'), 'no word is lost').toHaveCount(1);
    await expect(body).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(line('— Ines Farrow')).toHaveCount(0);

    await line('First boat').click();
    await page.keyboard.press('ControlOrMeta+Shift+m');
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await expect(body.locator('li')).toHaveText(['First boat', 'First boat', 'Second boat']);
    await page.keyboard.press('ControlOrMeta+z');
  });

  await test.step('a whole list, by the menu of an item', async () => {
    await line('First boat').click();
    await page.keyboard.press('ControlOrMeta+Shift+m');
    await story.blockMenuItem('Select whole bullet list').click();
    await story.blockMenuItem('Move block up').click();
    await expect(lines.first()).toHaveText('First boat');
    await expect(body.locator('> ul > li')).toHaveCount(2);
    await page.keyboard.press('ControlOrMeta+z');
  });

  await test.step('keys move what is selected, and the cursor stays in its place', async () => {
    await line('First boat').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect(blockNews).toHaveText('List item moved down, now 2 of 2.');
    await page.keyboard.type('s');
    await expect(body.locator('li')).toHaveText(['Second boat', 'First boats']);

    await line('وصل المد').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect(blockNews, 'with a line to go on after the figure').toHaveText(
      '2 blocks moved up, now 4 of 7.',
    );
    await expect(body.locator('> *').nth(5).getByRole('textbox', { name: 'Caption' })).toHaveValue(
      'A crane at work.',
    );
    await page.keyboard.press('ControlOrMeta+z');
  });

  await test.step('in a field of a block they move that block, the focus with it', async () => {
    const caption = story.figure.field('Caption');
    await caption.focus();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect(blockNews).toHaveText('Figure moved down, now 5 of 6.');
    await expect(caption).toBeFocused();
    await page.keyboard.type('Tall: ');
    await expect(caption).toHaveValue(/Tall: /);
    await story.field('Headline').focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect(blockNews, 'in the headline they move nothing').toHaveText(
      'Figure moved down, now 5 of 6.',
    );
    const fifth = body.locator('> *').nth(4);
    await expect(fifth.getByRole('textbox', { name: 'Caption' })).toHaveValue(/Tall: /);
  });
});

test('in a long story a drag scrolls, and finds blocks that were never laid out', async ({
  copydesk,
  folder,
}) => {
  const words = Array.from({ length: 160 }, (_, n) => `Paragraph ${n + 1}. ${'word '.repeat(40)}`);
  await copydesk.start({
    newsroom: await makeNewsroom(join(folder, 'newsroom'), [
      { headline: 'Long', body: paragraphs(...words) },
    ]),
  });
  const { page, story } = copydesk;
  await copydesk.feed.headline('Long').click();
  const { body, blockHandle: handle } = story;
  await expect(handle).toBeAttached();
  const first = body.locator('p').first();
  await reachHandle(handle, first);
  await page.mouse.down();
  const screen = page.locator('.story-page');
  const box = (await screen.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 10, { steps: 4 });
  await expect.poll(() => screen.evaluate((element) => element.scrollTop)).toBeGreaterThan(1_500);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(first).toContainText('Paragraph 2.');
  await expect(body.locator('p').filter({ hasText: /^Paragraph 1\./ })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(first).toContainText('Paragraph 1.');
});
