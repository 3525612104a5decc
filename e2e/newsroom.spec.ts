import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom } from './newsroom-files';
import { answerDialogs } from './system';

test.use({ ownApp: true });

test('the first start offers the sample newsroom, with stories, videos and photos', async ({
  copydesk,
  folder,
}) => {
  await copydesk.start();
  await expect(copydesk.welcome.heading).toBeVisible();
  await expect(copydesk.welcome.recent).toHaveCount(0);

  const place = join(folder, 'packet');
  await answerDialogs(copydesk.electron, { save: place });
  await copydesk.welcome.way('Open the sample newsroom').click();

  const { feed } = copydesk;
  await expect(feed.screen).toContainText('The Tarnsea Packet');
  await expect(feed.cards.first()).toBeVisible();
  expect(await feed.count()).toBeGreaterThanOrEqual(14);
  await expect(feed.cards.getByRole('img').first()).toBeVisible();
  await feed.search.fill('video');
  const videos = feed.cards.filter({ has: copydesk.page.getByText('Video', { exact: true }) });
  await expect(videos).toHaveCount(2);
  expect(existsSync(join(place, 'desk.json'))).toBe(true);
});

test('thinking better of it leaves everything as it was', async ({ copydesk }) => {
  await copydesk.start();
  await answerDialogs(copydesk.electron, { save: null, open: [] });
  await copydesk.welcome.way('Open the sample newsroom').click();
  await copydesk.welcome.way('New newsroom').click();
  await copydesk.welcome.way('Open newsroom').click();
  await expect(copydesk.welcome.heading).toBeVisible();
  await expect(copydesk.notices.area).toHaveText('');
});

test('a new newsroom starts with an empty feed and is on the recent list', async ({
  copydesk,
  folder,
}) => {
  await copydesk.start();
  const place = join(folder, 'Évening Post');
  await answerDialogs(copydesk.electron, { save: place });
  await copydesk.welcome.way('New newsroom').click();
  await expect(copydesk.feed.screen).toContainText('Évening Post');
  await expect(copydesk.feed.screen).toContainText('No stories yet');
  await test.step('the language that was chosen for it is said, and changed', async () => {
    const { language } = JSON.parse(await readFile(join(place, 'desk.json'), 'utf8'));
    const named = new Intl.DisplayNames('en', { type: 'language' }).of(language);
    await expect(copydesk.notices.area).toContainText(`New stories are written in ${named}`);
    await copydesk.notices.button('Change…').click();
    const field = copydesk.settings.field('Language of new stories');
    await expect(field).toBeFocused();
    await field.fill('fr-FR');
    await field.press('Enter');
    await expect(copydesk.settings.screen).toContainText('French (France)');
    await copydesk.goTo('Feed');
  });

  const other = await makeNewsroom(join(folder, 'gazette'), [{ headline: 'One and only' }]);
  await answerDialogs(copydesk.electron, { open: [other] });
  await copydesk.palette.run('Open newsroom…');
  await expect(copydesk.feed.headline('One and only')).toBeVisible();

  await copydesk.palette.run('Close newsroom');
  const { recent } = copydesk.welcome;
  await expect(recent).toHaveCount(2);
  await expect(recent.nth(0)).toContainText('The Test Gazette');
  await expect(recent.nth(0)).toContainText(other);
  await expect(recent.nth(1)).toContainText('Évening Post');

  await copydesk.page.getByRole('button', { name: 'Take The Test Gazette off the list' }).click();
  await expect(recent).toHaveCount(1);
  expect(existsSync(other), 'the folder is where it was').toBe(true);

  await recent.getByRole('button', { name: 'Évening Post', exact: false }).first().click();
  await expect(copydesk.feed.screen).toContainText('Évening Post');
});

test('a folder that is a newsroom already is not made one again', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'gazette'), [{ headline: 'Still here' }]);
  await copydesk.start();
  await answerDialogs(copydesk.electron, { save: newsroom });
  await copydesk.welcome.way('New newsroom').click();
  await expect(copydesk.notices.area).toContainText('There is a newsroom in this folder already');
  await copydesk.welcome.way('Open the sample newsroom').click();
  await expect(copydesk.notices.area).toContainText('is not empty');
  await expect(copydesk.welcome.heading).toBeVisible();
});

test('COPYDESK_NEWSROOM names the newsroom to open', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'gazette'), [{ headline: 'From elsewhere' }]);
  await copydesk.start({ env: { COPYDESK_NEWSROOM: newsroom } });
  await expect(copydesk.feed.headline('From elsewhere')).toBeVisible();
});

test('the next start comes back to the story that was open, or to the feed', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'gazette'), [
    { headline: 'First' },
    { headline: 'Second' },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Second').click();
  await expect(copydesk.story.field('Headline')).toHaveValue('Second');
  await copydesk.quit();

  await copydesk.start();
  await expect(copydesk.story.field('Headline')).toHaveValue('Second');
  await copydesk.goTo('Feed');
  await copydesk.quit();

  await copydesk.start();
  await expect(copydesk.feed.headline('First')).toBeVisible();
});
