import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { ExportedPage } from './exported-page';
import { paragraphs, putStory } from './newsroom-files';
import { answerDialogs } from './system';

/** Types these words and goes on to the next field or paragraph. */
async function line(copydesk: Copydesk, words: string): Promise<void> {
  await copydesk.page.keyboard.type(words);
  await copydesk.page.keyboard.press('Enter');
}

/** Goes on behind all of it, from a field or a dialog that gave the focus back to the body. */
async function toEnd({ page, story }: Copydesk): Promise<void> {
  await expect(story.body).toBeFocused();
  await story.cursorSettled();
  await page.keyboard.press('ControlOrMeta+End');
  await story.cursorSettled();
}

/** Writes a story with every block and mark there is, without touching the mouse. */
async function writeEverything(copydesk: Copydesk): Promise<void> {
  const { page, story, slashMenu, photoPicker, storyPicker } = copydesk;
  const key = (name: string) => page.keyboard.press(name);
  await line(
    copydesk,
    'The **loud** and *soft* and ~~gone~~ and `code` and [the plan](https://example.org/plan)',
  );
  await page.keyboard.type('E = mc');
  await key('ControlOrMeta+.');
  await page.keyboard.type('2');
  await key('ControlOrMeta+.');
  await key('Enter');

  await slashMenu.make('Subhead');
  await line(copydesk, 'What comes next');
  await slashMenu.make('Minor subhead');
  await line(copydesk, 'The wall');

  await slashMenu.make('Block quote');
  await page.keyboard.type('We begin on Monday.');
  await key('Tab');
  await line(copydesk, 'Ines Farrow');
  await slashMenu.make('Pull quote');
  await page.keyboard.type('The sea has no calendar');
  await key('Tab');
  await line(copydesk, 'Samuel Okoro');

  await slashMenu.make('Bulleted list');
  await line(copydesk, 'Pier one');
  await key('Enter');
  await slashMenu.make('Numbered list');
  await line(copydesk, 'First the cranes');
  await key('Enter');
  await slashMenu.make('Horizontal rule');

  await slashMenu.make('Figure');
  await expect(photoPicker.photos.first()).toBeVisible();
  await key('Tab');
  await key('Tab');
  await key('Enter');
  await expect(story.figure.field('Caption')).toBeFocused();
  await key('ControlOrMeta+a');
  await line(copydesk, 'A crane at dawn.');
  await key('Escape');

  await slashMenu.make('Photos side by side');
  const gallery = story.block('Gallery');
  await expect(gallery.getByRole('button', { name: 'Choose photo' }).first()).toBeFocused();
  await key('Enter');
  await expect(photoPicker.photos.first()).toBeVisible();
  await key('Tab');
  await key('Tab');
  await key('Enter');
  await expect(gallery.getByRole('img')).toHaveCount(1);
  await gallery.getByRole('textbox', { name: 'Caption' }).last().focus();
  await page.keyboard.type('The other side of the harbour.');
  await key('Escape');
  await page.keyboard.press('ArrowDown');

  await slashMenu.make('Video card');
  await expect(story.videoCard.getByRole('textbox', { name: 'Video title' })).toBeFocused();
  await line(copydesk, 'The crane comes down');
  await page.keyboard.type('Forty minutes and some shouting.');
  await key('Tab');
  await line(copydesk, 'https://youtu.be/crane');
  await expect(story.videoCard).toContainText('YouTube');

  await slashMenu.make('Social post');
  await page.keyboard.type('The ferry is late again.');
  await key('Tab');
  await line(copydesk, 'Jo Won');
  await line(copydesk, '@jowon');
  await line(copydesk, 'Mastodon');
  await line(copydesk, '3 May 2026');
  await line(copydesk, 'https://social.example/1');

  await slashMenu.make('Table');
  await page.keyboard.type('Pier');
  await key('Tab');
  await page.keyboard.type('Boats');
  await key('Tab');
  await key('Tab');
  await page.keyboard.type('North');
  await key('Tab');
  await page.keyboard.type('14');
  await key('Tab');
  await copydesk.palette.run('Delete column');
  await expect(story.body.getByRole('columnheader')).toHaveCount(2);
  await toEnd(copydesk);

  await slashMenu.make('Fact box');
  await page.keyboard.type('Built in 1911.');
  await key('Tab');
  await line(copydesk, 'The old crane');
  await toEnd(copydesk);

  await slashMenu.make('Related story');
  await expect(storyPicker.search).toBeFocused();
  await page.keyboard.type('ferry fares');
  await expect(storyPicker.story('Ferry fares to rise')).toBeVisible();
  await key('Enter');
  await expect(story.block('Related story')).toContainText('Ferry fares to rise');
  await toEnd(copydesk);

  await slashMenu.make('Editor’s note');
  await page.keyboard.type('Check the year with the museum.');
}

