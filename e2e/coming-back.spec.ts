import { join } from 'node:path';
import { expect, test } from './app';
import { openByKey } from './keyboard';
import { makeNewsroom, paragraphs } from './newsroom-files';

test('cursor and page are where they were left, in each story, also after a restart', async ({
  copydesk,
  folder,
}) => {
  const lines = Array.from({ length: 120 }, (_, line) => `Line ${line} of the tide table.`);
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tide', body: paragraphs(...lines) },
    { headline: 'Wind', body: paragraphs('From the west.') },
  ]);
  /** How far down on the page the line is that was left. */
  const lineTop = () =>
    copydesk.story.body.getByText('Line 80 of').evaluate((element) => {
      const { y } = element.closest('.story-page')!.getBoundingClientRect();
      return Math.round(element.getBoundingClientRect().y - y);
    });

  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Tide').click();
  await expect(copydesk.story.body).toBeFocused();
  /** The same, when the page has come to rest. */
  const settled = async () => {
    let last = NaN;
    const isAtRest = async () => {
      const before = last;
      last = await lineTop();
      return last === before;
    };
    await expect.poll(isAtRest, { intervals: [300] }).toBe(true);
    return last;
  };
  const line = copydesk.story.body.getByText('Line 80 of');
  await expect
    .poll(async () => {
      await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      return lineTop();
    })
    .toBeGreaterThan(100);
  await line.click();
  await copydesk.page.keyboard.press('End');
  const left = await settled();

  await test.step('in another story meanwhile', async () => {
    await copydesk.list.row('Wind').click();
    await expect(copydesk.story.field('Headline')).toHaveValue('Wind');
    await copydesk.story.field('Headline').click();
    await copydesk.page.keyboard.press('Home');
    await copydesk.page.keyboard.press('ArrowRight');
    await copydesk.list.row('Tide').click();
    await expect(copydesk.story.body).toBeFocused();
    expect(Math.abs((await settled()) - left)).toBeLessThan(2);
  });

  await test.step('after a restart', async () => {
    await copydesk.quit();
    await copydesk.start({ newsroom });
    await expect(copydesk.story.body).toBeFocused();
    expect(Math.abs((await settled()) - left)).toBeLessThan(2);
    await copydesk.page.keyboard.type('Neap.');
    await expect(copydesk.story.body.getByText('Line 80 of the tide table.Neap.')).toBeVisible();
    await copydesk.list.row('Wind').click();
    await expect(copydesk.story.field('Headline')).toBeFocused();
    await copydesk.page.keyboard.type('-');
    await expect(copydesk.story.field('Headline')).toHaveValue('W-ind');
  });

  await test.step('without a jump that can be seen', async () => {
    await copydesk.page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { seen });
      const look = () => {
        const lines = document.querySelectorAll('.story-page:not([data-placing]) .body-text > p');
        const line = [...lines].find((one) => one.textContent.startsWith('Line 80 of'));
        const page = line?.closest('.story-page')?.getBoundingClientRect().y ?? 0;
        if (line) seen.push(Math.round(line.getBoundingClientRect().y - page));
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await copydesk.list.row('Tide').click();
    const seen = () =>
      copydesk.page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    await expect.poll(async () => (await seen()).length).toBeGreaterThan(20);
    expect(Math.max(...(await seen()).map((top) => Math.abs(top - left)))).toBeLessThan(2);
  });
});

test('a place beyond the end of a story that became shorter is its end', async ({
  copydesk,
  folder,
}) => {
  const body = paragraphs(...Array.from({ length: 60 }, (_, line) => `Line ${line}.`));
  const stories = [{ headline: 'Tide', body }];
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), stories);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Tide').click();
  await copydesk.story.body.press('ControlOrMeta+End');
  await copydesk.quit();
  await makeNewsroom(newsroom, [{ headline: 'Tide', rev: 2, body: paragraphs('Short') }]);
  await copydesk.start({ newsroom });
  await expect(copydesk.story.body).toBeFocused();
  await copydesk.page.keyboard.type('er');
  await expect(copydesk.story.body).toHaveText('Shorter');
});

test('by keyboard alone one goes on where one was, in each story and after a restart', async ({
  copydesk,
  folder,
}) => {
  const lines = Array.from({ length: 120 }, (_, line) => `Line ${line} of the tide table.`);
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tide', body: paragraphs(...lines) },
    { headline: 'Gale', body: paragraphs('From the west.') },
  ]);
  const back = process.platform === 'darwin' ? 'Meta+[' : 'Alt+ArrowLeft';
  const goOn = async (words: string, line: string) => {
    await expect(copydesk.story.body).toBeFocused();
    await copydesk.story.cursorSettled();
    await copydesk.page.keyboard.type(words);
    await expect(copydesk.story.body.getByText(line)).toBeInViewport();
  };
  await copydesk.start({ newsroom });
  await openByKey(copydesk, 'Tide');
  for (let line = 0; line < 80; line += 1) await copydesk.page.keyboard.press('ArrowDown');
  await goOn('Here. ', 'Here. Line 80 of');
  await copydesk.page.keyboard.press('ControlOrMeta+k');
  await expect(copydesk.palette.input).toBeFocused();
  await copydesk.page.keyboard.press('Escape');
  await expect(copydesk.story.body).toBeFocused();
  await expect(
    copydesk.story.body.getByText('Here. Line 80 of'),
    'a dialog that was looked at moves nothing',
  ).toBeInViewport();
  await openByKey(copydesk, 'Gale');
  await goOn('Gusts ', 'Gusts From the west.');
  await copydesk.page.keyboard.press(back);
  await goOn('Again. ', 'Here. Again. Line 80 of');
  await copydesk.page.keyboard.press('ControlOrMeta+s');
  await expect(copydesk.story.saveState).toHaveText(/^Saved/);
  await copydesk.quit();
  await copydesk.start({ newsroom });
  await goOn('Still. ', 'Here. Again. Still. Line 80 of');
});
