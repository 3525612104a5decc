import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { expect, test } from './app';
import { findViolations } from './axe';
import { isInSight, resize } from './looks';
import { breakLock, makeNewsroom, paragraphs, storedStories } from './newsroom-files';

const TIDE = { headline: 'Tide', body: paragraphs('High at six.') };
const GALE = { headline: 'Gale', body: paragraphs('From the west.') };
const RAIN = { headline: 'Rain', body: paragraphs('By noon.') };

test('open stories stand in a bar, to go between by keyboard alone', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [TIDE, GALE, RAIN]);
  await copydesk.start({ newsroom });
  const { story, list, page, tabs, palette } = copydesk;
  const openByPalette = async (words: string) => {
    await palette.run(words);
    await expect(story.field('Headline')).toHaveValue(words);
  };

  await test.step('a story that is only looked at gives its tab to the next', async () => {
    await copydesk.feed.headline('Tide').press('Enter');
    await expect(story.body).toBeFocused();
    await openByPalette('Gale');
    expect(await tabs.names()).toEqual(['Gale']);
    await expect(tabs.selected).toHaveText('Gale');
  });

  await test.step('one that is written in keeps it, and its undo', async () => {
    await story.body.press('ControlOrMeta+End');
    await page.keyboard.type(' Veering.');
    await openByPalette('Rain');
    expect(await tabs.names()).toEqual(['Gale', 'Rain']);
    await page.keyboard.press('ControlOrMeta+Shift+Tab');
    await expect(story.body).toHaveText('From the west. Veering.');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(story.body).toHaveText('From the west.');
    await page.keyboard.press('ControlOrMeta+Shift+z');
  });

  await test.step('keys go round the bar, and the hands are in the story', async () => {
    await page.keyboard.press('ControlOrMeta+Tab');
    await expect(tabs.selected).toHaveText('Rain');
    await expect(story.body).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Tab');
    await expect(tabs.selected).toHaveText('Gale');
    await page.keyboard.press(process.platform === 'darwin' ? 'Meta+Shift+Alt+2' : 'Alt+2');
    await expect(tabs.selected).toHaveText('Rain');
    await tabs.selected.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(tabs.tab('Gale')).toBeFocused();
    await expect(tabs.selected, 'arrows only move').toHaveText('Rain');
    await page.keyboard.press('Enter');
    await expect(tabs.selected).toHaveText('Gale');
    await expect(story.body).toBeFocused();
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('a tab is moved, closed and opened again', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+PageDown');
    await expect.poll(() => tabs.names()).toEqual(['Rain', 'Gale']);
    await page.keyboard.press('ControlOrMeta+w');
    await expect(tabs.tabs).toHaveCount(1);
    await expect(tabs.selected).toHaveText('Rain');
    await expect(story.body).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Shift+t');
    await expect(tabs.selected).toHaveText('Gale');
    await expect(story.body).toHaveText('From the west. Veering.');
  });

  await test.step('the menu of a line in the list opens one more', async () => {
    await list.row('Tide').focus();
    await page.keyboard.press('Shift+F10');
    await expect(tabs.menuLine('Open').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(tabs.menuLine('Open in new tab')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(tabs.selected).toHaveText('Tide');
    await tabs.all.press('Enter');
    expect(await findViolations(page)).toEqual([]);
    await tabs.menuLine('Rain').press('Enter');
    await expect(tabs.selected).toHaveText('Rain');
  });

  await test.step('the next start has them again', async () => {
    const before = await tabs.names();
    await copydesk.quit();
    await copydesk.start({ newsroom });
    await expect(copydesk.tabs.selected).toHaveText('Rain');
    expect(await copydesk.tabs.names()).toEqual(before);
    await expect(copydesk.story.body).toHaveText('By noon.');
    await copydesk.page.keyboard.press('ControlOrMeta+Shift+Tab');
    await expect(copydesk.story.field('Headline')).not.toHaveValue('Rain');
    await copydesk.tabs.tab('Gale').click();
    await expect(copydesk.story.body).toHaveText('From the west. Veering.');
  });
});

test('the tab in front stays in sight where the bar gets narrower', async ({
  copydesk,
  folder,
}) => {
  const names = ['Tide', 'Gale', 'Rain', 'Frost', 'Thaw', 'Fog'];
  const stories = names.map((headline) => ({ headline, body: paragraphs('Words.') }));
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), stories);
  await copydesk.start({ newsroom });
  const { list, page, tabs, story } = copydesk;
  await resize(copydesk, 1680, 800);
  await page.keyboard.press('ControlOrMeta+2');
  for (const name of names) {
    await list.row(name).press('Shift+F10');
    await tabs.menuLine('Open in new tab').press('Enter');
    await expect(tabs.selected).toHaveText(name);
  }
  const inSight = (why: string) =>
    expect.poll(() => isInSight(tabs.selected), `the tab in front, ${why}`).toBe(true);
  await page.keyboard.press('ControlOrMeta+Alt+i');
  await expect(story.inspector).toBeHidden();
  await inSight('with room for all');
  await page.keyboard.press('ControlOrMeta+Alt+i');
  await expect(story.inspector).toBeVisible();
  await inSight('beside the inspector');
  await resize(copydesk, 900, 600);
  await inSight('in a narrow window');
});

