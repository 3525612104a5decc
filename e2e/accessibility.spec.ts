import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { inEachLook } from './looks';
import { mountReason, withReadOnlyNewsroom } from './mounts';
import { makeNewsroom, paragraphs, storyPath } from './newsroom-files';
import { ONE_SPACE, pasteMany } from './paste';
import { answerDialogs } from './system';

/** Notes what axe finds on this screen in each look, and goes on: one run tells of all of them. */
async function check(copydesk: Copydesk, screen: string): Promise<void> {
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(copydesk.page), `${screen}, ${look}`).toEqual([]);
  });
}

// Each screen four times: in both themes and sizes.
test.beforeEach(() => test.slow());

test('the feed and a story', async ({ copydesk, sample }) => {
  await copydesk.start({ newsroom: sample });
  const { feed, story } = copydesk;
  await expect(feed.cards.first()).toBeVisible();
  await check(copydesk, 'feed');
  await feed.search.fill('no such words');
  await expect(feed.screen).toContainText('No story fits');
  await check(copydesk, 'feed without a match');
  await feed.button('Clear filters').click();

  await feed.headline('Forty homes evacuated').click();
  await expect(story.body).toContainText('About ninety people');
  await check(copydesk, 'published story');
  await story.step('Correct').click();
  await story.inspected('Language').fill('??');
  await story.field('Byline').focus();
  await copydesk.page.keyboard.press('End');
  await copydesk.page.keyboard.type(', with Ma');
  await copydesk.page.keyboard.press('ArrowDown');
  await expect(story.suggestions.first()).toBeVisible();
  await check(copydesk, 'story with suggestions and a refusal beside a field');
  await story.body.getByText('Residents can collect').click();
  await story.tool('Figure').click();
  await expect(copydesk.photoPicker.photos.first()).toBeVisible();
  await check(copydesk, 'photo picker');
  await copydesk.photoPicker.photos.first().click();
  await story.tool('Video card').click();
  await check(copydesk, 'story with a figure and a video card');
  await story.body.getByText('No one was hurt').dblclick();
  await story.tool('Link').click();
  await copydesk.linkDialog.address.fill('javascript:alert(1)');
  await copydesk.linkDialog.button('Add link').click();
  await check(copydesk, 'link dialog with a refusal');
  await copydesk.page.keyboard.press('Escape');
  await copydesk.page.keyboard.press('ControlOrMeta+k');
  await expect(copydesk.palette.line(/^New story(?!:)/)).toBeVisible();
  await check(copydesk, 'command palette');
  await copydesk.page.keyboard.press('Escape');
});

test('choosing a related story, and a large paste', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Mill', body: paragraphs('Words before.') },
    { headline: 'Tide' },
    { headline: 'Tidal wall' },
  ]);
  await copydesk.start({ newsroom });
  const { feed, notices, page, slashMenu, story, storyPicker } = copydesk;
  await feed.headline('Mill').press('Enter');
  await story.putCursorAt('end');
  await page.keyboard.press('Enter');
  await slashMenu.make('Related story');
  await expect(storyPicker.stories).toHaveCount(2);
  await page.keyboard.type('tid');
  await expect(storyPicker.story('Tidal wall')).toBeVisible();
  await check(copydesk, 'story picker with results');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('no such words');
  await expect(storyPicker.stories).toHaveCount(0);
  await check(copydesk, 'story picker without a match');
  await page.keyboard.press('Escape');
  await expect(story.body).toBeFocused();

  const bar = notices.area.getByRole('progressbar', { name: 'Reading the clipboard' });
  await inEachLook(copydesk, async (look) => {
    // Each look has a paste of its own, which is read as long as it is looked at.
    await pasteMany(page, ONE_SPACE, 650_000);
    await expect(bar).toBeVisible();
    expect.soft(await findViolations(page), `large paste, ${look}`).toEqual([]);
    await expect(bar).toBeVisible();
    await notices.button('Cancel').click();
    await expect(bar).toHaveCount(0);
  });
});

test('a video, settings and the welcome', async ({ copydesk, sample }) => {
  await copydesk.start({ newsroom: sample });
  const { feed, settings, story } = copydesk;
  await feed.headline('Watch: Tarnsea’s oldest crane').click();
  await expect(story.inspected('Video address')).toBeVisible();
  await check(copydesk, 'video');
  await copydesk.goTo('Settings');
  await expect(copydesk.settings.field('Name')).toBeVisible();
  await settings.section('Profiles').getByText('News', { exact: true }).click();
  await settings.section('People').getByLabel('Name of Mara Ellison').fill('');
  await copydesk.page.keyboard.press('Enter');
  await check(copydesk, 'settings with a profile and a refusal');
  await copydesk.palette.run('Close newsroom');
  await expect(copydesk.welcome.recent).toHaveCount(1);
  await check(copydesk, 'welcome');
});

