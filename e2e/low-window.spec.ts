import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { expect, test } from './app';
import { isInSight, resize, zoom } from './looks';
import { makeNewsroom, paragraphs } from './newsroom-files';

const NAMES = ['ford', 'by', 'holm', 'wick', 'mere', 'combe', 'ness', 'dale', 'stead'];
const DESK = {
  people: NAMES.map((name) => ({
    id: `mar-${name}`,
    name: `Mar ${name}`,
    role: 'Desk',
    contact: '',
  })),
  places: NAMES.map((name) => ({ id: `tarn${name}`, name: `Tarn${name}` })),
  keywords: NAMES.map((name) => `port ${name}`),
};
const LONG = paragraphs(...Array<string>(40).fill('The harbur is open.'));

test.beforeEach(async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(
    join(folder, 'newsroom'),
    [{ headline: 'Harbour', body: LONG }, { headline: 'Tide' }],
    DESK,
  );
  await copydesk.start({ newsroom });
  await resize(copydesk, 1080, 576);
  await zoom(copydesk, 1.2);
  await copydesk.feed.headline('Harbour').focus();
  await copydesk.page.keyboard.press('Enter');
  await expect(copydesk.story.body).toBeFocused();
});

const inSight = (list: Locator, what: string) =>
  expect.poll(() => isInSight(list), `${what} is wholly in sight`).toBe(true);

test('what a field could go on as is in sight in a low window', async ({ copydesk }) => {
  const { story, page } = copydesk;
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  for (const [field, words] of [
    [story.field('Dateline'), 'tar'],
    [story.field('Byline'), 'By mar'],
    [story.inspected('Keywords'), 'por'],
    [story.inspected('Genre'), 'a'],
  ] as const) {
    await field.focus();
    await page.keyboard.type(words);
    await inSight(list, words);
    await page.keyboard.press('ArrowUp');
    await inSight(list.getByRole('option', { selected: true }), `${words}, the last one`);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  }
});

test('menus are in sight in a low window', async ({ copydesk }) => {
  const { story, slashMenu, spelling, tabs, page, storyPicker, palette } = copydesk;
  const { keyboard } = page;

  await test.step('of the blocks, under a slash at the foot of the page', async () => {
    await story.putCursorAt('end');
    await keyboard.press('Enter');
    await keyboard.type('/');
    await inSight(slashMenu.list, 'the list of blocks');
    await keyboard.press('ArrowUp');
    await inSight(slashMenu.active, 'the last block');
    await keyboard.press('Escape');
  });

  await test.step('of a block', async () => {
    await keyboard.press('ControlOrMeta+Shift+m');
    await inSight(page.getByRole('menu', { name: 'Block', exact: true }), 'the block menu');
    await keyboard.press('Escape');
  });

  await test.step('of a misspelt word', async () => {
    await expect(spelling.inBody.last()).toBeVisible();
    await keyboard.press('Shift+F7');
    await keyboard.press('ControlOrMeta+F7');
    await inSight(spelling.menu, 'the menu of spelling');
    await keyboard.press('Escape');
  });

  await test.step('of the tools', async () => {
    for (const name of ['More tools', 'Insert']) {
      await story.tool(name).press('Enter');
      await inSight(page.getByRole('menu', { name }), name);
      await keyboard.press('Escape');
    }
  });

  await test.step('of the open stories', async () => {
    await tabs.all.press('Enter');
    await inSight(page.getByRole('menu', { name: 'All open stories' }), 'the menu of tabs');
    await keyboard.press('Escape');
  });

  await test.step('the story that another refers to', async () => {
    await palette.run('Related story');
    await inSight(storyPicker.dialog, 'the choice of a story');
    await inSight(storyPicker.dialog.getByRole('listbox'), 'its list');
    await keyboard.press('Escape');
  });

  await test.step('the palette', async () => {
    await keyboard.press('ControlOrMeta+k');
    await inSight(palette.dialog, 'the palette');
  });
});
