import { join } from 'node:path';
import { expect, test } from './app';
import { openByKey, pressNear } from './keyboard';
import { makeNewsroom, paragraphs } from './newsroom-files';

test('a shortcut is found, given, taken away and put back by keyboard alone', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Harbour', body: paragraphs('The dredger') },
  ]);
  await copydesk.start({ newsroom });
  const { notices, page, shortcutsDialog, story } = copydesk;
  const { keyboard } = page;
  const bold = shortcutsDialog.keyOf('Bold');
  const find = async (words: string) => {
    await keyboard.press('ControlOrMeta+/');
    await expect(shortcutsDialog.search).toBeFocused();
    await keyboard.type(words);
  };

  await test.step('another key is chosen, and makes words bold', async () => {
    await openByKey(copydesk, 'Harbour');
    await find('bold');
    await pressNear(page, bold);
    await keyboard.press('ControlOrMeta+Alt+Shift+b');
    await expect(bold).toHaveText(/B$/);
    await expect(bold).toBeFocused();
    await keyboard.press('Escape');
    await expect(story.body).toBeFocused();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.press('ControlOrMeta+b');
    await expect(story.body.locator('strong')).toHaveCount(0);
    await keyboard.press('ControlOrMeta+Alt+Shift+b');
    await expect(story.body.locator('strong')).toHaveText('The dredger');
  });

  await test.step('a field gets a key of its own', async () => {
    await find('go to keywords');
    await pressNear(page, shortcutsDialog.keyOf('Go to Keywords'));
    await keyboard.press('ControlOrMeta+Alt+Shift+k');
    await keyboard.press('Escape');
    await expect(story.body).toBeFocused();
    await keyboard.press('ControlOrMeta+Alt+Shift+k');
    await expect(story.inspected('Keywords')).toBeFocused();
  });

  await test.step('it is put back to the one it came with, the keys beside it', async () => {
    await find('bold');
    await pressNear(page, shortcutsDialog.button('Reset the key of Bold'));
    await expect(bold).toHaveText(/B$/);
    await expect(bold).toBeFocused();
    await keyboard.press('Enter');
    await keyboard.press('Delete');
    await expect(bold).toHaveText('–');
    await expect(bold).toBeFocused();
  });

  await test.step('all are put back, and the keys are in the story again once it is closed', async () => {
    await pressNear(page, shortcutsDialog.button('Reset all keys'));
    await expect(notices.area).toContainText('All keys are as they came');
    await expect(bold).toHaveText(/B$/);
    await expect(shortcutsDialog.search).toBeFocused();
    await keyboard.press('Escape');
    await expect(shortcutsDialog.dialog).toBeHidden();
    await expect(story.inspected('Keywords')).toBeFocused();
  });
});
