import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { ExportedPage } from './exported-page';
import { mountReason, withReadOnlyNewsroom } from './mounts';
import { answerDialogs } from './system';

test.use({ ownApp: true });

test.skip(mountReason !== null, mountReason ?? '');

test('a newsroom that cannot be written to can be read and exported', async ({
  copydesk,
  folder,
}) => {
  await withReadOnlyNewsroom(join(folder, 'mounted'), async (newsroom) => {
    await copydesk.start({ newsroom });
    const { feed, story, exportDialog } = copydesk;
    await expect(feed.screen).toContainText('This newsroom is open read-only');
    await expect(feed.button('New story')).toBeDisabled();
    await expect(feed.button('New video')).toBeDisabled();
    await expect(feed.button('Paste as story')).toBeDisabled();

    await feed.headline('Forty homes evacuated').click();
    await expect(story.field('Headline')).not.toBeEditable();
    await expect(story.leadPhoto.field('Caption')).not.toBeEditable();
    await expect(story.body).not.toBeEditable();
    await expect(story.section).toBeDisabled();
    await expect(story.step('Correct')).toBeDisabled();
    await expect(story.leadPhoto.picture).toBeVisible();
    await expect(story.body).toContainText('About ninety people left their homes');

    await mkdir(join(folder, 'out'));
    await answerDialogs(copydesk.electron, { open: [join(folder, 'out')] });
    await story.tool('Export…').click();
    await exportDialog.button('Change…').click();
    await exportDialog.name.fill('flood');
    await exportDialog.button('Export').click();
    await expect(exportDialog.dialog).toContainText('Exported to');
    const path = join(folder, 'out', 'flood', 'index.html');
    const page = await ExportedPage.open(copydesk.electron, path);
    expect(await page.texts()).toContainEqual(expect.stringContaining('About ninety people'));
    expect(await page.pictureWidth()).toBeGreaterThan(0);
    await page.close();
    await exportDialog.button('Done').click();

    await copydesk.goTo('Settings');
    await expect(copydesk.settings.field('Name')).toBeDisabled();
    await copydesk.quit();
  });
});
