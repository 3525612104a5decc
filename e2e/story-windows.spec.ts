import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { expectTheme } from './looks';
import { breakLock, makeNewsroom, paragraphs, storedStories } from './newsroom-files';
import { PageBehind } from './page-behind';
import type { StoryWindow } from './screens/story-window';

test.use({ ownApp: true });

const TIDE = { headline: 'Tide', body: paragraphs('High at six.') };
const GALE = { headline: 'Gale', body: paragraphs('From the west.') };
const RAIN = { headline: 'Rain', body: paragraphs('By noon.') };

/** Opens a story from the list in a window of its own, by keyboard. */
async function openInOwnWindow(copydesk: Copydesk, headline: string): Promise<StoryWindow> {
  const { list, tabs } = copydesk;
  await list.row(headline).focus();
  await copydesk.page.keyboard.press('Shift+F10');
  const opened = await copydesk.opensWindow(() =>
    tabs.menuLine('Open in its own window').press('Enter'),
  );
  await expect(opened.story.field('Headline')).toHaveValue(headline);
  return opened;
}

async function bodyOf(newsroom: string, headline: string): Promise<unknown> {
  const stored = await storedStories(newsroom);
  return stored.find((story) => story.headline === headline)?.body;
}

/** Which of the windows the app has brought to the front last, by its title. */
function titleInFront({ electron }: Copydesk): Promise<string | undefined> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
}

/** Opens a newsroom, Gale in the main window and Tide in its own. @returns that of Tide */
async function openTideBesideGale(copydesk: Copydesk, folder: string): Promise<StoryWindow> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [TIDE, GALE]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Gale').click();
  return openInOwnWindow(copydesk, 'Tide');
}

test('a story is worked on in a window of its own, and moved back', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [TIDE, GALE, RAIN]);
  await copydesk.start({ newsroom });
  const { story, list, page, tabs, palette } = copydesk;
  await copydesk.feed.headline('Tide').press('Enter');
  await expect(story.body).toBeFocused();
  await story.putCursorAt('end');
  await page.keyboard.type(' Not saved yet.');
  const tide = await copydesk.opensWindow(() => page.keyboard.press('ControlOrMeta+Shift+o'));

  await test.step('its tab goes, and the window shows it alone, the cursor where it was', async () => {
    await expect(tide.story.body).toHaveText('High at six. Not saved yet.');
    await expect(tide.page).toHaveTitle('Tide – Copydesk');
    await expect(tabs.tabs).toHaveCount(0);
    await expect(tide.rail).toHaveCount(0);
    await expect(tide.list).toHaveCount(0);
    await expect(tide.story.body).toBeFocused();
    await tide.page.keyboard.type(' Low at noon.');
    await expect(tide.story.body).toHaveText('High at six. Not saved yet. Low at noon.');
    await expect(tide.story.saveState).toHaveText(/^Saved/);
    const body = paragraphs('High at six. Not saved yet. Low at noon.');
    expect(await bodyOf(newsroom, 'Tide')).toEqual(body);
  });

  await test.step('the list of the main window follows it, and says where it is', async () => {
    await tide.story.field('Headline').fill('High tide');
    await expect(tide.page).toHaveTitle('High tide – Copydesk');
    await expect(list.row('High tide')).toContainText('High tide');
    await expect(list.row('High tide').getByLabel('In its own window')).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    expect(await findViolations(tide.page)).toEqual([]);
  });

  await test.step('opened elsewhere, it comes to the front and is in no second window', async () => {
    await page.bringToFront();
    await list.row('High tide').press('Enter');
    await expect.poll(() => titleInFront(copydesk)).toBe('High tide – Copydesk');
    await page.bringToFront();
    await palette.run('High tide');
    await expect.poll(() => titleInFront(copydesk)).toBe('High tide – Copydesk');
    await expect(tabs.tabs).toHaveCount(0);
    expect(copydesk.windowCount).toBe(2);
  });

  await test.step('what is of the main window is done there, by the same keys', async () => {
    await tide.palette.run('Gale');
    await expect(story.field('Headline')).toHaveValue('Gale');
    await tide.page.keyboard.press('ControlOrMeta+,');
    await expect(copydesk.settings.screen).toBeVisible();
    await copydesk.goTo('Stories');
  });

  await test.step('its preview is its own', async () => {
    await tide.page.keyboard.press('ControlOrMeta+Alt+p');
    await page.keyboard.press('ControlOrMeta+Alt+p');
    await expect(tide.preview.article).toContainText('High tide');
    await expect(copydesk.preview.article).toContainText('Gale');
    await tide.page.keyboard.press('ControlOrMeta+Alt+p');
    await page.keyboard.press('ControlOrMeta+Alt+p');
  });

  await test.step('moved back, it has its tab again, and the cursor', async () => {
    await tide.story.putCursorAt('end');
    await tide.goneBy('ControlOrMeta+Shift+o');
    await expect(tabs.selected).toHaveText('High tide');
    await expect(story.body).toBeFocused();
    await page.keyboard.type(' So far.');
    await expect(story.body).toHaveText('High at six. Not saved yet. Low at noon. So far.');
    await expect(list.row('High tide').getByLabel('In its own window')).toHaveCount(0);
  });

  await test.step('a button moves it back as well', async () => {
    const rain = await openInOwnWindow(copydesk, 'Rain');
    await rain.moveBack();
    await expect(tabs.selected).toHaveText('Rain');
    expect(copydesk.windowCount).toBe(1);
  });

  await test.step('closed by its key, it is saved, and opened again as a closed tab is', async () => {
    const again = await openInOwnWindow(copydesk, 'Rain');
    await again.story.putCursorAt('end');
    await again.page.keyboard.type(' Or later.');
    await again.goneBy('ControlOrMeta+w');
    expect(await bodyOf(newsroom, 'Rain')).toEqual(paragraphs('By noon. Or later.'));
    await page.keyboard.press('ControlOrMeta+Shift+t');
    await expect(tabs.selected).toHaveText('Rain');
  });
});

