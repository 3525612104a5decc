import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { makeNewsroom, paragraphs, putStory, storyPath } from './newsroom-files';

const [paragraph] = paragraphs('The bridge opens at six.').content ?? [];

/** As a Copydesk may write it that knows more than this one. */
const newerStory = {
  schema: 99,
  id: 'newer-story',
  headline: 'Harbour reopens',
  standfirst: 'Ferries run again.',
  assignedTo: 'kim',
  body: {
    type: 'doc',
    content: [
      paragraph,
      {
        type: 'timeline',
        content: [{ type: 'moment', content: [{ type: 'text', text: '06:00' }] }],
      },
    ],
  },
};

test('a story that a newer Copydesk made can be read, says so, and is never written to', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'In good order' }]);
  const path = await putStory(newsroom, newerStory);
  const before = await readFile(path, 'utf8');
  await copydesk.start({ newsroom });
  const { feed, story } = copydesk;
  await expect(feed.screen).not.toContainText('could not be opened');

  await feed.headline('Harbour reopens').click();
  await expect(story.newerBanner).toContainText('Update Copydesk to write in it');
  await expect(story.field('Standfirst')).toHaveValue('Ferries run again.');
  await expect(story.body).toContainText('The bridge opens at six.');
  await expect(story.body).toContainText('06:00');
  await expect(story.field('Headline')).not.toBeEditable();
  await expect(story.body).not.toBeEditable();
  await expect(story.section).toBeDisabled();
  await expect(story.step('Ready')).toBeDisabled();
  await expect(story.tool('Export…')).toBeDisabled();
  await expect(story.tool('Export…')).toHaveAccessibleDescription(/Update Copydesk to export it/);
  expect(await findViolations(copydesk.page)).toEqual([]);

  await copydesk.goTo('Feed');
  await feed.headline('In good order').click();
  await expect(story.newerBanner).toBeHidden();
  await expect(story.tool('Export…')).toBeEnabled();
  await story.field('Headline').fill('In better order');
  await expect(story.saveState).toHaveText(/^Saved/);
  await copydesk.quit();
  expect(await readFile(path, 'utf8')).toBe(before);
});

test('a story that is open only to be looked at follows what the newer Copydesk writes', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'));
  await putStory(newsroom, newerStory);
  await copydesk.start({ newsroom });
  const { feed, story } = copydesk;
  await feed.headline('Harbour reopens').click();
  await expect(story.newerBanner).toBeVisible();
  await putStory(newsroom, { ...newerStory, rev: 2, headline: 'Harbour reopens at noon' });
  await expect(story.field('Headline')).toHaveValue('Harbour reopens at noon');
  await putStory(newsroom, { id: newerStory.id, rev: 3, headline: 'As this Copydesk writes' });
  await expect(story.newerBanner).toBeHidden();
  await story.field('Headline').fill('As this Copydesk may write');
  await expect(story.saveState).toHaveText(/^Saved/);
});

test('a newsroom that a newer Copydesk made is read-only, and says so', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'In good order' }]);
  const desk = join(newsroom, 'desk.json');
  const stored: unknown = JSON.parse(await readFile(desk, 'utf8'));
  const newer = JSON.stringify({ ...(stored as object), schema: 99, timeZone: 'Europe/Oslo' });
  await writeFile(desk, newer);
  await copydesk.start({ newsroom });
  const { feed, story } = copydesk;
  await expect(feed.screen).toContainText('a newer Copydesk made it');
  await expect(feed.button('New story')).toBeDisabled();
  await feed.headline('In good order').click();
  await expect(story.field('Headline')).not.toBeEditable();
  await copydesk.quit();
  expect(await readFile(desk, 'utf8')).toBe(newer);
  expect(JSON.parse(await readFile(storyPath(newsroom, 'story-001'), 'utf8'))).toMatchObject({
    rev: 1,
  });
});
