import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { tabTo } from './keyboard';
import { makeNewsroom, paragraphs, storedStories, storyPath } from './newsroom-files';

const related = (storyId: string, headline: string) => ({
  type: 'relatedStory',
  attrs: { storyId, headline },
});

/** A report that refers to Tide, which is out, with words behind. */
const HARBOUR = {
  headline: 'Harbour',
  body: {
    type: 'doc',
    content: [related('story-002', 'Tide'), ...(paragraphs('Closed at noon.').content ?? [])],
  },
};
const TIDE = { headline: 'Tide', state: 'published', publishedAt: '2026-11-20T10:00:00.000Z' };
const WIND = { headline: 'Wind' };

async function openHarbour(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [HARBOUR, TIDE, WIND]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Harbour').press('Enter');
  await expect(copydesk.story.body).toBeFocused();
  return newsroom;
}

/** From the text behind it, by the arrow keys. */
async function toCard({ page, story }: Copydesk): Promise<void> {
  await page.keyboard.press('Home');
  await story.cursorSettled();
  await page.keyboard.press('ArrowUp');
  await story.cursorSettled();
}

test('by keyboard alone another story is chosen, and the related one opened', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openHarbour(copydesk, folder);
  const { page, story, storyPicker } = copydesk;
  const { keyboard } = page;
  const card = story.block('Related story');
  const button = (name: string) => card.getByRole('button', { name });

  await test.step('from the text, its buttons are a Tab away', async () => {
    await story.putCursorAt('end');
    await toCard(copydesk);
    await keyboard.press('Tab');
    await expect(button('Choose another story')).toBeFocused();
    await keyboard.press('Escape');
    await expect(story.body).toBeFocused();
    await keyboard.type('Still. ');
    await expect(story.body.locator('> p')).toHaveText('Still. Closed at noon.');
  });

  await test.step('Enter leads there too', async () => {
    await toCard(copydesk);
    await keyboard.press('Enter');
    await expect(button('Choose another story')).toBeFocused();
    await keyboard.press('Enter');
    await expect(storyPicker.search).toBeFocused();
    await keyboard.type('wind');
    await expect(storyPicker.stories).toHaveText([/Wind/]);
    await keyboard.press('Enter');
    await expect(card).toContainText('Wind');
    await expect
      .poll(async () => (await storedStories(newsroom)).map(({ body }) => body.content?.[0]))
      .toContainEqual(related('story-003', 'Wind'));
  });

  await test.step('and on to the story', async () => {
    await expect(button('Choose another story')).toBeFocused();
    await tabTo(page, button('Open story'));
    await keyboard.press('Enter');
    await expect(story.field('Headline')).toHaveValue('Wind');
  });
});

test('the card and the preview follow a new name from the pane beside and another window', async ({
  copydesk,
  folder,
}) => {
  await openHarbour(copydesk, folder);
  const { page, preview, list } = copydesk;
  await list.row('Tide').press('ControlOrMeta+Enter');
  await expect(copydesk.pane(2).field('Headline')).toHaveValue('Tide');
  const [harbour, tide] = [copydesk.pane(1), copydesk.pane(2)];
  const card = harbour.block('Related story');

  await tide.step('Correct').press('Enter');
  await tide.field('Headline').fill('Spring tide');
  await expect(card).toContainText('Spring tide');

  await tide.field('Headline').press('ControlOrMeta+s');
  const own = await copydesk.opensWindow(() => page.keyboard.press('ControlOrMeta+Shift+o'));
  await own.story.field('Headline').fill('Neap tide');
  await expect(copydesk.story.block('Related story')).toContainText('Neap tide');

  await copydesk.palette.run('Show or hide the preview');
  await own.story.step('Ready').click();
  await own.story.step('Publish').click();
  await expect(preview.article).toContainText('Neap tide');
});

test('a related story that cannot be read is not said to be gone, and one that is gone is', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    {
      headline: 'Harbour',
      body: {
        type: 'doc',
        content: [related('story-002', 'Tide'), related('story-009', 'Gale')],
      },
    },
    TIDE,
  ]);
  await writeFile(storyPath(newsroom, 'story-002'), '{"schema": 99}\n');
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Harbour').click();
  const cards = copydesk.story.block('Related story');
  await expect(cards.first()).toContainText('Cannot be read now');
  await expect(cards.first()).toContainText('Tide');
  await expect(cards.last()).toContainText('Not in this newsroom any more');
  await expect(cards.last().getByRole('button', { name: 'Open story' })).toHaveCount(0);
});
