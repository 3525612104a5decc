import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { makeNewsroom, paragraphs, storedStories, storyPath } from './newsroom-files';
import { answerDialogs } from './system';

/** A newsroom with one story of two paragraphs, open in the app. */
async function openShared(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Shared folder', body: paragraphs('As both saw it.', 'The end of it.') },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Shared folder').click();
  await expect(copydesk.story.body).toContainText('As both saw it.');
  return newsroom;
}

/** Another program's change of the story, which keeps its number. @returns the file's new content */
async function changeOutside(newsroom: string, words: string): Promise<string> {
  const path = storyPath(newsroom, 'story-001');
  const content = (await readFile(path, 'utf8')).replace('As both saw it.', words);
  await writeFile(path, content);
  return content;
}

/** Changed outside while what was written here could not be saved, and the comparison on screen. */
async function changeBoth(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await openShared(copydesk, folder);
  const { conflictDialog, page, story } = copydesk;
  await story.body.getByText('The end of it.').click();
  await page.keyboard.press('End');
  // A save keeps the version before it in this folder, and cannot while that is a file.
  const blocked = join(newsroom, 'revisions');
  await writeFile(blocked, '');
  await page.keyboard.type(' We wrote on.');
  await expect(story.saveState).toHaveText(/^Not saved/);
  await changeOutside(newsroom, 'As they wrote it.');
  await expect(story.saveState).toHaveText('Not saved: changed by another program');
  await rm(blocked);
  await expect(conflictDialog.dialog).toBeVisible();
  return newsroom;
}

/** Everything that is kept of words that could not be saved. */
async function kept(profile: string): Promise<string> {
  const entries = await readdir(join(profile, 'unsaved'), {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
  return (await Promise.all(texts)).join();
}

/** Everything the story's earlier versions say. */
async function versions(newsroom: string): Promise<string> {
  const folder = join(newsroom, 'revisions', 'story-001');
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join();
}

test.describe(() => {
  // What is kept of unsaved words is all there is in its profile.
  test.use({ ownApp: true });

  test('words written while another program’s version waits are offered again after a kill', async ({
    copydesk,
    folder,
  }) => {
    const newsroom = await changeBoth(copydesk, folder);
    const { conflictDialog, page, story } = copydesk;
    await conflictDialog.choice('Later').click();
    await story.body.getByText('We wrote on.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' And on.');
    await expect(async () => expect(await kept(copydesk.profile)).toContain('And on.')).toPass();
    await copydesk.end();

    await copydesk.start({ newsroom });
    const { recoveryDialog } = copydesk;
    await expect(recoveryDialog.dialog).toBeVisible();
    await expect(recoveryDialog.dialog).toContainText('We wrote on. And on.');
    await recoveryDialog.button('Restore').click();
    await expect(copydesk.story.body).toContainText('We wrote on. And on.');
    expect(await versions(newsroom)).toContain('As they wrote it.');
    await expect(async () => expect(await kept(copydesk.profile)).toBe('')).toPass();
  });
});

test('a story that is open and saved shows another program’s words, and goes on from there', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openShared(copydesk, folder);
  const { page, story } = copydesk;
  await story.body.getByText('The end of it.').click();
  await page.keyboard.press('End');
  await changeOutside(newsroom, 'As they wrote it, and at some length.');
  await expect(story.body).toContainText('As they wrote it, and at some length.');
  await expect(story.saveState).toHaveText(/^Saved/);
  await page.keyboard.type(' And on.');
  await expect(story.body).toContainText('The end of it. And on.');
  await expect(story.saveState).toHaveText(/^Saved/);
  const [stored] = await storedStories(newsroom);
  expect(stored?.body).toEqual(
    paragraphs('As they wrote it, and at some length.', 'The end of it. And on.'),
  );
});

test('a story that is not open is listed as another program wrote it, and a new one as well', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'As it was' }]);
  await copydesk.start({ newsroom });
  await expect(copydesk.feed.headline('As it was')).toBeVisible();
  const path = storyPath(newsroom, 'story-001');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('As it was', 'As it is'));
  await expect(copydesk.feed.headline('As it is')).toBeVisible();
  await writeFile(storyPath(newsroom, 'story-002'), text.replace('story-001', 'story-002'));
  await expect(copydesk.feed.headline('As it was')).toBeVisible();
  await rm(path);
  await expect(copydesk.feed.headline('As it is')).toBeHidden();
});

test('a sync program’s copy is a version of its story: listed, compared, and taken', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'As it was', body: paragraphs('The story’s own words.') },
  ]);
  const text = await readFile(storyPath(newsroom, 'story-001'), 'utf8');
  const dropbox = storyPath(newsroom, 'story-001 (Kim’s conflicted copy 2026-11-20)');
  await writeFile(dropbox, text.replace('own words', 'words as Kim had them'));
  await copydesk.start({ newsroom });
  const { conflictDialog, feed, story } = copydesk;
  await expect(feed.cards).toHaveCount(1);
  await expect(feed.screen).not.toContainText('could not be opened');
  await feed.headline('As it was').click();
  await expect(story.copies.getByRole('listitem')).toHaveText(/Left by Dropbox/);
  await writeFile(storyPath(newsroom, 'story-001.sync-conflict-20261120-101500-ABC'), text);
  await expect(story.copies.getByRole('listitem')).toHaveCount(2);

  const left = story.copies.getByRole('listitem').filter({ hasText: 'Dropbox' });
  await left.getByRole('button', { name: 'Compare…' }).click();
  await expect(conflictDialog.place('Body')).toContainText('words as Kim had them');
  expect(await findViolations(copydesk.page)).toEqual([]);
  await conflictDialog.choice('Theirs').click();
  await expect(story.body).toHaveText('The story’s words as Kim had them.');
  await expect(story.copies.getByRole('listitem')).toHaveText([/Left by Syncthing/]);
  expect(await versions(newsroom)).toContain('own words');
});

