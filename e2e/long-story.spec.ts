import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, storedStories } from './newsroom-files';

const COUNT = 240;
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (n: number) => ({
  type: 'paragraph',
  content: [text(`Paragraph ${n}. ${'word '.repeat(40)}`)],
});
const figure = (n: number) => ({
  type: 'figure',
  attrs: { photoId: '', caption: `Caption ${n}`, credit: '', altText: '' },
});
/** Every eighth block is a figure, with fields of its own. */
const BODY = {
  type: 'doc',
  content: [
    ...Array.from({ length: COUNT }, (_, n) => (n % 8 === 7 ? figure(n) : paragraph(n))),
    { type: 'paragraph', content: [text('The needle is here.')] },
  ],
};

test('a long story is written in as a short one, though most of it is not laid out', async ({
  copydesk,
  folder,
}) => {
  test.slow();
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Long', body: BODY }]);
  await copydesk.start({ newsroom });
  const { page, story, find } = copydesk;
  await copydesk.feed.headline('Long').click();
  const { body } = story;
  const blocks = body.locator('> *');
  await expect(blocks).toHaveCount(COUNT + 1);
  await expect(body.locator('..'), 'what is out of sight costs nothing').toHaveClass(/long/);

  await test.step('an input method writes in its middle', async () => {
    const middle = blocks.nth(120);
    await middle.scrollIntoViewIfNeeded();
    await middle.click();
    await page.keyboard.press('Home');
    const input = await page.context().newCDPSession(page);
    for (const part of ['に', 'にほ', 'にほん']) {
      await input.send('Input.imeSetComposition', {
        text: part,
        selectionStart: part.length,
        selectionEnd: part.length,
      });
      await expect(middle).toContainText(part);
    }
    await input.send('Input.insertText', { text: '日本' });
    await expect(middle).toContainText('日本');
    await expect(middle).not.toContainText('にほん');
    await page.keyboard.type('!');
    await expect(middle).toContainText('日本!');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(middle).not.toContainText('日本');
  });

  await test.step('words are found where nothing was drawn, and shown', async () => {
    await page.keyboard.press('ControlOrMeta+f');
    await find.query.fill('needle');
    await expect(find.currentMark).toBeInViewport();
    await page.keyboard.press('Escape');
  });

  await test.step('a field out of sight takes what is typed', async () => {
    const caption = blocks.nth(15).getByRole('textbox', { name: 'Caption' });
    await caption.focus();
    await expect(caption).toBeInViewport();
    await page.keyboard.press('End');
    await page.keyboard.type(' of the pier');
    await expect(caption).toHaveValue('Caption 15 of the pier');
  });

  await test.step('blocks out of sight are taken out with those around them', async () => {
    await blocks.nth(16).click();
    await page.keyboard.press('Home');
    await blocks.nth(200).scrollIntoViewIfNeeded();
    await blocks.nth(200).click({ modifiers: ['Shift'], position: { x: 2, y: 10 } });
    await page.keyboard.press('Delete');
    await expect(blocks).toHaveCount(COUNT + 1 - 184);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(blocks).toHaveCount(COUNT + 1);
  });

  await test.step('all of it, in place of which one word is written', async () => {
    await body.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Anew');
    await page.keyboard.press('Enter');
    await page.keyboard.type('and on');
    await expect(body.locator('> p')).toHaveText(['Anew', 'and on']);
    await expect(body.getByRole('figure')).toHaveCount(0);
    await expect
      .poll(async () => JSON.stringify((await storedStories(newsroom))[0]?.body))
      .toContain('Anew');
    await expect(async () => {
      await page.keyboard.press('ControlOrMeta+z');
      expect(await blocks.count()).toBe(COUNT + 1);
    }).toPass();
    await expect(blocks.nth(15).getByRole('textbox', { name: 'Caption' })).toHaveValue(
      'Caption 15 of the pier',
    );
  });
});