test('windows quit together without losing a word, and come back', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [TIDE, GALE, RAIN]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Rain').click();
  const tide = await openInOwnWindow(copydesk, 'Tide');
  const wind = await openInOwnWindow(copydesk, 'Gale');

  await test.step('what is not saved yet is, in all of them', async () => {
    await copydesk.electron.evaluate(({ BrowserWindow }) => {
      const tide = BrowserWindow.getAllWindows().find((one) => one.getTitle().startsWith('Tide'));
      tide?.setBounds({ x: 220, y: 140, width: 910, height: 640 });
    });
    for (const { story, page } of [tide, wind, copydesk]) {
      await story.putCursorAt('end');
      await page.keyboard.type(' Typed last.');
    }
    await copydesk.quit();
    expect(await bodyOf(newsroom, 'Tide')).toEqual(paragraphs('High at six. Typed last.'));
    expect(await bodyOf(newsroom, 'Gale')).toEqual(paragraphs('From the west. Typed last.'));
    expect(await bodyOf(newsroom, 'Rain')).toEqual(paragraphs('By noon. Typed last.'));
  });

  await test.step('the next start has them where they were', async () => {
    await copydesk.start({ newsroom });
    const back = await copydesk.storyWindow('Tide');
    await expect(back.story.body).toHaveText('High at six. Typed last.');
    await copydesk.storyWindow('Gale');
    expect(copydesk.windowCount).toBe(3);
    expect(await copydesk.tabs.names()).toEqual(['Rain']);
    const bounds = await copydesk.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.getTitle().startsWith('Tide'))
        ?.getBounds(),
    );
    expect(bounds).toEqual({ x: 220, y: 140, width: 910, height: 640 });
  });

  await test.step('a story that cannot be saved keeps all of them, and says so', async () => {
    const back = await copydesk.storyWindow('Tide');
    await breakLock(newsroom);
    await back.story.putCursorAt('end');
    await back.page.keyboard.type(' And on.');
    await copydesk.electron.evaluate(({ app }) => app.quit());
    await expect(back.notices.area).toContainText('This story is not saved yet.');
    await expect(back.story.saveState).toContainText('Not saved');
    await back.page.keyboard.press('ControlOrMeta+w');
    await expect(back.story.body).toHaveText('High at six. Typed last. And on.');
    expect(copydesk.windowCount).toBe(3);
    const gale = await copydesk.storyWindow('Gale');
    await rm(join(newsroom, '.copydesk', 'lock.json'), { recursive: true });
    await gale.story.putCursorAt('end');
    await gale.page.keyboard.type(' It goes on.');
    await expect(gale.story.saveState).toHaveText(/^Saved/);
    await expect(back.story.saveState).toHaveText(/^Saved/);
    expect(await bodyOf(newsroom, 'Gale')).toEqual(
      paragraphs('From the west. Typed last. It goes on.'),
    );
    expect(await findViolations(back.page)).toEqual([]);
  });

  await test.step('they go with their newsroom, and are back with it', async () => {
    const other = await makeNewsroom(join(folder, 'other'), [{ headline: 'Frost' }]);
    const tide = await copydesk.storyWindow('Tide');
    await tide.story.putCursorAt('end');
    await tide.page.keyboard.type(' The end.');
    await openAnother(copydesk, other);
    await expect(copydesk.feed.headline('Frost')).toBeVisible();
    await expect.poll(() => copydesk.windowCount).toBe(1);
    expect(await bodyOf(newsroom, 'Tide')).toEqual(
      paragraphs('High at six. Typed last. And on. The end.'),
    );
    await openAnother(copydesk, newsroom);
    await copydesk.storyWindow('Tide');
    await copydesk.storyWindow('Gale');
  });
});