test('a story that cannot be saved says so in the bar, and is not closed', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [TIDE, GALE]);
  await copydesk.start({ newsroom });
  const { story, list, page, tabs, notices } = copydesk;
  await copydesk.feed.headline('Tide').click();
  await expect(story.body).toBeFocused();
  await breakLock(newsroom);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' And on.');
  await expect(story.saveState).toHaveText(/^Not saved/);
  await list.row('Gale').click();
  await expect(story.field('Headline')).toHaveValue('Gale');
  await expect(tabs.tab('Tide')).toHaveAccessibleName(/Tide \(not saved\)/);
  await expect(notices.area).toContainText('“Tide” is not saved: ');
  expect(await findViolations(page)).toEqual([]);
  await tabs.tab('Tide').press('Delete');
  await expect(story.field('Headline'), 'it comes to the front instead').toHaveValue('Tide');
  await expect(notices.area).toContainText('This story is not saved yet.');
  await rm(join(newsroom, '.copydesk', 'lock.json'), { recursive: true });
  await story.saveButton('Retry').click();
  await expect(story.saveState).toHaveText(/^Saved/);
  await page.keyboard.press('ControlOrMeta+w');
  await expect(tabs.tabs).toHaveCount(1);
  const stored = await storedStories(newsroom);
  expect(stored.find(({ headline }) => headline === 'Tide')?.body).toEqual(
    paragraphs('High at six. And on.'),
  );
});

test('going fast from tab to tab puts no letter in the wrong story', async ({
  copydesk,
  folder,
}) => {
  const headlines = ['Alpha', 'Bravo', 'Carol', 'Delta'];
  const newsroom = await makeNewsroom(
    join(folder, 'newsroom'),
    headlines.map((headline) => ({ headline, body: paragraphs('.') })),
  );
  await copydesk.start({ newsroom });
  const { story, list, page, tabs } = copydesk;
  await copydesk.feed.headline('Alpha').click();
  for (const headline of headlines) {
    await list.row(headline).click();
    await expect(story.field('Headline')).toHaveValue(headline);
    await story.body.press('ControlOrMeta+End');
    await page.keyboard.type('x');
  }
  expect(await tabs.names()).toEqual(headlines);
  const typed: Record<string, string> = Object.fromEntries(headlines.map((name) => [name, 'x']));
  let at = 3;
  for (let round = 0; round < 40; round += 1) {
    const back = round % 3 === 2;
    // Without waiting: the letters come right behind the key that goes to the tab.
    await page.keyboard.press(back ? 'ControlOrMeta+Shift+Tab' : 'ControlOrMeta+Tab');
    at = (at + (back ? 3 : 1)) % 4;
    const headline = headlines[at]!;
    const letters = `${headline.charAt(0)}${round} `;
    await page.keyboard.type(letters);
    typed[headline] += letters;
  }
  await copydesk.quit();
  const stored = await storedStories(newsroom);
  const bodies = stored.map(({ headline, body }) => [headline, body] as const);
  expect(bodies.toSorted(([one], [other]) => one.localeCompare(other))).toEqual(
    headlines.map((headline) => [headline, paragraphs(`.${typed[headline]}`)]),
  );
});
