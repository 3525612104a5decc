import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { tabTo } from './keyboard';
import { makeNewsroom, paragraphs } from './newsroom-files';

const HARBOUR = { headline: 'Harbour', body: paragraphs('The dredger is back.') };

test('an action gets another key, which is still there after a restart', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [HARBOUR]);
  await copydesk.start({ newsroom });
  const { keyboard } = copydesk.page;
  const { shortcutsDialog, notices } = copydesk;
  await keyboard.press('ControlOrMeta+/');
  await expect(shortcutsDialog.search).toBeFocused();
  expect(await findViolations(copydesk.page)).toEqual([]);
  await keyboard.type('bold');
  await tabTo(copydesk.page, shortcutsDialog.keyOf('Bold'));
  await keyboard.press('Enter');
  await keyboard.press('k');
  await expect(shortcutsDialog.dialog).toContainText('A key alone would get in the way of typing');
  await keyboard.press('ControlOrMeta+n');
  await expect(notices.area).toContainText('“New story” has none any more');
  await expect(shortcutsDialog.keyOf('Bold')).toHaveText(/N$/);
  await keyboard.press('Escape');
  await expect(shortcutsDialog.dialog).toBeHidden();

  await copydesk.quit();
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('Harbour').click();
  await story.body.getByText('The dredger').dblclick();
  await page.keyboard.press('ControlOrMeta+b');
  await expect(story.body.locator('strong')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+n');
  await expect(story.body.locator('strong')).toHaveCount(1);
});

test('a key is taken away, put back, and all keys are as they came again', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [HARBOUR]);
  await copydesk.start({ newsroom });
  const { shortcutsDialog, notices, page } = copydesk;
  const { keyboard } = page;
  const openDialog = () => keyboard.press('ControlOrMeta+/');
  await openDialog();
  await shortcutsDialog.search.fill('go settings');
  await expect(shortcutsDialog.dialog).toContainText('No action has these words');
  await shortcutsDialog.search.fill('settings');
  await shortcutsDialog.keyOf('Settings').click();
  await keyboard.press('Delete');
  await expect(shortcutsDialog.keyOf('Settings')).toHaveText('–');
  await shortcutsDialog.button('Reset all keys').click();
  await expect(shortcutsDialog.keyOf('Settings')).toHaveText(/,$/);
  await expect(notices.area).toContainText('All keys are as they came');
  await keyboard.press('Escape');
  await notices.button('Undo').last().click();
  await openDialog();
  await expect(shortcutsDialog.keyOf('Settings')).toHaveText('–');
  await shortcutsDialog.button('Reset the key of Settings').click();
  await keyboard.press('Escape');
  await keyboard.press('ControlOrMeta+,');
  await expect(copydesk.settings.screen).toBeVisible();
});
