import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';
import { answerDialogs, watchShell } from './system';

const STORIES = [{ headline: 'Ferry fares rise', body: paragraphs('By a tenth.') }];

/** Chooses `<folder>/backups`, which is made, in the settings. @returns its path */
async function chooseFolder(copydesk: Copydesk, folder: string): Promise<string> {
  const out = join(folder, 'backups');
  await mkdir(out, { recursive: true });
  await answerDialogs(copydesk.electron, { open: [out] });
  await copydesk.goTo('Settings');
  await copydesk.settings.backupButton('Choose…').click();
  await expect(copydesk.settings.backupFolder).toHaveText(out);
  return out;
}

test('a newsroom is backed up and comes back in a new folder, word for word', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), STORIES);
  await copydesk.start({ newsroom });
  const { feed, restoreDialog, settings } = copydesk;
  const asked = await watchShell(copydesk.electron);
  const out = await chooseFolder(copydesk, folder);
  await settings.backupButton('Back up now').click();
  await expect(settings.backups).toContainText('Last backup');
  const [name] = await readdir(out);
  expect(name).toMatch(/^The Test Gazette \d{4}-\d\d-\d\d \d\d\.\d\d\.zip$/);
  const zip = join(out, name!);
  await settings.backupButton('Show in file manager').click();
  await expect.poll(asked).toEqual([`show ${zip}`]);

  const place = join(folder, 'Gazette again');
  await answerDialogs(copydesk.electron, { open: [zip], save: place });
  await settings.backupButton('Restore a backup…').click();
  await expect(restoreDialog.dialog).toContainText('The Test Gazette');
  await expect(restoreDialog.dialog).toContainText('1 story, 2 files');
  await restoreDialog.button('Choose a new folder…').click();
  await expect(restoreDialog.dialog).toBeHidden();
  await feed.headline('Ferry fares rise').click();
  await expect(copydesk.story.body).toHaveText('By a tenth.');
  expect(await storedStories(place)).toEqual(await storedStories(newsroom));
  expect((await readdir(folder)).toSorted()).toEqual(['Gazette again', 'backups', 'newsroom']);
});

test('from the welcome screen a backup is restored, and never over files', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), STORIES);
  await copydesk.start({ newsroom });
  const { feed, palette, restoreDialog, welcome } = copydesk;
  const out = await chooseFolder(copydesk, folder);
  await palette.run('Back up now');
  await expect(copydesk.notices.area).toContainText('Backed up and checked');
  await palette.run('Close newsroom');

  const [name] = await readdir(out);
  await answerDialogs(copydesk.electron, { open: [join(out, name!)], save: newsroom });
  await welcome.restore.click();
  await restoreDialog.button('Choose a new folder…').click();
  await expect(restoreDialog.dialog.getByRole('alert')).toContainText('already');
  await answerDialogs(copydesk.electron, { save: null });
  await restoreDialog.button('Choose a new folder…').click();
  await expect(restoreDialog.dialog.getByRole('alert')).toBeHidden();
  await answerDialogs(copydesk.electron, { save: join(folder, 'again') });
  await restoreDialog.button('Choose a new folder…').click();
  await expect(feed.headline('Ferry fares rise')).toBeVisible();
  expect(await storedStories(newsroom)).toHaveLength(1);
});

test('what is no backup is refused in plain words', async ({ copydesk, folder }) => {
  await copydesk.start();
  await writeFile(join(folder, 'holiday.zip'), 'not a zip');
  await answerDialogs(copydesk.electron, { open: [join(folder, 'holiday.zip')] });
  await copydesk.welcome.restore.click();
  await expect(copydesk.notices.area).toContainText('“holiday.zip” is damaged or no backup');
  await expect(copydesk.restoreDialog.dialog).toBeHidden();
});

