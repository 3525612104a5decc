import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { makeNewsroom, storyPath } from './newsroom-files';
import { watchShell } from './system';

const HEADLINES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const GONE = ['story-002', 'story-004'];

/** Takes some of the stories out of the newsroom, as a sync gone wrong would. @returns puts them back */
async function vanish(newsroom: string, elsewhere: string): Promise<() => Promise<void>> {
  await mkdir(elsewhere);
  const paths = GONE.map((id) => storyPath(newsroom, id));
  const away = (path: string) => join(elsewhere, basename(path));
  for (const path of paths) await rename(path, away(path));
  return async () => {
    for (const path of paths) await rename(away(path), path);
  };
}

test('many stories that vanish at once are asked about; until then nothing is saved', async ({
  copydesk,
  folder,
}) => {
  const stories = HEADLINES.map((headline) => ({ headline }));
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), stories);
  await copydesk.start({ newsroom });
  const { access, feed, page, palette, story, vanishedDialog } = copydesk;
  await expect(feed.cards).toHaveCount(6);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.input).toBeFocused();
  const putBack = await vanish(newsroom, join(folder, 'elsewhere'));
  await expect(page.getByText('2 stories are gone from the folder.')).toBeVisible();
  await expect(palette.dialog, 'what is open stays').toBeVisible();
  await page.keyboard.press('Escape');

  await expect(vanishedDialog.dialog).toBeVisible();
  await expect(vanishedDialog.dialog).toHaveAccessibleName('2 stories are gone from the folder');
  expect(await findViolations(copydesk.page)).toEqual([]);
  const askedOf = await watchShell(copydesk.electron);
  await vanishedDialog.button('Show folder').click();
  expect(await askedOf()).toEqual([`show ${join(newsroom, 'desk.json')}`]);
  await vanishedDialog.button('Keep read-only').click();
  await expect(feed.screen).toContainText('2 stories are gone from the folder.');
  await copydesk.goTo('Settings');
  await expect(access.line).toContainText('2 stories are gone');
  await copydesk.goTo('Feed');
  await expect(feed.button('New story')).toBeDisabled();
  await expect(feed.cards).toHaveCount(6);
  await feed.headline('One').click();
  await expect(story.field('Headline')).not.toBeEditable();
  await expect(story.body).toHaveAttribute('aria-readonly', 'true');
  await expect(access.line).toContainText('2 stories are gone');
  expect(await findViolations(page)).toEqual([]);

  await putBack();
  await expect(access.line).toBeEmpty();
  await expect(story.field('Headline')).toBeEditable();
  await story.field('Headline').fill('One again');
  await expect(story.saveState).toHaveText(/^Saved/);
});

test('vanished stories leave the lists once the folder is called right', async ({
  copydesk,
  folder,
}) => {
  const stories = HEADLINES.map((headline) => ({ headline }));
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), stories);
  await copydesk.start({ newsroom });
  const { feed, vanishedDialog } = copydesk;
  await expect(feed.cards).toHaveCount(6);
  await vanish(newsroom, join(folder, 'elsewhere'));
  await vanishedDialog.button('Reload from folder as it is').click();
  await expect(vanishedDialog.dialog).toBeHidden();
  await expect(feed.cards).toHaveCount(4);
  await expect(feed.button('New story')).toBeEnabled();
});
