import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { openByKey, tabTo } from './keyboard';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

/** Starts in a newsroom of one story. @returns its folder */
async function startWith(
  copydesk: Copydesk,
  folder: string,
  headline: string,
  ...texts: string[]
): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline, body: paragraphs(...texts) },
  ]);
  await copydesk.start({ newsroom });
  return newsroom;
}

/** Goes to a button or a switch, and presses it. */
async function pressByKey({ page }: Copydesk, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes back to a button of the block that the focus is in, and presses it. */
async function pressBefore({ page }: Copydesk, target: Locator): Promise<void> {
  await tabTo(page, target, 'Shift+Tab');
  await page.keyboard.press('Enter');
}

test('a link is set, changed and removed', async ({ copydesk, folder }) => {
  await startWith(copydesk, folder, 'Roads', 'Closures');
  const { linkDialog, page, story } = copydesk;
  await openByKey(copydesk, 'Roads');
  const link = story.body.getByRole('link', { name: 'Closures' });
  await page.keyboard.press('Shift+End');
  await story.cursorSettled();
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await expect(linkDialog.address).toBeFocused();
  await page.keyboard.type('example.org/roads');
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('href', 'https://example.org/roads');

  await page.keyboard.press('ControlOrMeta+Shift+k');
  await expect(linkDialog.address).toHaveValue('https://example.org/roads');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('https://example.org/all');
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('href', 'https://example.org/all');

  await page.keyboard.press('ControlOrMeta+Shift+k');
  await expect(linkDialog.address).toBeFocused();
  await pressByKey(copydesk, linkDialog.button('Remove link'));
  await expect(link).toHaveCount(0);
  await expect(story.body).toHaveText('Closures');
});

test('a figure comes by its key, gets another photo, and goes', async ({ copydesk, sample }) => {
  await copydesk.start({ newsroom: sample });
  const { page, photoPicker, story } = copydesk;
  await page.keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await story.putCursorAt('end');
  await page.keyboard.press('ControlOrMeta+Alt+g');
  await expect(photoPicker.search).toBeFocused();
  await pressByKey(copydesk, photoPicker.photos.first());
  const { figure } = story;
  await expect(figure.field('Caption')).toBeFocused();
  const first = await figure.picture.getAttribute('src');

  await pressBefore(copydesk, figure.frame.getByRole('button', { name: 'Replace photo' }));
  await expect(photoPicker.search).toBeFocused();
  await tabTo(page, photoPicker.photos.first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(figure.picture).not.toHaveAttribute('src', first ?? '');

  await pressBefore(copydesk, figure.frame.getByRole('button', { name: 'Remove figure' }));
  await expect(figure.frame).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(figure.picture).toBeVisible();
});

test('a table comes by its key behind words, and the next letters are in its first cell', async ({
  copydesk,
  folder,
}) => {
  await startWith(copydesk, folder, 'Tide', 'High water at', 'Low water');
  const { page, story } = copydesk;
  await openByKey(copydesk, 'Tide');
  await page.keyboard.press('End');
  await story.cursorSettled();
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await page.keyboard.type('Pier');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hour');
  await expect(story.body.getByRole('columnheader')).toHaveText(['Pier', 'Hour', '']);
  await expect(story.body.getByText('High water at', { exact: true })).toBeVisible();
});

test('words are underlined once the settings allow it', async ({ copydesk, folder }) => {
  await startWith(copydesk, folder, 'Roads', 'Closures');
  const { page, palette, settings, story } = copydesk;
  await page.keyboard.press('ControlOrMeta+,');
  const allows = settings.section('Typography').getByLabel('Underline in the Format menu');
  await pressByKey(copydesk, allows, 'Space');
  await expect(allows).toBeChecked();
  await palette.run('Feed');
  await openByKey(copydesk, 'Roads');
  await page.keyboard.press('Shift+End');
  await story.cursorSettled();
  await page.keyboard.press('ControlOrMeta+u');
  await expect(story.body.locator('u')).toHaveText('Closures');
});

test('authors are named in the inspector, in their roles, and a target is given in lines', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await startWith(copydesk, folder, 'Roads', 'Closures');
  const { page, story } = copydesk;
  await openByKey(copydesk, 'Roads');
  const byline = story.field('Byline');
  const { authors } = story;
  await tabTo(page, authors.getByRole('combobox', { name: 'New author' }));
  for (const name of ['Ida Noor', 'Kim Vale']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await expect(byline).toHaveValue('By Ida Noor and Kim Vale');
  // Back over the two buttons behind it.
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Shift+Tab');
  await expect(authors.getByRole('combobox', { name: 'Role of Kim Vale' })).toBeFocused();
  await page.keyboard.press('w');
  await expect(byline).toHaveValue('By Ida Noor, with Kim Vale');
  await pressByKey(copydesk, authors.getByRole('button', { name: /^Take Kim Vale/ }));
  await expect(byline).toHaveValue('By Ida Noor');
  await expect(authors.getByRole('button', { name: /^Take Ida Noor/ })).toBeFocused();

  await tabTo(page, story.lengthTarget);
  await page.keyboard.type('40');
  await tabTo(page, story.lengthUnit);
  await page.keyboard.press('l');
  await expect
    .poll(async () => (await storedStories(newsroom))[0]!.lengthTarget)
    .toEqual({ count: 40, unit: 'lines' });
});

test('a word is taken up by the newsroom, and one is ignored in a story', async ({
  copydesk,
  folder,
}) => {
  await startWith(copydesk, folder, 'Ferries', 'The harbur of Kerlaouen is open again.');
  const { page, spelling } = copydesk;
  await openByKey(copydesk, 'Ferries');
  await expect(spelling.inBody).toHaveText(['harbur', 'Kerlaouen']);
  /** Walks down the menu of the mistake that is next. */
  const choose = async (line: RegExp) => {
    await page.keyboard.press('F7');
    await page.keyboard.press('ControlOrMeta+F7');
    await expect(spelling.menu).toBeVisible();
    while (!(await spelling.line(line).evaluate((item) => item.matches('[data-active-item]')))) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  };
  await choose(/^Ignore in this story/);
  await expect(spelling.inBody).toHaveText(['Kerlaouen']);
  await choose(/^Add “Kerlaouen”/);
  await expect(spelling.inBody).toHaveCount(0);
});