test('a folder that is not there is said and stays said, until a backup goes well', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), STORIES);
  await copydesk.start({ newsroom });
  const { notices, settings } = copydesk;
  const out = await chooseFolder(copydesk, folder);
  await rename(out, `${out}-unplugged`);
  await settings.backupButton('Back up now').click();
  await expect(settings.backups.getByRole('alert')).toContainText('plug it in');
  await copydesk.palette.run('Back up now');
  await expect(notices.area).toContainText('is not there. If it is on a drive, plug it in');
  await copydesk.goTo('Feed');
  await copydesk.goTo('Settings');
  await expect(settings.backups.getByRole('alert')).toContainText('plug it in');
  await rename(`${out}-unplugged`, out);
  await settings.backupButton('Back up now').click();
  await expect(settings.backups).toContainText('Last backup');
  await expect(settings.backups.getByRole('alert')).toBeHidden();
});

test('the settings of backups are kept for the next start, and the newsroom is no place for them', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), STORIES);
  await copydesk.start({ newsroom });
  const out = await chooseFolder(copydesk, folder);
  await copydesk.settings.backupChoice('Back up').selectOption('Every week');
  await copydesk.settings.backupChoice('Keep').selectOption('The newest 3');
  await answerDialogs(copydesk.electron, { open: [newsroom] });
  await copydesk.settings.backupButton('Change…').click();
  await expect(copydesk.notices.area).toContainText('inside the newsroom');
  await copydesk.quit();

  await copydesk.start({ newsroom });
  const { settings } = copydesk;
  await copydesk.goTo('Settings');
  await expect(settings.backupFolder).toHaveText(out);
  await expect(settings.backupChoice('Back up')).toHaveValue('weekly');
  await expect(settings.backupChoice('Keep')).toHaveValue('3');
  const desk = await readFile(join(newsroom, 'desk.json'), 'utf8');
  expect(desk, 'they are this computer’s').not.toContain('weekly');
});

test.describe('while a backup is being made', () => {
  test.use({ ownApp: true });
  test.skip(process.platform === 'win32', 'a process cannot be held up there');

  /** Starts a backup and holds up its process in the middle. @returns lets it end for good */
  async function startHeldUp(copydesk: Copydesk): Promise<() => void> {
    await copydesk.palette.run('Back up now');
    const find = () =>
      copydesk.electron.evaluate(({ app }) => {
        const isBackup = ({ name }: { name?: string }) => name === 'Copydesk backup';
        return app.getAppMetrics().find(isBackup)?.pid ?? 0;
      });
    await expect.poll(find, { intervals: [10] }).toBeGreaterThan(0);
    const pid = await find();
    process.kill(pid, 'SIGSTOP');
    return () => process.kill(pid, 'SIGKILL');
  }

  test('work goes on, and Cancel leaves nothing of it', async ({ copydesk, folder }) => {
    const newsroom = await makeNewsroom(join(folder, 'newsroom'), STORIES);
    await copydesk.start({ newsroom });
    const { feed, notices, page, settings, story } = copydesk;
    const out = await chooseFolder(copydesk, folder);
    await copydesk.goTo('Feed');
    const release = await startHeldUp(copydesk);
    const status = page.getByRole('complementary', { name: 'Backup' });
    await expect(status.getByRole('progressbar')).toBeVisible();
    await feed.headline('Ferry fares rise').click();
    await story.field('Headline').fill('Ferry fares fall');
    await expect(story.saveState).toHaveText(/^Saved/);
    await copydesk.goTo('Settings');
    await expect(settings.backups.getByRole('progressbar')).toBeVisible();
    await expect(settings.backupButton('Back up now')).toBeDisabled();
    await settings.backupButton('Cancel').click();
    await expect(settings.backupButton('Back up now')).toBeEnabled();
    await expect(settings.backups.getByRole('alert')).toBeHidden();
    await expect(notices.area).toHaveText('');
    expect(await readdir(out)).toEqual([]);
    release();
  });

  test('Copydesk can be closed, and nothing half done stays', async ({ copydesk, folder }) => {
    const newsroom = await makeNewsroom(join(folder, 'newsroom'), STORIES);
    await copydesk.start({ newsroom });
    const out = await chooseFolder(copydesk, folder);
    const release = await startHeldUp(copydesk);
    await expect(copydesk.settings.backups.getByRole('progressbar')).toBeVisible();
    const quitting = copydesk.quit();
    await expect.poll(() => readdir(out)).toEqual([]);
    release();
    await quitting;
    expect(await readdir(out)).toEqual([]);
  });
});
