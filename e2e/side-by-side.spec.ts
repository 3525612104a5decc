import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import type { Copydesk } from './copydesk';
import { limitMs, printFigure } from './figures';
import { inEachLook, resize } from './looks';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';
import { PageBehind } from './page-behind';

const FOUR = ['Tide', 'Wind', 'Rain', 'Frost'].map((headline) => ({
  headline,
  body: paragraphs(`${headline}.`),
}));

/** Opens Tide, and Wind beside it, by keyboard alone. */
async function openTwo(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), FOUR);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Tide').press('Enter');
  await expect(copydesk.story.body).toBeFocused();
  await copydesk.list.row('Wind').focus();
  await copydesk.page.keyboard.press('ControlOrMeta+Enter');
  await expect(copydesk.pane(2).body).toBeFocused();
  return newsroom;
}

/** Opens one more story, in the pane with this number. */
async function openBeside(copydesk: Copydesk, headline: string, number: number): Promise<void> {
  await copydesk.page.keyboard.press('ControlOrMeta+\\');
  await copydesk.storyPicker.search.fill(headline);
  await expect(copydesk.storyPicker.stories).toHaveCount(1);
  await copydesk.page.keyboard.press('Enter');
  await expect(copydesk.pane(number).body).toHaveText(`${headline}.`);
}

