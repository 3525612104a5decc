import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs } from './newsroom-files';

const COUNT = 60;
const HOUR_MS = 3_600_000;

/** Stories an hour apart, in no order of files; every fifth is of Sport, every tenth is ready. */
const stories = Array.from({ length: COUNT }, (_, index) => {
  const number = (index * 7) % COUNT;
  return {
    headline: `Report ${String(number).padStart(2, '0')}`,
    createdAt: new Date(Date.parse('2026-10-01T00:00:00Z') + number * HOUR_MS).toISOString(),
    section: number % 5 === 0 ? 'sport' : 'world',
    state: number % 10 === 0 ? 'ready' : 'draft',
    body: paragraphs(number === 12 ? 'The café in São Tomé opens early.' : 'Nothing of note.'),
  };
});

test.beforeEach(async ({ copydesk, folder }) => {
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom'), stories) });
});

test('the newest come first, and Show More goes on', async ({ copydesk: { feed, page } }) => {
  await expect(feed.cards.nth(0)).toContainText('Report 59');
  await expect(feed.cards.nth(1)).toContainText('Report 58');
  await expect(feed.cards.nth(0)).toContainText('1 min read');
  await expect(feed.screen).toContainText('20 of 60');
  await feed.button('Show More').click();
  await expect(feed.screen).toContainText('40 of 60');
  await feed.button('Show More').click();
  await expect(feed.button('Show More')).toBeHidden();
  expect(await feed.count()).toBe(COUNT);
  await feed.cards.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(feed.headline('Report 00')).toBeFocused();
});

test('a headline that goes on and on stretches no row, and is told whole', async ({ copydesk }) => {
  const long = 'The council talked of the quay for hours on end, again. '.repeat(12).trim();
  const { feed, story } = copydesk;
  await feed.headline('Report 59').click();
  await story.field('Headline').fill(long);
  await copydesk.goTo('Feed');
  await expect(feed.headline(long)).toHaveAttribute('title', long);
  const box = await feed.cards.filter({ hasText: long }).boundingBox();
  expect(box?.height).toBeLessThan(500);
});

test('section, state and words narrow the feed', async ({ copydesk: { feed } }) => {
  await feed.section.selectOption('Sport');
  await expect(feed.headline('Report 55')).toBeVisible();
  await expect(feed.headline('Report 59')).toBeHidden();
  expect(await feed.count()).toBe(12);

  await feed.state.selectOption('Ready');
  await expect(feed.cards).toHaveCount(6);

  await feed.section.selectOption('All sections');
  await feed.state.selectOption('All states');
  await feed.search.fill('CAFE sao');
  await expect(feed.cards).toHaveCount(1);
  await expect(feed.cards).toContainText('Report 12');

  await feed.search.fill('no such words');
  await expect(feed.screen).toContainText('No story fits');
  await feed.button('Clear filters').click();
  await expect(feed.headline('Report 59')).toBeVisible();
});

test('arrows move between the cards and Enter opens one', async ({ copydesk }) => {
  const { feed, page } = copydesk;
  await feed.headline('Report 59').focus();
  await page.keyboard.press('ArrowRight');
  await expect(feed.headline('Report 58')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(feed.headline('Report 57')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(feed.headline('Report 58')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(copydesk.story.field('Headline')).toHaveValue('Report 58');
});

test('New story and New video open an empty one that joins the feed', async ({ copydesk }) => {
  const { feed } = copydesk;
  await feed.button('New story').click();
  await expect(copydesk.story.field('Headline')).toBeFocused();
  await copydesk.story.field('Headline').fill('Just in');

  await copydesk.goTo('Feed');
  await expect(feed.cards.first()).toContainText('Just in');

  await feed.button('New video').click();
  await copydesk.story.field('Headline').fill('Watch this');
  await copydesk.story.body.fill('What the film shows.');
  await copydesk.story.inspected('Video address').fill('https://video.example.org/1');
  await copydesk.goTo('Feed');
  await expect(feed.cards.first()).toContainText('Watch this');
  await expect(feed.cards.first()).toContainText('What the film shows.');
  await expect(feed.cards.first().getByText('Video', { exact: true })).toBeVisible();
});
