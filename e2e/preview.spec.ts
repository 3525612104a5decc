import type { Frame } from 'playwright/test';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { tabTo } from './keyboard';
import { isInSight, resize } from './looks';
import { mountReason, withReadOnlyNewsroom } from './mounts';
import { makeNewsroom } from './newsroom-files';
import { PreviewPanel } from './screens/preview-panel';
import { answerDialogs } from './system';

const PAGE = 'preview://copydesk/screen/page/index.html';

const text = (words: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
});

/** Sixty paragraphs with a note for editors among them. */
const LONG_BODY = {
  type: 'doc',
  content: [
    text('The ferry sails at noon.'),
    { type: 'editorNote', content: [text('ZQX ask the harbour master')] },
    ...Array.from({ length: 60 }, (_, number) => text(`Line ${number} of the timetable.`)),
  ],
};

const FERRY = {
  headline: 'Ferry fares rise',
  socialHeadline: 'Sailing costs more',
  printHeadline: 'Fares up at sea',
  trailText: 'By a tenth from Monday.',
  section: 'world',
  body: LONG_BODY,
};

/** The first line that is in sight. */
function topLine(shown: Frame): Promise<string | null | undefined> {
  return shown.evaluate(
    () =>
      [...document.querySelectorAll('p')].find((line) => line.getBoundingClientRect().top >= 0)
        ?.textContent,
  );
}

