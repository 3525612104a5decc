import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs } from './newsroom-files';
import { ONE_SPACE, pasteMany } from './paste';
import { copy } from './system';

test.beforeEach(async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Mill', body: paragraphs('Words before.') },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Mill').click();
  await copydesk.story.body.click();
  await copydesk.story.putCursorAt('end');
});

test('50 MB are read beside the story, with a bar, and can be given up', async ({ copydesk }) => {
  const { page, story, notices } = copydesk;
  expect(await pasteMany(page, `${ONE_SPACE}\n`, 650_000)).toBeGreaterThan(50_000_000);
  await expect(
    notices.area.getByRole('progressbar', { name: 'Reading the clipboard' }),
  ).toBeVisible();
  await page.keyboard.type(' Typed meanwhile.');
  await expect(story.body).toHaveText('Words before. Typed meanwhile.');
  await notices.button('Cancel').click();
  await expect(notices.area.getByRole('progressbar')).toHaveCount(0);
  await expect(story.body).toHaveText('Words before. Typed meanwhile.');
});

test('what was read beside the story goes where the cursor was, as a step of its own', async ({
  copydesk,
}) => {
  const { page, story } = copydesk;
  await pasteMany(page, `<p>${ONE_SPACE.repeat(100)}A line.</p>`, 300);
  await story.putCursorAt('start');
  await page.keyboard.type('At the start. ');
  await expect(story.body.locator('> p')).toHaveCount(300);
  await expect(story.body.locator('> p').first()).toHaveText('At the start. Words before.A line.');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(story.body).toHaveText('At the start. Words before.');
});

test('more than is read at once is refused in words', async ({ copydesk }) => {
  const { page, story, notices } = copydesk;
  await pasteMany(page, `${ONE_SPACE}\n`, 900_000);
  await expect(notices.area).toContainText(/The clipboard holds \d\d MB, more than Copydesk reads/);
  await notices.button('Dismiss').click();
  await pasteMany(page, '<p>A line.</p>', 20_000);
  await expect(notices.area).toContainText('20,000 paragraphs, more than a story takes at once');
  await expect(story.body).toHaveText('Words before.');
});

test('elements 100,000 deep and a billion laughs are words or nothing', async ({ copydesk }) => {
  const { page, story } = copydesk;
  for (const piece of ['<div>', '<ul><li>', '<blockquote>', '<b>', '<table><tr><td>']) {
    await pasteMany(page, piece, 100_000);
  }
  const laughs =
    '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;">]><p>Laughs: &lol1;</p>';
  await pasteMany(page, laughs, 1);
  await expect(story.body).toContainText('Laughs: &lol1;');
  await page.keyboard.press('ControlOrMeta+S');
  await expect(story.saveState).toContainText('Saved');
});

test('a table of 200 columns comes as rows of its words, and that is said', async ({
  copydesk,
}) => {
  const { page, story, notices } = copydesk;
  const cells = Array.from({ length: 200 }, (_, at) => `<td>cell ${at}</td>`).join('');
  await pasteMany(page, `<table><tr>${cells}</tr><tr>${cells}</tr></table>`, 1);
  await expect(notices.area).toContainText(
    'Pasted: 2 paragraphs. One table was too large, and came as rows of text.',
  );
  await expect(story.body.getByRole('table')).toHaveCount(0);
  const rows = story.body.locator('> p').filter({ hasText: 'cell 199' });
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('cell 0');
  await page.keyboard.type(' Typed behind.');
  await expect(rows.last()).toContainText('cell 199 Typed behind.');
  await page.keyboard.press('ControlOrMeta+S');
  await expect(story.saveState).toContainText('Saved');
});

test('50 MB pasted into a field are refused in words', async ({ copydesk }) => {
  const { page, story, notices } = copydesk;
  await copy(copydesk.electron, { text: 'x'.repeat(50_000_000) });
  await story.field('Headline').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(notices.area).toContainText('50,000,000 characters, more than a field takes');
  await expect(story.field('Headline')).toHaveValue('Mill');
});
