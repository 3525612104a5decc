import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { tabTo, watchTexts } from './keyboard';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

test('every field is filled in by keyboard alone, and all of it is on the disk', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'));
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(story.field('Kicker')).toBeFocused();

  const photo = story.leadPhoto;
  const fields = [
    [story.field('Kicker'), 'Harbour'],
    [story.field('Headline'), 'Dredger back at work'],
    [story.field('Standfirst'), 'After three weeks in dock.'],
    [story.field('Byline'), 'By Mara Ellison'],
    [photo.field('Caption'), 'The dredger at the quay.'],
    [photo.field('Credit'), 'Jonah Pell / Packet'],
    [photo.field('Alt text'), 'A ship beside a quay'],
    [story.field('Dateline'), 'TARNSEA, Nov. 20 (Packet) —'],
  ] as const;
  for (const [field, words] of fields) {
    await expect(field).toBeFocused();
    await keyboard.type(words);
    await keyboard.press('Enter');
  }
  await expect(story.body).toBeFocused();
  await keyboard.type('It sailed at dawn.');
  await tabTo(page, story.section);
  await keyboard.type('Cult');
  await tabTo(page, story.inspected('Slug'));
  await keyboard.type('dredger');
  await tabTo(page, story.inspected('Language'));
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('en-US');

  await expect(story.saveState).toContainText('Saved');
  for (const [field, words] of fields) await expect(field).toHaveValue(words);
  await expect
    .poll(async () => (await storedStories(newsroom))[0])
    .toMatchObject({
      kicker: 'Harbour',
      headline: 'Dredger back at work',
      standfirst: 'After three weeks in dock.',
      byline: { authors: [{ name: 'Mara Ellison', role: 'by', personId: null }], words: '' },
      dateline: { place: 'TARNSEA', date: 'Nov. 20', source: 'Packet', words: '' },
      section: 'culture',
      slug: 'dredger',
      language: 'en-US',
      leadPhoto: {
        caption: 'The dredger at the quay.',
        credit: 'Jonah Pell / Packet',
        altText: 'A ship beside a quay',
      },
      body: paragraphs('It sailed at dawn.'),
    });
});

test('the indicator says Saved only when the words are in the file', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Before' }]);
  await copydesk.start({ newsroom });
  const { story } = copydesk;
  await copydesk.feed.headline('Before').click();
  await expect(story.saveState).toContainText(/^Saved (\d+ \w+, )?\d\d:\d\d$/);

  const seen = await watchTexts(story.saveState);
  await story.field('Headline').fill('After');
  await expect.poll(seen).toEqual(['Changing…', 'Saving…', expect.stringMatching(/^Saved/)]);
  expect((await storedStories(newsroom))[0]!.headline).toBe('After');
});

test('words and reading time are those of the body, without its captions', async ({
  copydesk,
  folder,
}) => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  const body = paragraphs(words(150), words(90));
  body.content!.push({
    type: 'figure',
    attrs: { photoId: '', caption: words(400), credit: words(10), altText: words(5) },
  });
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Long', body }]);
  await copydesk.start({ newsroom });
  await expect(copydesk.feed.card('Long')).toContainText('2 min read');
  await copydesk.feed.headline('Long').click();
  await expect(copydesk.story.length).toContainText('240 words');
  await expect(copydesk.story.length).toContainText('2 min read');

  await copydesk.story.body.locator('> p').first().click({ clickCount: 3 });
  await expect(copydesk.story.length).toContainText('150 words selected');
});

test('authors and what they did are chosen beside the story, and the byline says it', async ({
  copydesk,
  folder,
}) => {
  const people = [{ id: 'ida-noor', name: 'Ida Noor', role: 'Harbour', contact: '' }];
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Tide' }], { people });
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  const { keyboard } = page;
  const { authors } = story;
  await copydesk.feed.headline('Tide').click();
  await story.body.focus();
  await tabTo(page, authors.getByRole('combobox', { name: 'New author' }));
  for (const name of ['ida noor', 'Kim Vale', 'Jo Won']) {
    await keyboard.type(name);
    await keyboard.press('Enter');
  }
  await expect(story.field('Byline')).toHaveValue('By Ida Noor, Kim Vale and Jo Won');
  await keyboard.type('kim vale');
  await expect(authors.getByRole('alert')).toHaveText('“kim vale” is in the byline already.');
  await authors.getByRole('combobox', { name: 'Role of Jo Won' }).selectOption('With');
  await authors.getByRole('button', { name: 'Name Kim Vale earlier' }).click();
  await expect(story.field('Byline')).toHaveValue('By Kim Vale and Ida Noor, with Jo Won');
  await authors.getByRole('button', { name: 'Take Kim Vale out of the byline' }).click();
  await expect(story.field('Byline')).toHaveValue('By Ida Noor, with Jo Won');
  await copydesk.palette.run('Undo');
  await expect(story.field('Byline')).toHaveValue('By Kim Vale and Ida Noor, with Jo Won');
  expect(await findViolations(page)).toEqual([]);
  for (const theme of ['light', 'dark'] as const) {
    await copydesk.palette.chooseTheme(theme);
    await authors.scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath(`authors-${theme}.png`) });
  }
  await story.field('Byline').fill('From our wires');
  await expect(authors).toContainText('The byline is in words of its own.');
  await expect
    .poll(async () => (await storedStories(newsroom))[0])
    .toMatchObject({ byline: { authors: [], words: 'From our wires' } });
});

test('other headlines, trail text and urgency are filled in beside the story, and kept', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Tide' }]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('Tide').press('Enter');
  await expect(story.body).toBeFocused();
  for (const [name, words] of [
    ['Web headline', 'Tide turns in Tarnsea'],
    ['Social headline', 'The sea is coming'],
    ['Print headline', 'High tide'],
    ['Trail text', 'Water over the quay by noon.'],
  ] as const) {
    await tabTo(page, story.inspected(name));
    await page.keyboard.type(words);
  }
  await tabTo(page, story.choice('Urgency'));
  await page.keyboard.type('1');
  await expect
    .poll(async () => (await storedStories(newsroom))[0])
    .toMatchObject({
      headline: 'Tide',
      webHeadline: 'Tide turns in Tarnsea',
      socialHeadline: 'The sea is coming',
      printHeadline: 'High tide',
      trailText: 'Water over the quay by noon.',
      urgency: 1,
    });
});