test('by keyboard alone a reporter writes beside the preview, looks at all five, and closes it', async ({
  copydesk,
  folder,
}) => {
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom'), [FERRY]) });
  const { page, preview, story, list } = copydesk;
  await resize(copydesk, 1280, 800);
  await copydesk.feed.headline('Ferry fares rise').focus();
  await page.keyboard.press('Enter');
  await expect(story.body).toBeFocused();
  await expect(list.panel).toBeVisible();

  await test.step('it opens in the place of the list, and shows the page without the note', async () => {
    await page.keyboard.press('ControlOrMeta+Alt+p');
    await expect(preview.article).toContainText('The ferry sails at noon.');
    await expect(preview.article.getByRole('heading', { level: 1 })).toHaveText('Ferry fares rise');
    await expect(preview.article).not.toContainText('ZQX');
    await expect(list.panel).toBeHidden();
    await expect(story.inspector).toBeVisible();
    await expect(story.body).toBeFocused();
  });

  await test.step('it follows the typing, and stays where it was scrolled to', async () => {
    const shown = await preview.document();
    await shown.evaluate(() => scrollTo(0, 900));
    const top = await topLine(shown);
    expect(top).toMatch(/^Line \d+ of the timetable/);
    await page.keyboard.type('All change. ');
    await expect(preview.article).toContainText('All change. The ferry sails at noon.');
    await expect.poll(() => topLine(shown)).toBe(top);
  });

  await test.step('F6 goes to its tabs, and arrows through them', async () => {
    await page.keyboard.press('F6');
    await expect(preview.tab('Phone')).toBeFocused();
    expect(
      await (await preview.document()).evaluate(() => document.documentElement.clientWidth),
    ).toBe(390);
    await page.keyboard.press('ArrowRight');
    await expect(preview.tab('Desktop')).toBeFocused();
    await expect
      .poll(async () =>
        (await preview.document()).evaluate(() => document.documentElement.clientWidth),
      )
      .toBe(1280);
    await page.keyboard.press('ArrowRight');
    await expect(preview.tab('Print')).toBeFocused();
    const sheets = await (
      await preview.document('paper')
    ).evaluate(() => ({
      ink: getComputedStyle(document.querySelector('h1')!).color,
      headline: getComputedStyle(document.querySelector('h1')!, '::before').content,
      count: Math.round(document.documentElement.scrollWidth / (794 + 24)),
    }));
    expect(sheets).toEqual({ ink: 'rgb(0, 0, 0)', headline: '"Fares up at sea"', count: 3 });
    await page.keyboard.press('ArrowRight');
    await expect(preview.card).toContainText('Sailing costs more');
    await expect(preview.card).toContainText('By a tenth from Monday.');
    await expect(preview.card).toContainText('The Test Gazette');
    await page.keyboard.press('ArrowRight');
    await expect(preview.card.getByRole('heading')).toHaveText('Ferry fares rise');
    await expect(preview.card).toContainText('World');
    expect(await preview.card.innerText()).not.toContain('ZQX');
  });

  await test.step('F6 goes on to the inspector and back; the page turns with the language', async () => {
    await page.keyboard.press('F6');
    await tabTo(page, story.inspected('Language'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('ar');
    await page.keyboard.press('Shift+F6');
    await expect(preview.tab('Feed')).toBeFocused();
    await page.keyboard.press('Home');
    const direction = async () =>
      (await preview.document()).evaluate(() => document.documentElement.dir);
    await expect.poll(direction).toBe('rtl');
  });

  await test.step('Escape closes it, keys go back to the words, and the list is back', async () => {
    await page.keyboard.press('Escape');
    await expect(preview.panel).toBeHidden();
    await expect(list.panel).toBeVisible();
    await expect(story.body).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Alt+p');
    await expect(preview.chosen).toHaveText('Phone');
    await page.keyboard.press('ControlOrMeta+Alt+l');
    await expect(list.panel).toBeVisible();
    await expect(story.inspector).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Alt+p');
    await expect(story.inspector).toBeVisible();
  });
});

test('it shows to the letter what the export writes, and what would keep it back', async ({
  copydesk,
  folder,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { preview, story, exportDialog, electron, page } = copydesk;
  const out = join(folder, 'out');
  await mkdir(out);
  await answerDialogs(electron, { open: [out] });
  await copydesk.feed.headline('Forty homes evacuated').click();
  await story.tool('Preview').click();
  await expect(preview.article).toContainText('About ninety people');
  await expect(preview.notes).toBeHidden();

  await test.step('pictures are loaded and the page is the same', async () => {
    const shown = await preview.document();
    const picture = () =>
      shown.evaluate(() => {
        const [image] = document.images;
        return image?.complete === true && image.naturalWidth > 0 ? image.currentSrc : '';
      });
    const images = 'preview://copydesk/screen/page/images/mill-street-flood-1-';
    await expect.poll(picture).toContain(images);
    await story.tool('Export…').click();
    await exportDialog.button('Change…').click();
    await exportDialog.name.fill('flood');
    await exportDialog.button('Export').click();
    await exportDialog.button('Done').click();
    const written = await readFile(join(out, 'flood', 'index.html'), 'utf8');
    expect((await PreviewPanel.served(electron, PAGE)).text).toBe(written);
  });

  await test.step('a story that cannot leave is shown, with the way to what keeps it', async () => {
    await story.step('Correct').click();
    // Zones are listed once they are looked for.
    await story.choice('Embargo zone').focus();
    await story.choice('Embargo zone').selectOption('Asia/Tokyo');
    await story.moment('Embargo').fill('2199-01-01T09:30');
    await story.field('Headline').fill('');
    await expect(preview.notes).toContainText('The story has no headline');
    await expect(preview.notes).toContainText('under embargo until 1 Jan 2199, 09:30 GMT+9');
    await expect(preview.article).toContainText('About ninety people');
    await preview.notes.getByRole('button', { name: 'Go to Embargo' }).click();
    await expect(story.moment('Embargo')).toBeFocused();
    await preview.notes.getByRole('button', { name: 'Go to Headline' }).click();
    await expect(story.field('Headline')).toBeFocused();
    await page.keyboard.type('Forty homes');
    await expect(preview.notes).not.toContainText('no headline');
    await preview.tab('Social card').click();
    await story.inspected('Social headline').fill('');
    await expect(preview.card).toContainText('Forty homes');
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`everyone can use it: ${theme}`, async ({ copydesk, sample }) => {
    await copydesk.start({ newsroom: sample });
    const { preview, story } = copydesk;
    await resize(copydesk, 1680, 1050);
    await copydesk.palette.chooseTheme(theme);
    await copydesk.feed.headline('Forty homes evacuated').click();
    await copydesk.palette.run('Show or hide the preview');
    await story.step('Correct').click();
    await story.field('Headline').fill('');
    await expect(preview.notes).toBeVisible();
    for (const surface of ['Phone', 'Desktop', 'Print', 'Social card', 'Feed'] as const) {
      await preview.tab(surface).click();
      await expect(preview.chosen).toHaveText(surface);
      expect.soft(await findViolations(copydesk.page), surface).toEqual([]);
    }
    await resize(copydesk, 880, 560);
    expect.soft(await findViolations(copydesk.page), 'in the smallest window').toEqual([]);
  });
}

test('in its narrowest panel all ways to preview stand in one line', async ({
  copydesk,
  folder,
}) => {
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom'), [FERRY]) });
  const { page, preview, story } = copydesk;
  await resize(copydesk, 900, 600);
  await copydesk.feed.headline('Ferry fares rise').focus();
  await page.keyboard.press('Enter');
  await expect(story.body).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Alt+p');
  await preview.article.waitFor();
  const width = () => preview.panel.evaluate((panel) => panel.clientWidth);
  await preview.divider.focus();
  await page.keyboard.press('End');
  await expect.poll(width).toBeLessThan(310);
  const tops = new Set<number | undefined>();
  for (const surface of ['Phone', 'Desktop', 'Print', 'Social card', 'Feed'] as const) {
    tops.add((await preview.tab(surface).boundingBox())?.y);
    expect(await isInSight(preview.tab(surface)), `${surface} is in sight`).toBe(true);
  }
  expect(tops.size).toBe(1);
});

test('a newsroom that is read-only, and a picture that is lost', async ({ copydesk, folder }) => {
  test.skip(mountReason !== null, mountReason ?? '');
  await withReadOnlyNewsroom(join(folder, 'mounted'), async (newsroom) => {
    await copydesk.start({ newsroom });
    await copydesk.feed.headline('Forty homes evacuated').click();
    await copydesk.story.tool('Preview').click();
    await expect(copydesk.preview.article.getByRole('img').first()).toBeVisible();
    await copydesk.quit();
  });
});

test('a picture that is lost is said as the export says it', async ({ copydesk, sample }) => {
  await rm(join(sample, 'media'), { recursive: true });
  await copydesk.start({ newsroom: sample });
  await copydesk.feed.headline('Forty homes evacuated').click();
  await copydesk.story.tool('Preview').click();
  await expect(copydesk.preview.notes).toContainText('cannot be decoded');
  await expect(copydesk.preview.article).toContainText('Water fills Mill Street');
  await expect(copydesk.preview.article.getByRole('img')).toHaveCount(0);
});