test('stories side by side are each written in, by keyboard alone', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openTwo(copydesk, folder);
  const { page, tabs, list } = copydesk;
  const [one, two] = [copydesk.pane(1), copydesk.pane(2)];

  await test.step('words typed in both within a second are both on the disk', async () => {
    await page.keyboard.press('ControlOrMeta+End');
    const began = Date.now();
    await page.keyboard.type(' From the west.');
    await page.keyboard.press('Shift+F6');
    await expect(one.body).toBeFocused();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' High at six.');
    await expect
      .poll(() => storedTexts(newsroom), { intervals: [20] })
      .toEqual([
        expect.stringContaining('High at six.'),
        expect.stringContaining('From the west.'),
      ]);
    printFigure('Two panes', `both on the disk ${Date.now() - began} ms after the first key`);
    await expect(one.saveState).toHaveText(/^Saved/);
    await expect(two.saveState).toHaveText(/^Saved/);
  });

  await test.step('undo, tools and the inspector are those of the pane in front', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(one.body).toHaveText('Tide.');
    await expect(two.body).toHaveText('Wind. From the west.');
    await expect(copydesk.story.inspector).toHaveCount(1);
    await page.keyboard.press('F6');
    await expect(two.body).toBeFocused();
    await page.keyboard.press('F6');
    await expect(copydesk.story.inspector.locator(':focus'), 'on through the window').toBeVisible();
    await page.keyboard.press('Shift+F6');
    await expect(two.body).toBeFocused();
    await page.keyboard.press('ControlOrMeta+f');
    await expect(copydesk.find.bar).toHaveCount(1);
    await page.keyboard.type('west');
    await expect(two.body.locator('.found')).toHaveText('west');
    await page.keyboard.press('Escape');
    await copydesk.story.step('Start editing').press('Enter');
    await expect(copydesk.story.step('Ready')).toBeVisible();
    await one.tool('Bold').click();
    await expect(copydesk.story.step('Start editing'), 'of the first').toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('the menu of blocks is that of the pane in front', async () => {
    await expect(copydesk.story.blockNews).toHaveCount(1);
    for (const [pane, words] of [
      [one, 'Tide.'],
      [two, 'Wind. From the west.'],
    ] as const) {
      await pane.body.focus();
      await page.keyboard.press('ControlOrMeta+Shift+m');
      await copydesk.story.blockMenuItem('Duplicate block').press('Enter');
      await expect(pane.body.locator('p')).toHaveText([words, words]);
      await expect(pane.body).toBeFocused();
      await page.keyboard.press('ControlOrMeta+z');
      await expect(pane.body.locator('p')).toHaveText([words]);
    }
  });

  await test.step('a story that is in a pane is not opened twice', async () => {
    await list.row('Wind').focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(two.body).toBeFocused();
    await expect(page.getByRole('tabpanel')).toHaveCount(2);
    await expect(tabs.selected).toHaveText('Wind');
  });

  await test.step('up to four, and then in the pane in front', async () => {
    for (const [headline, number] of [
      ['Rain', 3],
      ['Frost', 4],
    ] as const) {
      await openBeside(copydesk, headline, number);
    }
    await expect(page.getByRole('tabpanel')).toHaveCount(4);
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('notices take no text away, and the line that is written is above them', async () => {
    const four = copydesk.pane(4);
    const heights = () =>
      page
        .locator('.story-page')
        .evaluateAll((pages) => pages.map(({ clientHeight }) => clientHeight));
    const before = await heights();
    await four.putCursorAt('end');
    for (let lines = 0; lines < 20; lines++) await page.keyboard.press('Enter');
    await sayTwice(copydesk);
    await expect(copydesk.notices.area).toContainText('The second.');
    expect(await heights()).toEqual(before);
    const room = () =>
      page.evaluate(() => {
        const line = getSelection()?.focusNode?.parentElement?.closest('.body *');
        const notice = document.querySelector('.notice');
        const [below, above] = [notice, line].map((part) => part?.getBoundingClientRect());
        return (below?.top ?? 0) - (above?.bottom ?? Infinity);
      });
    await expect.poll(room, 'as they come').toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ice.');
    await expect.poll(room, 'as it is written').toBeGreaterThan(0);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Frost.');
    for (const rest of [1, 0]) {
      await copydesk.notices.button('Dismiss').first().click();
      await expect(copydesk.notices.button('Dismiss')).toHaveCount(rest);
    }
  });

  await test.step('tools that have no room are in a menu, by keyboard', async () => {
    const four = copydesk.pane(4);
    await inEachLook(copydesk, async () => {
      await expect.poll(() => four.isToolCut()).toBe(false);
    });
    await resize(copydesk, 1280, 800);
    await four.putCursorAt('end');
    await four.tool('Export…').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(four.tool('Insert')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(four.tool('More tools')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const line = page.getByRole('menuitemcheckbox', { name: 'Bulleted list' });
    await line.press('Enter');
    await expect(four.body.locator('li')).toHaveText('Frost.');
    await expect(four.body).toBeFocused();
    await four.tool('More tools').press('Enter');
    await expect(line).toBeChecked();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await four.body.focus();
    await page.keyboard.press('ControlOrMeta+z');
  });

  await test.step('a pane is closed, and a story', async () => {
    await copydesk.pane(4).closePane.press('Enter');
    await expect(page.getByRole('tabpanel')).toHaveCount(3);
    await expect(tabs.tabs, 'its story stays open').toHaveCount(4);
    await page.keyboard.press('ControlOrMeta+Shift+m');
    await expect(copydesk.story.blockMenuItem('Duplicate block')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+w');
    await expect(page.getByRole('tabpanel')).toHaveCount(2);
    await expect(tabs.tabs).toHaveCount(3);
  });

  await test.step('the next start has them again', async () => {
    await copydesk.quit();
    await copydesk.start({ newsroom });
    await expect(copydesk.page.getByRole('tabpanel')).toHaveCount(2);
    await expect(copydesk.pane(1).body).toHaveText('Tide.');
    await expect(copydesk.pane(2).body).toHaveText('Wind. From the west.');
  });

  await test.step('spelling is marked in each, and its menu is there once', async () => {
    const { page, spelling } = copydesk;
    const [one, two] = [copydesk.pane(1).body, copydesk.pane(2).body];
    for (const [body, words] of [
      [one, ' A harbur.'],
      [two, ' The ferrys.'],
    ] as const) {
      await body.focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(words);
    }
    await expect(one.locator('.misspelt')).toHaveText(['harbur']);
    await expect(two.locator('.misspelt')).toHaveText(['ferrys']);
    await one.locator('.misspelt').click({ button: 'right' });
    await expect(spelling.menu).toHaveCount(1);
    await expect(spelling.said).toHaveCount(1);
    await spelling.line('harbour').press('Enter');
    await expect(one).toHaveText('Tide. A harbour.');
    await expect(two.locator('.misspelt')).toHaveText(['ferrys']);
    await page.keyboard.press('F7');
    await expect(copydesk.notices.area).toContainText('No spelling mistakes in this story.');
  });
});

test('where four panes have no room even for undo, all tools are in a menu', async ({
  copydesk,
  folder,
}) => {
  await openTwo(copydesk, folder);
  const { page } = copydesk;
  await openBeside(copydesk, 'Rain', 3);
  await openBeside(copydesk, 'Frost', 4);
  await resize(copydesk, 900, 700);
  const [two, four] = [copydesk.pane(2), copydesk.pane(4)];
  await expect.poll(async () => (await two.isToolCut()) || four.isToolCut()).toBe(false);
  expect(await findViolations(page)).toEqual([]);
  await four.putCursorAt('end');
  await page.keyboard.type(' Thaw.');
  await four.tool('More tools').press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Figure' })).toBeVisible();
  const undo = page.getByRole('menuitem', { name: 'Undo' });
  // Buttons follow the words a moment later.
  await expect(undo).toBeEnabled();
  await undo.press('Enter');
  await expect(four.body).toHaveText('Frost.');
  await resize(copydesk, 1280, 800);
  await expect(four.tool('Undo')).toBeVisible();
});

test('a crash with two stories that are being written loses at most a second of each', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openTwo(copydesk, folder);
  const behind = new PageBehind(copydesk.electron);
  const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(3);
  // In turns, letter by letter: first one pane, then the other.
  const { at, lostAt } = await copydesk.electron.evaluate(async ({ BrowserWindow }, letters) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const times: number[] = [];
    let crashedAt = 0;
    const gone = new Promise<void>((resolve) => {
      webContents.once('render-process-gone', () => resolve());
    });
    const isBack = gone.then(
      () => new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve())),
    );
    setTimeout(() => {
      crashedAt = Date.now();
      webContents.forcefullyCrashRenderer();
    }, 1_700);
    for (const letter of letters) {
      for (const pane of [0, 1]) {
        const typed = webContents.executeJavaScript(`(() => {
          const body = document.querySelectorAll('[aria-label="Body"]')[${pane}];
          body.focus();
          getSelection().selectAllChildren(body.lastElementChild);
          getSelection().collapseToEnd();
          document.execCommand('insertText', false, '${letter}');
        })()`);
        await Promise.race([typed.catch(() => {}), gone]);
      }
      if (crashedAt > 0) break;
      times.push(Date.now());
    }
    await isBack;
    return { at: times, lostAt: crashedAt };
  }, letters);
  const bodies = () =>
    behind.run<string[]>(
      `[...document.querySelectorAll('[aria-label="Body"]')].map((body) => body.textContent)`,
    );
  await expect.poll(async () => (await bodies()).length).toBe(2);
  const lost = (await bodies()).map((text, pane) => {
    const kept = text.slice(['Tide.', 'Wind.'][pane]!.length);
    expect(letters.startsWith(kept), `${text}: nothing but what was typed`).toBe(true);
    return kept.length < at.length ? lostAt - at[kept.length]! : 0;
  });
  printFigure(
    'Crash with two panes',
    `${at.length} letters in each, lost ${lost.join(' and ')} ms`,
  );
  expect(Math.max(...lost)).toBeLessThanOrEqual(limitMs(1_000));
  await expect.poll(() => storedTexts(newsroom)).toEqual(await bodies());
});

/** What the bodies of Tide and Wind say on the disk. */
async function storedTexts(newsroom: string): Promise<string[]> {
  const stored = await storedStories(newsroom);
  return ['Tide', 'Wind'].map((wanted) => {
    const body = stored.find(({ headline }) => headline === wanted)?.body;
    const texts = JSON.stringify(body).matchAll(/"text":"([^"]*)"/g);
    return [...texts].map(([, text]) => text).join('');
  });
}

/** Has the app say two things that stay until they are dismissed. */
function sayTwice({ electron }: Copydesk): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => {
    for (const message of ['The first.', 'The second.']) {
      BrowserWindow.getAllWindows()[0]!.webContents.send('copydesk:event', 'app.trouble', {
        message,
      });
    }
  });
}