test('a story changed here and outside is shown side by side; Mine is saved, theirs is kept', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await changeBoth(copydesk, folder);
  const { conflictDialog, story } = copydesk;
  const [mine, theirs] = [0, 1].map((side) =>
    conflictDialog.place('Body').first().getByRole('cell').nth(side),
  );
  await expect(mine!).toContainText('As both saw it.');
  await expect(theirs!).toContainText('As they wrote it.');
  expect(await findViolations(copydesk.page)).toEqual([]);
  await conflictDialog.choice('Mine').click();
  await expect(story.saveState).toHaveText(/^Saved/);
  await expect(story.body).toContainText('As both saw it.');
  const [stored] = await storedStories(newsroom);
  expect(stored?.body).toEqual(paragraphs('As both saw it.', 'The end of it. We wrote on.'));
  expect(await versions(newsroom)).toContain('As they wrote it.');
});

test('Theirs is taken and mine is kept', async ({ copydesk, folder }) => {
  const newsroom = await changeBoth(copydesk, folder);
  await copydesk.conflictDialog.choice('Theirs').click();
  await expect(copydesk.story.saveState).toHaveText(/^Saved/);
  await expect(copydesk.story.body).toContainText('As they wrote it.');
  await expect(copydesk.story.body).not.toContainText('We wrote on.');
  const [stored] = await storedStories(newsroom);
  expect(stored?.body).toEqual(paragraphs('As they wrote it.', 'The end of it.'));
  expect(await versions(newsroom)).toContain('We wrote on.');
});

test('Both makes mine a story of its own', async ({ copydesk, folder }) => {
  const newsroom = await changeBoth(copydesk, folder);
  await copydesk.conflictDialog.choice('Both').click();
  await expect(copydesk.story.body).toContainText('As they wrote it.');
  await copydesk.notices.button('Open mine').click();
  await expect(copydesk.story.field('Headline')).toHaveValue('Shared folder (copy)');
  await expect(copydesk.story.body).toContainText('The end of it. We wrote on.');
  expect(await storedStories(newsroom)).toHaveLength(2);
});

test('Later leaves both as they are, with typing possible, until it is decided', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await changeBoth(copydesk, folder);
  const { conflictDialog, page, story } = copydesk;
  const outside = await readFile(storyPath(newsroom, 'story-001'), 'utf8');
  await page.keyboard.press('Escape');
  await expect(conflictDialog.dialog).toBeHidden();
  await story.body.getByText('We wrote on.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And on.');
  await expect(story.saveState).toHaveText('Not saved: changed by another program');

  const copyPath = join(folder, 'ours.json');
  await answerDialogs(copydesk.electron, { save: copyPath });
  await story.saveButton('Save elsewhere…').click();
  await expect(copydesk.notices.area).toContainText(`A copy is in ${copyPath}.`);
  expect(JSON.parse(await readFile(copyPath, 'utf8'))).toMatchObject({
    body: paragraphs('As both saw it.', 'The end of it. We wrote on. And on.'),
  });
  await copydesk.goTo('Feed');
  await copydesk.feed.button('New story').click();
  await expect(copydesk.tabs.tab('Shared folder')).toHaveAccessibleName(/\(not saved\)/);
  await expect(copydesk.notices.area).toContainText('“Shared folder” is not saved: changed by');
  await copydesk.notices.button('Go to story').click();
  expect(await readFile(storyPath(newsroom, 'story-001'), 'utf8')).toBe(outside);

  await story.saveButton('Compare…').press('Enter');
  await conflictDialog.choice('Mine').press('Enter');
  await expect(story.saveState).toHaveText(/^Saved/);
  await expect(story.body).toBeFocused();
  const all = await storedStories(newsroom);
  const stored = all.find(({ headline }) => headline === 'Shared folder');
  expect(stored?.body).toEqual(
    paragraphs('As both saw it.', 'The end of it. We wrote on. And on.'),
  );
});

test('an open story whose file is deleted keeps its words and can be saved again', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openShared(copydesk, folder);
  const { story } = copydesk;
  await rm(storyPath(newsroom, 'story-001'));
  await expect(story.saveState).toHaveText('Not saved: deleted by another program');
  await expect(story.body).toContainText('As both saw it.');
  await story.saveButton('Save again').click();
  await expect(story.saveState).toHaveText(/^Saved/);
  const [stored] = await storedStories(newsroom);
  expect(stored?.body).toEqual(paragraphs('As both saw it.', 'The end of it.'));
});

test('an open story whose file is deleted can be closed, and stays among its versions', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openShared(copydesk, folder);
  await rm(storyPath(newsroom, 'story-001'));
  await copydesk.story.saveButton('Close story').click();
  await expect(copydesk.page.getByText('No story is open')).toBeVisible();
  expect(await versions(newsroom)).toContain('As both saw it.');
});

test('settings that another program changed are shown', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'A story' }]);
  await copydesk.start({ newsroom });
  await expect(copydesk.feed.screen).toContainText('The Test Gazette');
  const path = join(newsroom, 'desk.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('The Test Gazette', 'The Evening Test'));
  await expect(copydesk.feed.screen).toContainText('The Evening Test');
});
