import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import {
  makeNewsroom,
  paragraphs,
  putLeftover,
  putVersion,
  storedStories,
  storyPath,
} from './newsroom-files';

test.use({ ownApp: true });

const ID = 'story-001';

/** A newsroom with one story, beside which a save that was cut off left newer words. */
async function startAfterCrash(copydesk: Copydesk, folder: string) {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Ferry sails', rev: 4, body: paragraphs('As it was saved.') },
  ]);
  const left = await putLeftover(newsroom, {
    id: ID,
    rev: 5,
    headline: 'Ferry sails',
    body: paragraphs('As it was saved.', 'And five newer words here.'),
  });
  await copydesk.start({ newsroom });
  await expect(copydesk.recoveryDialog.dialog).toBeVisible();
  return { newsroom, left };
}

/** A newsroom with a story whose file is broken, of which a good version is kept. */
async function startBroken(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Ferry sails' },
    { headline: 'In good order' },
  ]);
  await putVersion(newsroom, { id: ID, rev: 2, headline: 'Too old' });
  const body = paragraphs('The last good words.');
  await putVersion(newsroom, { id: ID, rev: 3, headline: 'Ferry sails', body });
  await putVersion(newsroom, { id: ID, rev: 4 }, '{"schema": 1, "he');
  await writeFile(storyPath(newsroom, ID), BROKEN);
  await copydesk.start({ newsroom });
  await expect(copydesk.recoveryDialog.dialog).toBeVisible();
  return newsroom;
}

const BROKEN = '<<<<<<< HEAD\n{ "headline": "Half of a merge"\n';

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

test('newer words that a crash left are offered beside those stored, and restored', async ({
  copydesk,
  folder,
}) => {
  const { newsroom, left } = await startAfterCrash(copydesk, folder);
  const { feed, notices, page, recoveryDialog, story } = copydesk;
  await expect(recoveryDialog.story('Ferry sails')).toContainText(
    'Not saved before Copydesk ended',
  );
  await expect(recoveryDialog.dialog).toContainText('Restoring brings 5 words back.');
  await expect(recoveryDialog.place('Body')).toContainText('And five newer words here.');
  expect(await findViolations(page)).toEqual([]);
  await expect(recoveryDialog.button('Restore')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(recoveryDialog.dialog).toBeHidden();
  const [stored] = await storedStories(newsroom);
  const words = paragraphs('As it was saved.', 'And five newer words here.');
  expect(stored).toMatchObject({ rev: 5, body: words });
  expect(await isThere(left)).toBe(false);

  await notices.button('Undo').click();
  await feed.headline('Ferry sails').click();
  await expect(story.body).toHaveText('As it was saved.');
});

test('words that are discarded go to the bin, and come back from it', async ({
  copydesk,
  folder,
}) => {
  const { newsroom, left } = await startAfterCrash(copydesk, folder);
  const { notices, page, recoveryDialog, settings, story } = copydesk;
  await recoveryDialog.button('Discard').click();
  await expect(recoveryDialog.dialog).toBeHidden();
  expect(await isThere(left)).toBe(false);
  expect(await readdir(join(newsroom, 'bin'))).toHaveLength(1);
  const [stored] = await storedStories(newsroom);
  expect(stored).toMatchObject({ rev: 4, body: paragraphs('As it was saved.') });

  await notices.button('Show bin').click();
  await expect(settings.bin).toBeInViewport();
  await expect(settings.bin.getByRole('listitem')).toContainText('Ferry sails');
  expect(await findViolations(page)).toEqual([]);
  await settings.bin.getByRole('button', { name: 'Put back Ferry sails' }).click();
  await expect(settings.bin).toContainText('There are none now.');
  await expect(settings.bin.getByRole('heading')).toBeFocused();
  await notices.button('Open it').click();
  await expect(story.body).toContainText('And five newer words here.');
  expect(await readdir(join(newsroom, 'bin'))).toEqual([]);
});

test('words that are not decided on are offered again, and nothing is touched', async ({
  copydesk,
  folder,
}) => {
  const { newsroom, left } = await startAfterCrash(copydesk, folder);
  const { page, palette, recoveryDialog } = copydesk;
  await page.keyboard.press('Escape');
  await expect(recoveryDialog.dialog).toBeHidden();
  expect(await isThere(left)).toBe(true);
  await palette.run('Restore found words…');
  await expect(recoveryDialog.place('Body')).toContainText('And five newer words here.');
  await copydesk.quit();
  await copydesk.start({ newsroom });
  await expect(copydesk.recoveryDialog.dialog).toBeVisible();
});

test('a story whose file is broken is offered its newest good version, and the file is kept', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await startBroken(copydesk, folder);
  const { feed, notices, page, recoveryDialog, story } = copydesk;
  await expect(recoveryDialog.story('Ferry sails')).toContainText('Its file cannot be read.');
  await expect(recoveryDialog.place('Body')).toContainText('The last good words.');
  expect(await findViolations(page)).toEqual([]);
  await recoveryDialog.button('Restore').click();
  await expect(recoveryDialog.dialog).toBeHidden();
  await notices.button('Open it').click();
  await expect(story.body).toHaveText('The last good words.');
  await story.body.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And on.');
  await expect(story.saveState).toHaveText(/^Saved/);
  await copydesk.goTo('Feed');
  await expect(feed.screen).not.toContainText('could not be opened');
  const [kept] = await readdir(join(newsroom, 'set-aside'));
  expect(await readFile(join(newsroom, 'set-aside', kept!), 'utf8')).toBe(BROKEN);
});

test('a broken file that is left as it is stays as it is', async ({ copydesk, folder }) => {
  const newsroom = await startBroken(copydesk, folder);
  const { feed, recoveryDialog } = copydesk;
  await recoveryDialog.button('Leave as it is').click();
  await expect(recoveryDialog.dialog).toBeHidden();
  await expect(feed.screen).toContainText('“Half of a merge” could not be opened');
  expect(await readFile(storyPath(newsroom, ID), 'utf8')).toBe(BROKEN);
});

test('what says nothing new goes without a question', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Ferry sails', rev: 4 },
    { headline: 'In good order' },
    { headline: 'Cut off' },
  ]);
  const same = await putLeftover(newsroom, { id: ID, rev: 4, headline: 'Ferry sails' });
  const half = await putLeftover(newsroom, { id: 'story-002' });
  await writeFile(half, '{"schema": 1, "id": "sto');
  // Were there nothing to ask about, no moment would tell that it was not asked.
  const id = 'story-003';
  const newer = { id, rev: 2, headline: 'Cut off', body: paragraphs('Newer words.') };
  await putLeftover(newsroom, newer);
  await copydesk.start({ newsroom });
  const { recoveryDialog } = copydesk;
  await expect(recoveryDialog.story('Cut off')).toBeVisible();
  await expect(recoveryDialog.stories).toHaveCount(1);
  expect([await isThere(same), await isThere(half)]).toEqual([false, false]);
});
