import type { Page } from 'playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { ExportedPage } from './exported-page';
import { makeNewsroom, paragraphs } from './newsroom-files';
import { answerDialogs } from './system';

test('a right-to-left story reads from the right, in the feed and on its own', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { feed, story } = copydesk;
  await feed.search.fill('تارنسي');
  const headline = feed.cards.first().getByRole('heading');
  await expect(headline).toHaveText(/\p{Script=Arabic}/u);
  await expect(headline).toHaveAttribute('dir', 'auto');
  await expect(headline).toHaveCSS('direction', 'rtl');

  await feed.cards.first().getByRole('button').click();
  await expect(story.field('Headline')).toHaveCSS('direction', 'rtl');
  await expect(story.body.locator('> p').first()).toHaveCSS('direction', 'rtl');
  await expect(story.body).toHaveAttribute('lang', 'ar');
});

/** Names of the text fields that do not turn with what is typed in them. */
function fixedFields(page: Page): Promise<string[]> {
  const fields = page.locator(
    'textarea:not([dir="auto"]), input:not([dir="auto"], [type="checkbox"], [type="radio"], [type="number"], [type="datetime-local"])',
  );
  return fields.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('aria-label') ?? element.outerHTML),
  );
}

test('every text field turns with what is typed in it', async ({ copydesk, folder }) => {
  const tide = { headline: 'Tide', body: paragraphs('High at six.') };
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom'), [tide]) });
  const { page, story, palette } = copydesk;
  await copydesk.goTo('Settings');
  await expect(copydesk.settings.field('Name')).toBeVisible();
  expect.soft(await fixedFields(page), 'settings').toEqual([]);
  await copydesk.goTo('Feed');
  expect.soft(await fixedFields(page), 'feed').toEqual([]);
  await copydesk.feed.headline('Tide').click();
  await story.body.getByText('High').dblclick();
  for (const [command, asking] of [
    ['Command palette', palette.dialog],
    ['Find and replace in story', copydesk.find.bar],
    ['Find and replace in newsroom', copydesk.newsroomFind.dialog],
    ['Figure', copydesk.photoPicker.dialog],
    ['Related story', copydesk.storyPicker.dialog],
    ['Link', copydesk.linkDialog.dialog],
    ['Export…', copydesk.exportDialog.dialog],
    ['Keyboard shortcuts', copydesk.shortcutsDialog.dialog],
  ] as const) {
    if (command === 'Command palette') await page.keyboard.press('ControlOrMeta+k');
    else await palette.run(command);
    await expect(asking.locator('input').first()).toBeVisible();
    expect.soft(await fixedFields(page), command).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(asking).toBeHidden();
  }
});

test('a story typed in Arabic leaves as a page that reads from the right', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [], { language: 'ar' });
  await copydesk.start({ newsroom });
  const { page, story, exportDialog, electron } = copydesk;
  await page.keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await page.keyboard.type('الميناء يفتح');
  await expect(story.field('Headline')).toHaveCSS('direction', 'rtl');
  await story.body.focus();
  await page.keyboard.type('عادت السفن عند الفجر.');
  await expect(story.body).toHaveAttribute('lang', 'ar');

  const out = join(folder, 'out');
  await mkdir(out);
  await answerDialogs(electron, { open: [out] });
  await page.keyboard.press('ControlOrMeta+e');
  await exportDialog.button('Change…').press('Enter');
  await exportDialog.name.fill('port');
  await page.keyboard.press('Enter');
  await expect(exportDialog.dialog).toContainText('Exported to');
  const exported = await ExportedPage.open(electron, join(out, 'port', 'index.html'));
  await expect(exported.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(exported.page.locator('html')).toHaveAttribute('lang', 'ar');
  expect(await exported.texts()).toEqual(
    expect.arrayContaining(['الميناء يفتح', 'عادت السفن عند الفجر.']),
  );
  await exported.close();
});
