import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { makeNewsroom } from './newsroom-files';

test.beforeEach(async ({ copydesk, folder }) => {
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom')) });
  await copydesk.feed.button('New story').click();
  await copydesk.story.body.focus();
});

test('a slash lists the blocks, and arrows, words and Escape do what they say', async ({
  copydesk,
}) => {
  const { story, slashMenu, page } = copydesk;
  const named = () => story.body.getAttribute('aria-activedescendant');
  await page.keyboard.type('/');
  await expect(slashMenu.active, 'it is a paragraph already').toHaveText(/^Subhead/);
  await expect(page.getByText(/^\d+ blocks\. Arrow keys choose/)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(slashMenu.active).toHaveText(/^Minor subhead/);
  expect(await slashMenu.active.getAttribute('id')).toBe(await named());
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(slashMenu.active).toHaveText(/^Editor’s note/);
  expect(await findViolations(page)).toEqual([]);

  await page.keyboard.type('TÁBLE');
  await expect(slashMenu.active).toHaveText(/^Table/);
  await expect(story.body).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(slashMenu.list).toBeHidden();
  expect(await named()).toBeNull();
  await page.keyboard.type(' salt');
  await expect(slashMenu.list, 'it stays away once it was sent away').toBeHidden();
  await expect(story.body).toHaveText('/TÁBLE salt');

  await page.keyboard.press('Enter');
  await page.keyboard.type('/etc/hosts');
  await expect(slashMenu.list, 'no block is called so').toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.type('either/or');
  await expect(slashMenu.list).toBeHidden();
});

test('Enter and Tab take the block, the mouse does too, and undo leaves neither block nor slash', async ({
  copydesk,
}) => {
  const { story, slashMenu, page } = copydesk;
  await page.keyboard.type('Before');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/sub');
  await expect(slashMenu.active).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tides');
  await expect(story.body.getByRole('heading', { level: 2 })).toHaveText('Tides');

  await page.keyboard.press('Enter');
  await page.keyboard.type('/rule');
  await slashMenu.options.filter({ hasText: 'Horizontal rule' }).click();
  await expect(story.body.getByRole('separator')).toHaveCount(1);
  await expect(story.body).toBeFocused();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.body.getByRole('separator')).toHaveCount(0);
  await expect(story.body).not.toContainText('/rule');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(story.body.getByRole('separator')).toHaveCount(1);
  await expect(story.body).not.toContainText('/rule');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.body, 'no undo does nothing').not.toContainText('Tides');
});

test('only what can be made there is offered', async ({ copydesk }) => {
  const { slashMenu, page } = copydesk;
  await page.keyboard.type('- ');
  await page.keyboard.type('/');
  await expect(slashMenu.active).toBeVisible();
  await expect(slashMenu.options.filter({ hasText: 'Subhead' })).toHaveCount(0);
});

test('in a low window the list goes up over the tools, and can be pressed there', async ({
  copydesk,
}) => {
  const { slashMenu, electron, page } = copydesk;
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(900, 480);
  });
  for (let line = 0; line < 12; line += 1) await page.keyboard.press('Enter');
  for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.type('/');
  const first = slashMenu.options.first();
  await expect(first).toBeVisible();
  const tools = await page.getByRole('toolbar', { name: 'Story tools' }).boundingBox();
  const { y } = (await first.boundingBox())!;
  expect(y).toBeLessThan(tools!.y + tools!.height);
  await first.click({ trial: true });
});