test('what is done to the newsroom reaches the stories in windows of their own', async ({
  copydesk,
  folder,
}) => {
  const tide = await openTideBesideGale(copydesk, folder);

  await test.step('replacing in all stories has what was typed just now, and shows what came of it', async () => {
    await tide.story.putCursorAt('end');
    await tide.page.keyboard.type(' Seven in fog.');
    const { newsroomFind } = copydesk;
    await copydesk.page.keyboard.press('ControlOrMeta+Shift+h');
    await newsroomFind.query.fill('seven');
    await newsroomFind.query.press('Enter');
    await expect(newsroomFind.dialog).toContainText('Seven in fog');
    await newsroomFind.replacement.fill('Eight');
    await newsroomFind.button(/^Replace/).click();
    await expect(tide.story.body).toHaveText('High at six. Eight in fog.');
    await newsroomFind.button('Put back').click();
    await expect(tide.story.body).toHaveText('High at six. Seven in fog.');
    await tide.story.putCursorAt('end');
    await tide.page.keyboard.type(' Typed on.');
    await expect(tide.story.saveState).toHaveText(/^Saved/);
    await expect(tide.story.body).toHaveText('High at six. Seven in fog. Typed on.');
    await copydesk.page.keyboard.press('Escape');
  });

  await test.step('the look of the app, at each size', async () => {
    await tide.page.keyboard.press('ControlOrMeta+f');
    for (const theme of ['dark', 'light'] as const) {
      await copydesk.palette.chooseTheme(theme);
      await expectTheme(tide.page, theme);
      for (const [width, height] of [
        [900, 700],
        [1280, 800],
      ] as const) {
        await resize(copydesk, tide, width, height);
        for (const withPreview of [true, false]) {
          await tide.page.keyboard.press('ControlOrMeta+Alt+p');
          await expect(tide.preview.panel).toHaveCount(withPreview ? 1 : 0);
          expect(await findViolations(tide.page), `${theme} ${width}`).toEqual([]);
        }
      }
    }
    await tide.palette.chooseTheme('dark');
    await expectTheme(copydesk.page, 'dark');
  });

  await test.step('a page that is lost comes back with the words, in its window', async () => {
    const behind = new PageBehind(copydesk.electron, 'Tide – Copydesk');
    await behind.putCursor(0);
    const typed = 'Before all. '.repeat(4);
    await behind.typeUntilCrash(typed, 15, 900);
    await behind.comeBack(30_000);
    expect(await behind.notices()).toContain('The page stopped working and was loaded again.');
    const { text } = await behind.body();
    expect(text).toContain('Before all. Before all.');
    expect(text).toContain('High at six. Seven in fog. Typed on.');
    await expect.poll(() => behind.saveState()).toMatch(/^Saved/);
    expect(await copydesk.tabs.names()).toEqual(['Gale']);
  });
});

test('only our own windows are answered, with our own page in them', async ({
  copydesk,
  folder,
}) => {
  await openTideBesideGale(copydesk, folder);
  const answers = await copydesk.electron.evaluate(async ({ BrowserWindow, app }) => {
    const ask = (window: Electron.BrowserWindow) =>
      window.webContents.executeJavaScript(
        'copydesk.request("stories.open", "story-001").then(JSON.parse)',
      );
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const own = BrowserWindow.getAllWindows();
    const answered = await Promise.all(own.map(ask));
    // Our page and our script, in a window that Copydesk did not make.
    const strange = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await strange.loadURL('app://copydesk/index.html#story');
    const refused: unknown = await ask(strange);
    strange.destroy();
    return {
      answered: answered.map(({ ok }) => ok as boolean),
      refused,
      settings: own.map(({ webContents }) => {
        const known = webContents as unknown as { getLastWebPreferences(): object };
        return known.getLastWebPreferences();
      }),
    };
  });
  expect(answers.answered).toEqual([true, true]);
  expect(answers.refused).toMatchObject({ ok: false, code: 'refused' });
  const [main, story] = answers.settings;
  expect(story).toEqual(main);
  const behind = new PageBehind(copydesk.electron, 'Tide – Copydesk');
  await behind.run(`location.href = 'https://example.org/'; open('https://example.org/'); 0`);
  expect((await behind.body()).text).toBe('High at six.');
  expect(await behind.run('location.href')).toBe('app://copydesk/index.html#story');
  // The strange one may be counted for a moment more.
  await expect.poll(() => copydesk.windowCount).toBe(2);
});

async function resize({ electron }: Copydesk, { page }: StoryWindow, ...size: [number, number]) {
  await electron.evaluate(
    ({ BrowserWindow }, { title, size }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.getTitle() === title)
        ?.setContentSize(...size),
    { title: await page.title(), size },
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size[0]);
}

/** As a second start of Copydesk on another newsroom. */
async function openAnother({ electron }: Copydesk, newsroom: string): Promise<void> {
  const argv = ['copydesk', '--newsroom', newsroom];
  await electron.evaluate(({ app }, args) => app.emit('second-instance', {}, args, ''), argv);
}
