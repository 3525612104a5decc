import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { makeNewsroom, paragraphs, putStory } from './newsroom-files';

const filler = 'Nothing of note happened on the quay that day, and nobody wrote it down. '.repeat(
  20,
);

const stories = [
  {
    headline: 'Crowds gather in the capital',
    section: 'world',
    createdAt: '2026-10-01T10:00:00Z',
    body: paragraphs(filler, 'Police spoke of a human wave at the gates of the stadium.', filler),
  },
  {
    headline: 'The human wave returns to the stands',
    section: 'sport',
    createdAt: '2026-10-02T10:00:00Z',
    body: paragraphs('Supporters practised it for weeks.'),
  },
  {
    headline: 'A wave of sympathy, all too human',
    section: 'culture',
    createdAt: '2026-10-03T10:00:00Z',
    body: paragraphs('A review.'),
  },
];

test.beforeEach(async ({ copydesk, folder }) => {
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom'), stories) });
});

test('a phrase and a section find a story, show where, and Enter opens it', async ({
  copydesk,
}) => {
  const { feed, page } = copydesk;
  await feed.search.fill('"human wave"');
  await expect(feed.cards).toHaveCount(2);
  // A headline says more than a body.
  await expect(feed.cards.first()).toContainText('returns to the stands');
  await expect(feed.hits('returns to the stands').first()).toHaveText('human wave');
  expect(await findViolations(page)).toEqual([]);

  await feed.search.pressSequentially(' section:wor');
  await expect(feed.cards).toHaveCount(1);
  await expect(feed.card('Crowds gather')).toContainText('Police spoke of a human wave');
  await expect(feed.hits('Crowds gather')).toHaveText(['human wave']);

  await feed.headline('Crowds gather').focus();
  await page.keyboard.press('Enter');
  await expect(copydesk.story.field('Headline')).toHaveValue('Crowds gather in the capital');
});

test('results follow what is typed, the best or the newest first', async ({ copydesk }) => {
  const { feed } = copydesk;
  await feed.search.pressSequentially('hum wav');
  await expect(feed.screen).toContainText('No story fits');
  await feed.search.fill('human wav');
  await expect(feed.cards).toHaveCount(3);
  await expect(feed.cards.last()).toContainText('Crowds gather');
  await feed.sort.selectOption('Newest');
  await expect(feed.cards.first()).toContainText('A wave of sympathy');
  await feed.search.pressSequentially(' -stands');
  await expect(feed.cards).toHaveCount(2);
  await feed.search.fill('"(unfinished AND NOT * ^ section:');
  await expect(feed.screen).toContainText('No story fits');
});

test('what a search says that means nothing is told, and asks for no story', async ({
  copydesk,
}) => {
  const { feed, page } = copydesk;
  const box = () => feed.search.boundingBox();
  const before = await box();
  await expect(feed.sort).toBeDisabled();
  await expect(feed.sort).toHaveValue('newest');

  await feed.search.fill('date:2026-13');
  await expect(feed.searchNote).toContainText('“date:2026-13” is no date. Write a year, a month');
  await expect(feed.screen).toContainText('Nothing to look for yet');
  await expect(feed.cards).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);

  await test.step('the rest of it is looked for', async () => {
    await feed.search.fill('human date:2026-13 foo:bar');
    await expect(feed.screen).toContainText('No story fits');
    await expect(feed.searchNote).toContainText('There is no “foo:” to search in');
    await feed.search.fill('stands date:2026-13');
    await expect(feed.cards).toHaveCount(1);
    await expect(feed.searchNote).toContainText('is no date');
    await expect(feed.sort).toHaveValue('relevance');
  });

  await test.step('in the list beside a story too', async () => {
    await feed.headline('The human wave').click();
    await copydesk.list.search.fill('author:');
    await expect(copydesk.list.panel).toContainText('“author:” stands alone.');
    await expect(copydesk.list.panel).toContainText('Nothing to look for yet.');
    await copydesk.list.search.fill('author:kim');
    await expect(copydesk.list.panel).toContainText('No story fits.');
    await copydesk.goTo('Feed');
    await feed.search.fill('wave');
    await expect(feed.searchNote).toBeEmpty();
  });

  // Typing and the order that comes with it move nothing.
  expect(await box()).toEqual(before);
});

test('what was just written is found', async ({ copydesk }) => {
  const { feed } = copydesk;
  await feed.button('New story').click();
  await copydesk.story.field('Headline').fill('Zeppelins over Tarnsea');
  await copydesk.goTo('Feed');
  await feed.search.fill('zeppelin');
  await expect(feed.cards).toHaveCount(1);
  await expect(feed.hits('Zeppelins')).toHaveText(['Zeppelins']);
});

test('a catalog that is lost or garbled gives the same answers again', async ({
  copydesk,
  folder,
}) => {
  const newsroom = join(folder, 'newsroom');
  const catalog = join(newsroom, '.copydesk', 'catalog.db');
  const answers = async () => {
    const { feed } = copydesk;
    await feed.search.fill('human');
    await expect(feed.cards).toHaveCount(3);
    return feed.cards.allInnerTexts();
  };
  const before = await answers();
  const harms = [() => rm(catalog), () => writeFile(catalog, 'garbled '.repeat(2_000))];
  for (const harm of harms) {
    await copydesk.quit();
    await harm();
    await copydesk.start({ newsroom });
    expect(await answers()).toEqual(before);
  }
});

test('what changed while Copydesk was closed is found', async ({ copydesk, folder }) => {
  const newsroom = join(folder, 'newsroom');
  await copydesk.quit();
  await putStory(newsroom, { id: 'story-002', headline: 'The stands are empty' });
  await putStory(newsroom, { id: 'story-009', headline: 'A wave of new stories' });
  await copydesk.start({ newsroom });
  const { feed } = copydesk;
  await feed.search.fill('wave');
  await expect(feed.cards).toHaveCount(3);
  await expect(feed.card('A wave of new stories')).toBeVisible();
  await feed.search.fill('stands');
  await expect(feed.cards).toHaveCount(1);
});
