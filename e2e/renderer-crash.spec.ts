import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { faultCount, limitMs, percentile, printFigure } from './figures';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';
import { PageBehind } from './page-behind';

test.use({ ownApp: true });

const LETTER_MS = 15;
const MOST_LOST_MS = 1_000;
const BACK_MS = 3_000;
const PATIENCE_MS = 30_000;

/** A story with words before and behind the place where it is typed. */
async function openStory(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Crash test', body: paragraphs('Before. After.') },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Crash test').click();
  await expect(copydesk.story.body).toContainText('Before. After.');
  return newsroom;
}

test('a page that crashes while one types comes back with the words and the cursor', async ({
  copydesk,
  folder,
}) => {
  const count = faultCount(3);
  test.setTimeout(60_000 + count * 10_000);
  const newsroom = await openStory(copydesk, folder);
  // A page that crashes more often is asked about; here the person always goes on.
  await copydesk.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  });
  const behind = new PageBehind(copydesk.electron);
  await behind.putCursor('Before. '.length);
  await copydesk.page.keyboard.type('Now ');
  await expect(copydesk.story.saveState).toHaveText(/^Saved/);
  let before = 'Before. Now ';
  const lost: number[] = [];
  const back: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const text = `r${round} `.repeat(60);
    const crashAfterMs = 100 + ((round * 617) % 1_400);
    const typed = await behind.typeUntilCrash(text, LETTER_MS, crashAfterMs);
    back.push((await behind.comeBack(PATIENCE_MS)) - typed.lostAt);
    const body = await behind.body();
    const kept = body.text.length - before.length - 'After.'.length;
    expect(body.text, 'nothing but what was typed').toBe(`${before}${text.slice(0, kept)}After.`);
    expect(body.cursor, 'the cursor is where the words end').toBe(before.length + kept);
    lost.push(kept < typed.at.length ? typed.lostAt - typed.at[kept]! : 0);
    before += text.slice(0, kept);
  }
  printFigure(
    'Renderer crash while typing',
    `${count} crashes, most lost ${Math.max(...lost)} ms of typing, back in ${percentile(back, 0.5)} ms (median), ${Math.max(...back)} ms (most)`,
  );
  expect(Math.max(...lost)).toBeLessThanOrEqual(limitMs(MOST_LOST_MS));
  expect(Math.max(...back)).toBeLessThan(limitMs(BACK_MS));
  await expect.poll(() => behind.saveState()).toMatch(/^Saved/);
  expect((await storedStories(newsroom))[0]!.body).toEqual(paragraphs(`${before}After.`));
});

test('what happened is said, with the story and its words', async ({ copydesk, folder }) => {
  await openStory(copydesk, folder);
  const behind = new PageBehind(copydesk.electron);
  await behind.putCursor(0);
  await behind.typeUntilCrash('New words. '.repeat(20), LETTER_MS, 1_500);
  await behind.comeBack(PATIENCE_MS);
  expect(await behind.notices()).toMatch(
    /The page stopped working and was loaded again\. “Crash test” is back with its \d+ words\./,
  );
});

test('a page that crashes again and again is asked about, and can leave its story', async ({
  copydesk,
  folder,
}) => {
  await openStory(copydesk, folder);
  const asked = await copydesk.electron.evaluate(async ({ BrowserWindow, dialog }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const question = new Promise<string[]>((resolve) => {
      dialog.showMessageBox = (async (_: unknown, { buttons }: { buttons: string[] }) => {
        resolve(buttons);
        return { response: buttons.indexOf('Show the feed instead'), checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
    });
    const loaded = () =>
      new Promise<void>((resolve) => {
        webContents.once('did-finish-load', () => resolve());
      });
    for (const isLast of [false, false, true]) {
      const again = loaded();
      webContents.forcefullyCrashRenderer();
      if (!isLast) await again;
    }
    const buttons = await question;
    await loaded();
    return buttons;
  });
  expect(asked).toEqual(['Load it again', 'Show the feed instead', 'Quit']);
  const behind = new PageBehind(copydesk.electron);
  await expect
    .poll(() => behind.run<string>(`document.querySelector('main')?.innerText ?? ''`))
    .toContain('News Feed');
});
