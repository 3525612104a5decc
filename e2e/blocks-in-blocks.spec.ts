import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { tabTo } from './keyboard';
import { makeNewsroom } from './newsroom-files';
import { BRIEF } from './brief';

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const BOX = {
  type: 'factBox',
  attrs: { title: 'The old crane' },
  content: [words('Built in 1911.'), words('Taken down in May.')],
};
const QUOTE = {
  type: 'blockQuote',
  attrs: { attribution: 'Ines Farrow' },
  content: [words('No calendar knew.')],
};

/** Opens a story of these blocks, the cursor at its start. */
async function openWith(
  copydesk: Copydesk,
  folder: string,
  content: readonly object[],
  desk: Record<string, unknown> = {},
): Promise<void> {
  const body = { type: 'doc', content: [...content] };
  const story = { headline: 'Crane', body, ...(desk.profiles ? { profile: 'brief' } : {}) };
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom'), [story], desk) });
  await copydesk.feed.headline('Crane').focus();
  await copydesk.page.keyboard.press('Enter');
  await expect(copydesk.story.body).toBeFocused();
  await copydesk.story.putCursorAt('start');
}

test('a table and a video card begun in a fact box stand behind it, and undo takes each back at once', async ({
  copydesk,
  folder,
}) => {
  await openWith(copydesk, folder, [BOX, words('Behind.')]);
  const { page, slashMenu, story } = copydesk;
  const box = story.block('Fact box');
  const expectWhole = async () => {
    await expect(box).toHaveCount(1);
    await expect(box.getByRole('textbox', { name: 'Fact box title' })).toHaveValue('The old crane');
    await expect(box.getByRole('paragraph')).toHaveText(['Built in 1911.', 'Taken down in May.']);
  };
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await page.keyboard.type('Pier');
  await expect(story.body.getByRole('columnheader').first()).toHaveText('Pier');
  await expect(box.getByRole('table')).toHaveCount(0);
  await expectWhole();

  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.body.getByRole('table')).toHaveCount(0);
  await expectWhole();

  await story.putCursorAt('start');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await slashMenu.make('Video card');
  await expect(story.videoCard.getByRole('textbox', { name: 'Video title' })).toBeFocused();
  await expect(box.getByRole('group')).toHaveCount(0);
  await expectWhole();
});

test('a figure begun in a fact box stands in it, and its fields come next', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photoPicker, story } = copydesk;
  await page.keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await story.putCursorAt('end');
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await page.keyboard.type('Built in 1911.');
  await page.keyboard.press('ControlOrMeta+Alt+g');
  await expect(photoPicker.search).toBeFocused();
  await tabTo(page, photoPicker.photos.first());
  await page.keyboard.press('Enter');
  await expect(story.figure.field('Caption')).toBeFocused();
  await expect(story.block('Fact box').getByRole('figure', { name: 'Figure' })).toBeVisible();
});

test('Escape leads from the fields and buttons of a block to its text', async ({
  copydesk,
  folder,
}) => {
  const figure = { type: 'figure', attrs: { caption: 'At dawn', photoId: '' } };
  const video = { type: 'videoCard', attrs: { title: 'The crane' } };
  await openWith(copydesk, folder, [BOX, QUOTE, figure, words('Behind.'), video, words('End.')]);
  const { page, story } = copydesk;
  const { body } = story;
  /** What the next letter is typed into. */
  const expectTyped = async (expected: string) => {
    await expect(body).toBeFocused();
    await story.cursorSettled();
    await page.keyboard.type('x');
    await expect(body.getByText(expected, { exact: true })).toBeVisible();
  };
  const title = story.block('Fact box').getByRole('textbox', { name: 'Fact box title' });
  const attribution = body.getByRole('textbox', { name: 'Attribution' });

  await test.step('to the cursor where it was in that text', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await story.cursorSettled();
    await page.keyboard.press('Tab');
    await expect(title).toBeFocused();
    await page.keyboard.press('Escape');
    await expectTyped('Taken down in May.x');
  });

  await test.step('or to where that begins', async () => {
    await tabTo(page, attribution);
    await page.keyboard.press('Escape');
    await expectTyped('xNo calendar knew.');
    await tabTo(page, title, 'Shift+Tab');
    await page.keyboard.press('Escape');
    await expectTyped('xBuilt in 1911.');
  });

  await test.step('or, where it has none, to the text behind it', async () => {
    await tabTo(page, story.figure.field('Caption'));
    await page.keyboard.press('Escape');
    await expectTyped('xBehind.');
    await tabTo(page, story.videoCard.getByRole('textbox', { name: 'Video title' }));
    await page.keyboard.press('Escape');
    await expectTyped('xEnd.');
    await tabTo(
      page,
      story.videoCard.getByRole('button', { name: 'Remove video card' }),
      'Shift+Tab',
    );
    await page.keyboard.press('Escape');
    await expectTyped('xxEnd.');
  });
});

test('Escape leads from the handle beside a block back to the words that are selected', async ({
  copydesk,
  folder,
}) => {
  await openWith(copydesk, folder, [words('The tide came in.'), words('End.')]);
  const { page, story } = copydesk;
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await story.cursorSettled();
  await tabTo(page, story.blockHandle);
  await page.keyboard.press('Escape');
  await expect(story.body).toBeFocused();
  await page.keyboard.type('A');
  await expect(story.body.getByRole('paragraph').first()).toHaveText('A tide came in.');

  await tabTo(page, story.blockHandle);
  await page.keyboard.press('Enter');
  await expect(story.blockMenuItem('Delete block')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(story.body).toBeFocused();
});

test('a key of a block that cannot be made says why, once', async ({ copydesk, folder }) => {
  await openWith(copydesk, folder, [BOX, QUOTE, words('Behind.')]);
  const { notices, page, story } = copydesk;
  await page.keyboard.press('ControlOrMeta+Shift+b');
  await expect(notices.area).toContainText('A block quote cannot be made in a fact box.');
  await page.keyboard.press('ControlOrMeta+Shift+b');
  await expect(notices.area.getByText('cannot be made')).toHaveCount(1);
  await expect(story.body).toBeFocused();

  await tabTo(page, story.body.getByRole('textbox', { name: 'Attribution' }));
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await page.keyboard.type('Begun behind the quote.');
  const boxes = story.block('Fact box');
  await expect(boxes).toHaveCount(2);
  await expect(boxes.last()).toContainText('Begun behind the quote.');
  await expect(story.body.locator('blockquote')).toHaveCount(1);
});

test('a block that the profile leaves out is neither typed nor made by its key', async ({
  copydesk,
  folder,
}) => {
  await openWith(copydesk, folder, [words('First.')], { profiles: [BRIEF] });
  const { notices, page, story } = copydesk;
  const lines = story.body.getByRole('paragraph');
  await story.putCursorAt('end');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## Tides');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> Said');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Item');
  await expect(lines).toHaveText(['First.', '## Tides', '> Said', '- Item']);

  await page.keyboard.press('ControlOrMeta+Alt+2');
  await expect(notices.area).toContainText('“Brief” has no subhead.');
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await expect(notices.area).toContainText('“Brief” has no fact box.');
});
