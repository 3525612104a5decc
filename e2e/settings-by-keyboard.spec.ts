import { join } from 'node:path';
import { expect, test } from './app';
import { openByKey, pressNear, tabTo, typeNear } from './keyboard';
import { expectTheme } from './looks';
import { makeNewsroom, paragraphs } from './newsroom-files';

test('quotes are set as the settings say, and in the language of the story', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Mill', language: 'en-GB' },
  ]);
  await copydesk.start({ newsroom });
  const { page, palette, settings, story } = copydesk;
  const { keyboard } = page;
  await settings.goTo('Typography');
  const quotes = settings.section('Typography').getByLabel('Quotes in British English');
  await pressNear(page, quotes, { key: 's' });
  await expect(quotes).toHaveValue('single');
  await expect(quotes).toBeFocused();

  await openByKey(copydesk, 'Mill');
  await keyboard.type(`"It's late," he said in the '90s --`);
  await keyboard.press('Enter');
  await expect(story.body.locator('p').first()).toHaveText('‘It’s late,’ he said in the ’90s –');
  await palette.run('Go to Language');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('de');
  await palette.run('Go to Body');
  await expect(story.body).toBeFocused();
  await story.cursorSettled();
  await keyboard.type('"Spät", sagte er.');
  await expect(story.body.locator('p').nth(1)).toHaveText('„Spät“, sagte er.');
});

test('the newsroom’s own words are added, put right and removed', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Ferries', body: paragraphs('The harbur of Kerlaouen is open.') },
  ]);
  await copydesk.start({ newsroom });
  const { page, settings, spelling } = copydesk;
  const { keyboard } = page;
  await openByKey(copydesk, 'Ferries');
  await expect(spelling.inBody).toHaveText(['harbur', 'Kerlaouen']);

  await settings.goTo('Words');
  const words = settings.section('Words');
  const added = words.getByRole('textbox', { name: 'New word' });
  await tabTo(page, added);
  for (const word of ['Kerlauen', 'Tarnsea', 'zqxj']) {
    await keyboard.type(word);
    await keyboard.press('Enter');
  }
  const remove = (word: string) => words.getByRole('button', { name: `Remove ${word}` });
  await expect(remove('zqxj')).toBeVisible();
  await pressNear(page, remove('zqxj'), { tab: 'Shift+Tab' });
  await expect(remove('zqxj')).toHaveCount(0);
  await expect(remove('Tarnsea'), 'the keys are on the line before').toBeFocused();

  const first = words.getByRole('textbox', { name: 'Words 1' });
  await typeNear(page, first, 'Kerlaouen', 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(remove('Kerlaouen')).toBeVisible();
  await expect(first, 'the keys stay where they were').toBeFocused();
  const language = words.getByRole('combobox', { name: 'Language of Kerlaouen' });
  await pressNear(page, language, { key: 'a' });
  await expect(language).toHaveValue('');
  await expect(language).toBeFocused();

  await keyboard.press('ControlOrMeta+2');
  await expect(spelling.inBody).toHaveText(['harbur']);
});

test('sections are put in another order, and the keys go with them', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'));
  await copydesk.start({ newsroom });
  const { page, settings } = copydesk;
  const { keyboard } = page;
  await settings.goTo('Sections');
  const sections = settings.section('Sections');
  const move = (name: string, way: 'up' | 'down') =>
    sections.getByRole('button', { name: `Move ${name} ${way}` });
  await pressNear(page, move('World', 'down'));
  await expect(sections.getByRole('textbox').nth(1)).toHaveValue('World');
  await expect(move('World', 'down')).toBeFocused();
  await keyboard.press('Enter');
  await expect(sections.getByRole('textbox').nth(2)).toHaveValue('World');
  const remove = (name: string) => sections.getByRole('button', { name: `Remove ${name}` });
  await expect(remove('World'), 'it is the last: it moves down no more').toBeFocused();
  await keyboard.press('Enter');
  await expect(remove('World')).toHaveCount(0);
  await expect(remove('Sport')).toBeFocused();
});

test('the theme is changed in the settings and by the palette, the size by keys and by the palette', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Harbour' }]);
  await copydesk.start({ newsroom });
  const { page, palette, settings } = copydesk;
  await settings.goTo('Appearance');
  await tabTo(page, settings.appearance('As the system'), 'Tab', 2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(settings.appearance('Dark')).toBeChecked();
  await expect(settings.appearance('Dark')).toBeFocused();
  await expectTheme(page, 'dark');
  await palette.chooseTheme('light');
  await expect(settings.appearance('Light')).toBeChecked();

  const width = () => page.evaluate(() => innerWidth);
  const before = await width();
  await palette.run('Zoom in');
  await expect.poll(width).toBeLessThan(before);
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(width).toBe(before);
  await palette.run('Zoom out');
  await expect.poll(width).toBeGreaterThan(before);
  await palette.run('Actual size');
  await expect.poll(width).toBe(before);
});