/** Looks whether the words have all their marks: in the body, or on the page that left. */
async function expectMarks(text: Locator): Promise<void> {
  const marks = text.getByRole('paragraph').filter({ hasText: 'loud' });
  await expect(marks.locator('strong')).toHaveText('loud');
  await expect(marks.locator('em')).toHaveText('soft');
  await expect(marks.locator('s')).toHaveText('gone');
  await expect(marks.locator('code')).toHaveText('code');
  const plan = marks.getByRole('link', { name: 'the plan' });
  await expect(plan).toHaveAttribute('href', 'https://example.org/plan');
  await expect(text.locator('sup')).toHaveText('2');
}

/** Looks whether all of it is there. */
async function expectEverything({ story }: Copydesk): Promise<void> {
  const { body } = story;
  await expectMarks(body);
  const attribution = body.getByRole('textbox', { name: 'Attribution' });
  await expect(attribution.first()).toHaveValue('Ines Farrow');
  await expect(attribution.last()).toHaveValue('Samuel Okoro');
  await expect(body.getByRole('row')).toHaveCount(3);
  await expect(body.getByRole('columnheader')).toHaveText(['Pier', 'Boats']);
  await expect(body.getByRole('cell', { name: 'North' })).toBeVisible();
  const title = story.block('Fact box').getByRole('textbox', { name: 'Fact box title' });
  await expect(title).toHaveValue('The old crane');
  await expect(story.block('Gallery').getByRole('figure')).toHaveCount(2);
  const field = (block: 'Video card' | 'Social post', name: string) =>
    story.block(block).getByRole('textbox', { name, exact: true });
  await expect(field('Video card', 'Video address')).toHaveValue(/youtu\.be/);
  await expect(field('Social post', 'Handle')).toHaveValue('@jowon');
  await expect(body.getByRole('note', { name: /^Editor’s note/ })).toHaveText(
    'Check the year with the museum.',
  );
}

test('every block and mark, written by keyboard alone, kept, and sent out', async ({
  copydesk,
  folder,
  sample,
}) => {
  test.slow();
  await putStory(sample, {
    id: 'story-ferry-fares',
    headline: 'Ferry fares to rise',
    body: paragraphs('By a tenth.'),
  });
  await copydesk.start({ newsroom: sample });
  const { page, story } = copydesk;
  await page.keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await page.keyboard.type('The harbour');
  await story.putCursorAt('end');
  await writeEverything(copydesk);

  await expectEverything(copydesk);
  await expect(story.block('Related story')).toContainText('Ferry fares to rise');
  for (const theme of ['dark', 'light'] as const) {
    await copydesk.palette.chooseTheme(theme);
    expect(await findViolations(page), theme).toEqual([]);
  }
  await page.keyboard.press('ControlOrMeta+s');
  await expect(story.saveState).toHaveText(/^Saved/);

  await copydesk.goTo('Feed');
  await copydesk.feed.headline('Ferry fares to rise').click();
  await story.field('Headline').fill('Ferry fares fall');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(story.saveState).toHaveText(/^Saved/);
  await copydesk.quit();
  await copydesk.start({ newsroom: sample });
  await copydesk.goTo('Feed');
  await copydesk.feed.headline('The harbour').click();
  await expect(copydesk.story.block('Related story'), 'it follows the new name').toContainText(
    'Ferry fares fall',
  );
  await expectEverything(copydesk);

  const exports = join(folder, 'Exports');
  await mkdir(exports);
  await answerDialogs(copydesk.electron, { open: [exports] });
  await copydesk.page.keyboard.press('ControlOrMeta+e');
  await copydesk.exportDialog.button('Change…').click();
  await copydesk.exportDialog.name.fill('harbour');
  await copydesk.page.keyboard.press('Enter');
  await expect(copydesk.exportDialog.dialog).toContainText('Exported to');
  const exported = await ExportedPage.open(
    copydesk.electron,
    join(exports, 'harbour', 'index.html'),
  );
  await expectMarks(exported.page.getByRole('article'));
  const text = await exported.page.getByRole('article').innerText();
  for (const words of [
    'What comes next',
    '— Ines Farrow',
    '— Samuel Okoro',
    'Pier one',
    'A crane at dawn.',
    'The other side of the harbour.',
    'The crane comes down',
    'Jo Won (@jowon) on Mastodon',
    'North',
    'The old crane',
    'Built in 1911.',
  ]) {
    expect(text).toContain(words);
  }
  expect(text, 'a draft is named to no reader').not.toContain('Ferry fares');
  expect(text, 'notes never leave').not.toContain('museum');
  expect(exported.complaints).toEqual([]);
});
