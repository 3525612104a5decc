import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { makeNewsroom, paragraphs, putVersion, storedStories } from './newsroom-files';

/** A newsroom with one story that has two earlier versions, open in the app. */
async function openWithVersions(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Harbour reopens', rev: 3, body: paragraphs('As it is now.') },
  ]);
  const id = 'story-001';
  await putVersion(newsroom, { id, rev: 1, updatedAt: '2026-11-20T08:00:00.000Z' });
  await putVersion(newsroom, {
    id,
    rev: 2,
    updatedAt: '2026-11-20T09:00:00.000Z',
    headline: 'Harbour to reopen',
    body: paragraphs('As it was in the morning.'),
  });
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Harbour reopens').click();
  await expect(copydesk.story.body).toContainText('As it is now.');
  return newsroom;
}

/** Unfolds the versions by the keyboard. */
async function unfold({ story, page }: Copydesk): Promise<void> {
  await story.versions.getByRole('button', { name: 'Versions' }).focus();
  await page.keyboard.press('Enter');
}

test('an earlier version is compared and restored, and the restoring is undone', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openWithVersions(copydesk, folder);
  const { notices, page, story, versionDialog } = copydesk;
  await unfold(copydesk);
  const lines = story.versions.getByRole('listitem');
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText('6 words');
  expect(await findViolations(page)).toEqual([]);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(versionDialog.place('Body')).toContainText('As it was in the morning.');
  await expect(versionDialog.place('Headline')).toContainText('Harbour to reopen');
  expect(await findViolations(page)).toEqual([]);
  await versionDialog.button('Restore').click();
  await expect(story.body).toHaveText('As it was in the morning.');
  await expect(story.field('Headline')).toHaveValue('Harbour to reopen');
  await expect(story.saveState).toHaveText(/^Saved/);
  await expect(lines).toHaveCount(3);

  await notices.button('Undo').click();
  await expect(story.body).toHaveText('As it is now.');
  await expect(story.saveState).toHaveText(/^Saved/);
  const [stored] = await storedStories(newsroom);
  expect(stored).toMatchObject({ rev: 5, headline: 'Harbour reopens' });

  await story.body.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.body).toHaveText('As it was in the morning.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.body).toHaveText('As it is now.');
  await expect(story.field('Headline')).toHaveValue('Harbour reopens');
  await expect(story.tool('Undo')).toBeDisabled();
  await expect(story.saveState).toHaveText(/^Saved/);
  expect((await storedStories(newsroom))[0]).toMatchObject({ headline: 'Harbour reopens' });
});

test('a restored version is gone on with, and what it replaced is kept', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openWithVersions(copydesk, folder);
  const { page, story } = copydesk;
  await unfold(copydesk);
  await story.versions
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click();
  await expect(story.body).toHaveText('As it was in the morning.');
  await story.body.getByText('As it was').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And on.');
  await expect(story.saveState).toHaveText(/^Saved/);
  const [stored] = await storedStories(newsroom);
  expect(stored?.body).toEqual(paragraphs('As it was in the morning. And on.'));
  const kept = join(newsroom, 'revisions', 'story-001', '000003.json');
  expect(await readFile(kept, 'utf8')).toContain('As it is now.');
});

test('earlier versions that were asked for stay listed when the story is saved', async ({
  copydesk,
  folder,
}) => {
  const saves = 120;
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Ferry', rev: saves + 1, body: paragraphs('As it is now.') },
  ]);
  for (let rev = 1; rev <= saves; rev += 1) {
    const updatedAt = new Date(Date.UTC(2026, 10, 20, 7, rev)).toISOString();
    await putVersion(newsroom, { id: 'story-001', rev, updatedAt });
  }
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Ferry').click();
  await unfold(copydesk);
  const { page, story } = copydesk;
  const lines = story.versions.getByRole('listitem');
  await expect(lines).toHaveCount(100);
  await story.versions.getByRole('button', { name: 'Earlier versions' }).press('Enter');
  await expect(lines).toHaveCount(saves);
  await expect(lines.nth(100).getByRole('button', { name: /^Compare/ })).toBeFocused();
  await story.putCursorAt('end');
  await page.keyboard.type(' And on.');
  await expect(story.saveState).toHaveText(/^Saved/);
  await expect(lines).toHaveCount(saves + 1);
});

test('a version that cannot be read is said to be so, and left alone', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Ferry', rev: 3 }]);
  await putVersion(newsroom, { id: 'story-001', rev: 1 });
  await putVersion(newsroom, { id: 'story-001', rev: 2 }, '{"half');
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Ferry').click();
  await unfold(copydesk);
  const { story } = copydesk;
  await expect(story.versions.getByRole('listitem')).toHaveCount(2);
  await expect(story.versions).toContainText('Version 2 cannot be read');
  expect(await readdir(join(newsroom, 'revisions', 'story-001'))).toHaveLength(2);
});

test('the text of a published story is not restored over', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Ferry', rev: 2, state: 'published' },
  ]);
  await putVersion(newsroom, { id: 'story-001', rev: 1, headline: 'Ferries' });
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Ferry').click();
  await unfold(copydesk);
  const { story, versionDialog } = copydesk;
  const [compare, restore] = ['Compare', 'Restore'].map((name) =>
    story.versions.getByRole('button', { name: new RegExp(`^${name}`) }),
  );
  await expect(restore!).toBeDisabled();
  await compare!.click();
  await expect(versionDialog.dialog).toContainText('Choose Correct to change it');
  await expect(versionDialog.button('Restore')).toBeDisabled();
});
