import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';
import { PageBehind } from './page-behind';

test.use({ ownApp: true });

const TOO_LONG =
  'Not saved: Headline cannot be saved: it may have 100,000 characters at most. Take some out, then save.';
const HEADLINE = `document.querySelector('.headline textarea')`;

/** Words that no dictionary has, each another one. */
function misspelt(characters: number): string {
  let text = '';
  for (let n = 0; text.length < characters; n += 1) {
    text += `harburr${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')} `;
  }
  return text.trimEnd();
}

async function paste({ electron, page }: Copydesk, text: string): Promise<void> {
  await electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Until it is loaded again. */
async function crashPage({ electron }: Copydesk): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const isBack = new Promise<void>((resolve) => {
      webContents.once('did-finish-load', () => resolve());
    });
    webContents.forcefullyCrashRenderer();
    await isBack;
  });
}

test('what is far too long is kept through a crash and a restart, until it is cut', async ({
  copydesk,
  folder,
}) => {
  test.setTimeout(180_000);
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Quay', body: paragraphs('At dawn.') },
  ]);
  await copydesk.start({ newsroom });
  const { story, page, spelling } = copydesk;
  await copydesk.feed.headline('Quay').click();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));

  await test.step('a paragraph of 30 kB is marked where it is in sight', async () => {
    await story.putCursorAt('end');
    await paste(copydesk, ` ${misspelt(30_000)}`);
    await expect(spelling.inBody.first()).toBeAttached();
    await page.keyboard.type(' At noon.');
    await expect.poll(async () => (await story.body.textContent())?.slice(-9)).toBe(' At noon.');
    expect(await spelling.inBody.count()).toBeLessThan(1_000);
  });

  const headline = story.field('Headline');
  await test.step('a headline of 100 kB is cut nowhere, and takes no more room than it is given', async () => {
    await headline.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await paste(copydesk, misspelt(100_100));
    await page.keyboard.type('xyz');
    await expect.poll(async () => (await headline.inputValue()).slice(-3)).toBe('xyz');
    expect((await headline.inputValue()).length).toBeGreaterThan(100_100);
    expect((await headline.boundingBox())?.height).toBeLessThan(300);
    await expect(story.fit('Feed card')).toContainText('too long');
  });

  await test.step('why it is not saved is said, and the way to the field', async () => {
    await expect(story.saveState).toHaveText(TOO_LONG);
    await story.body.focus();
    await story.goToField('headline').click();
    await expect(headline).toBeFocused();
    expect(errors).toEqual([]);
  });

  const { length } = await headline.inputValue();
  await test.step('after a crash of the page all words are back', async () => {
    const behind = new PageBehind(copydesk.electron);
    await crashPage(copydesk);
    const written = () => behind.run<number>(`${HEADLINE}?.value.length ?? 0`);
    await expect.poll(written).toBe(length);
    await expect.poll(() => behind.saveState()).toContain('Headline cannot be saved');
    expect((await behind.notices()).length).toBeLessThan(400);
  });

  await copydesk.end();
  await copydesk.start({ newsroom });
  await test.step('after a restart the story is opened with them, to be cut', async () => {
    const { notices, recoveryDialog } = copydesk;
    await recoveryDialog.button('Restore').click();
    await expect(recoveryDialog.dialog).toBeHidden();
    const found = copydesk.story.field('Headline');
    await expect(found).toBeFocused();
    expect((await found.inputValue()).length).toBe(length);
    await expect(copydesk.story.saveState).toHaveText(TOO_LONG);
    await found.fill('Quay reopens');
    await expect(copydesk.story.saveState).toHaveText(/^Saved/);
    await expect(notices.area).toHaveText(/^Saved\. The words as they were found stay in the bin/);
    const [stored] = await storedStories(newsroom);
    expect(stored!.headline).toBe('Quay reopens');
    expect(JSON.stringify(stored!.body)).toContain(' At noon.');
    await expect.poll(() => readdir(join(newsroom, 'bin'))).toHaveLength(1);
  });

  await test.step('and once they are saved they are kept nowhere but in the bin', async () => {
    const kept = async () => readdir(join(copydesk.profile, 'unsaved'), { recursive: true });
    await expect
      .poll(async () => (await kept()).filter((name) => name.endsWith('.json')))
      .toEqual([]);
  });
});