test('photos: the wall, several selected, one in large, cropped, and none that fits', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('5');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(2);
  await check(copydesk, 'photos, two selected');
  await page.keyboard.press('Enter');
  await expect(photos.large).toBeFocused();
  await check(copydesk, 'photo in large');
  await copydesk.crop.openByKey();
  await page.keyboard.press('-');
  await expect(copydesk.crop.picture.getByRole('img')).toHaveJSProperty('complete', true);
  await check(copydesk, 'cropping');
  await copydesk.crop.choice('Focal point').focus();
  await page.keyboard.press('Space');
  await check(copydesk, 'focal point');
  await page.keyboard.press('Escape');
  await photos.search.fill('no such words');
  await expect(photos.photos).toHaveCount(0);
  await check(copydesk, 'photos, none fits');
});

test('steps of an export', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Ferry' },
    { headline: '' },
  ]);
  await mkdir(join(folder, 'out', 'ferry'), { recursive: true });
  await copydesk.start({ newsroom });
  await answerDialogs(copydesk.electron, { open: [join(folder, 'out')] });
  const { exportDialog, feed, story } = copydesk;
  await feed.headline('Ferry').click();
  await story.tool('Export…').click();
  await exportDialog.button('Change…').click();
  await exportDialog.name.fill('ferry');
  await check(copydesk, 'export');
  await exportDialog.button('Export').click();
  await expect(exportDialog.button('Keep both')).toBeVisible();
  await check(copydesk, 'export over a folder');
  await exportDialog.button('Keep both').click();
  await expect(exportDialog.button('Done')).toBeVisible();
  await check(copydesk, 'exported');
  await exportDialog.button('Done').click();

  await copydesk.goTo('Feed');
  await feed.headline('Story without a headline').click();
  await story.tool('Export…').click();
  await expect(exportDialog.button('Go to Headline')).toBeVisible();
  await check(copydesk, 'export refused');
});

test('backups', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Ferry' }]);
  const out = join(folder, 'out');
  await mkdir(out);
  await copydesk.start({ newsroom });
  await answerDialogs(copydesk.electron, { open: [out] });
  const { restoreDialog, settings } = copydesk;
  await copydesk.goTo('Settings');
  await settings.backupButton('Back up now').click();
  await expect(settings.backups).toContainText('Last backup');
  const [name] = await readdir(out);
  await rename(out, `${out}-gone`);
  await settings.backupButton('Back up now').click();
  await expect(settings.backups.getByRole('alert')).toBeVisible();
  await check(copydesk, 'settings with a backup that failed');
  const zip = join(`${out}-gone`, name!);
  await answerDialogs(copydesk.electron, { open: [zip], save: newsroom });
  await settings.backupButton('Restore a backup…').click();
  await check(copydesk, 'restore dialog');
  await restoreDialog.button('Choose a new folder…').click();
  await expect(restoreDialog.dialog.getByRole('alert')).toBeVisible();
  await check(copydesk, 'restore dialog with a refusal');
});

test('when something is wrong', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Ours' }]);
  await writeFile(storyPath(newsroom, 'garbled-one'), '{');
  await copydesk.start({ newsroom });
  await copydesk.feed.screen.getByText('One file could not be opened').click();
  await check(copydesk, 'feed with a problem');
  await copydesk.feed.headline('Ours').click();
  // Read by then: what is written next is a change behind its back.
  await expect(copydesk.story.field('Headline')).toHaveValue('Ours');
  await writeFile(storyPath(newsroom, 'story-001'), '{ "changed": "by another program" }');
  await copydesk.story.field('Headline').fill('Ours still');
  await expect(copydesk.story.saveState).toHaveText(/^Not saved/);
  await check(copydesk, 'story that is not saved');
  await copydesk.goTo('Feed');
  await expect(copydesk.notices.area).toContainText('“Ours still” is not saved: ');
  await check(copydesk, 'feed with a notice');
});

test('a read-only newsroom', async ({ copydesk, folder }) => {
  test.skip(mountReason !== null, mountReason ?? '');
  await withReadOnlyNewsroom(join(folder, 'mounted'), async (newsroom) => {
    await copydesk.start({ newsroom });
    await expect(copydesk.feed.cards.first()).toBeVisible();
    await check(copydesk, 'read-only feed');
    await copydesk.feed.cards.first().getByRole('button').click();
    await expect(copydesk.story.body).toBeVisible();
    await check(copydesk, 'read-only story');
    await copydesk.quit();
  });
});
