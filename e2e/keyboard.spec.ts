import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { expect, test } from './app';
import { ExportedPage } from './exported-page';
import { tabTo } from './keyboard';
import { makeNewsroom, paragraphs } from './newsroom-files';
import { answerDialogs } from './system';

test('a story is begun, written, given a photo and exported without a mouse', async ({
  copydesk,
  folder,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { story, photoPicker, exportDialog, page } = copydesk;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await keyboard.type('Written without a mouse');
  await keyboard.press('Enter');
  await keyboard.type('And sent out as well.');

  await tabTo(page, story.leadPhoto.add);
  await keyboard.press('Enter');
  await expect(photoPicker.search).toBeFocused();
  await keyboard.type('lighthouse');
  await expect(photoPicker.photos).toHaveCount(1);
  await tabTo(page, photoPicker.photos.first());
  await keyboard.press('Enter');
  await expect(photoPicker.dialog).toBeHidden();
  await expect(story.leadPhoto.picture).toBeVisible();

  await tabTo(page, story.leadPhoto.field('Caption'));
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('The light at Orrin Head.');
  await tabTo(page, story.body);
  await keyboard.type('## What we know');
  await keyboard.press('Enter');
  await keyboard.type('It is on, ');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('every night');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('.');

  await mkdir(join(folder, 'out'));
  await answerDialogs(copydesk.electron, { open: [join(folder, 'out')] });
  await keyboard.press('ControlOrMeta+e');
  await tabTo(page, exportDialog.name);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('by-keyboard');
  await tabTo(page, exportDialog.button('Change…'));
  await keyboard.press('Enter');
  await expect(exportDialog.place).toHaveText(join(folder, 'out'));
  await tabTo(page, exportDialog.button('Export'));
  await keyboard.press('Enter');
  await expect(exportDialog.dialog).toContainText('Exported to');
  await tabTo(page, exportDialog.button('Done'));
  await keyboard.press('Enter');
  await expect(exportDialog.dialog).toBeHidden();

  const path = join(folder, 'out', 'by-keyboard', 'index.html');
  const exported = await ExportedPage.open(copydesk.electron, path);
  const texts = await exported.texts();
  for (const text of [
    'Written without a mouse',
    'And sent out as well.',
    'The light at Orrin Head.',
    'What we know',
    'It is on, every night.',
  ]) {
    expect(texts).toContain(text);
  }
});

test('Escape closes what is on top, and the focus is back where it was', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, story } = copydesk;
  await copydesk.feed.headline('Forty homes evacuated').click();
  await story.step('Correct').click();
  await story.field('Headline').focus();
  for (const [keys, dialog] of [
    ['ControlOrMeta+k', copydesk.palette.dialog],
    ['ControlOrMeta+e', copydesk.exportDialog.dialog],
    ['ControlOrMeta+Shift+k', copydesk.linkDialog.dialog],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(story.field('Headline')).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(story.field('Headline'), 'no dialog, nothing to close').toBeVisible();
});

test('the body has its cursor where it was as soon as it has the focus', async ({
  copydesk,
  folder,
}) => {
  await copydesk.start({
    newsroom: await makeNewsroom(join(folder, 'newsroom'), [
      { headline: 'Tides', body: paragraphs('The tide came in.', 'It went out.') },
    ]),
  });
  const { page, story } = copydesk;
  await copydesk.feed.headline('Tides').click();
  await story.putCursorAt('end');
  await page.keyboard.type(' Twice.');
  await story.field('Headline').focus();
  const before = await story.body.evaluate((body) => {
    body.focus();
    const { anchorNode, anchorOffset } = getSelection()!;
    return anchorNode?.textContent?.slice(0, anchorOffset);
  });
  expect(before).toBe('It went out. Twice.');
});

test('the palette finds commands and stories by some of their words', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, palette, feed } = copydesk;
  const stories = page.getByRole('main', { name: 'Stories' });
  const hasKeys = (place: Locator) =>
    place.evaluate((element) => element.contains(document.activeElement));
  await test.step('the keys go on in the screen that a key leads to', async () => {
    await expect(feed.cards.first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+2');
    await expect(copydesk.list.rows.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(copydesk.list.rows.nth(1)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+1');
    await expect.poll(() => hasKeys(feed.cards.first())).toBe(true);
  });

  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.input).toBeFocused();
  await page.keyboard.type('sto new');
  await expect(palette.line(/^New story(?!:)/)).toBeVisible();
  await expect(palette.line(/^New video/)).toHaveCount(0);
  await palette.input.fill('evacuated');
  await expect(palette.line(/^Forty homes/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(copydesk.story.field('Headline')).toHaveValue(/^Forty homes evacuated/);

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('zzz');
  await expect(palette.dialog).toContainText('No command or story has these words.');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+,');
  await expect.poll(() => hasKeys(copydesk.settings.screen)).toBe(true);
  await page.keyboard.press('ControlOrMeta+2');
  await expect.poll(() => hasKeys(stories), 'in the story, whether it can be changed').toBe(true);
  await page.keyboard.press('ControlOrMeta+1');
  await expect.poll(() => hasKeys(feed.screen)).toBe(true);
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(copydesk.feed.search).toBeFocused();
});

test('wherever Tab goes, the focus can be seen', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'One' }]);
  await copydesk.start({ newsroom });
  const { page } = copydesk;
  await expect(copydesk.feed.headline('One')).toBeVisible();
  const unseen = new Set<string>();
  const walk = async () => {
    for (let stop = 0; stop < 50; stop += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(unseenFocus);
      if (name !== null) unseen.add(name);
    }
  };
  await walk();
  await copydesk.feed.headline('One').click();
  await walk();
  await copydesk.goTo('Settings');
  await walk();
  expect([...unseen]).toEqual([]);
});

/** Name of the focused element when nothing shows that it is; a text's cursor shows it. */
function unseenFocus(): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  if (focused.matches('textarea, [contenteditable="true"]')) return null;
  const rings = [focused, focused.parentElement, focused.closest('article')].filter((element) => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  return rings.length > 0 ? null : focused.outerHTML.slice(0, 120);
}

test.describe(() => {
  // Right after a start, when no dialog is loaded yet.
  test.use({ ownApp: true });

  test('keys pressed before a dialog is there do not reach the text behind it', async ({
    copydesk,
    folder,
  }) => {
    const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'A' }]);
    await copydesk.start({ newsroom });
    const { story, page } = copydesk;
    await copydesk.feed.headline('A').click();
    await story.body.focus();
    await page.keyboard.type('Kept.');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('dark');
    await expect(copydesk.palette.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(copydesk.palette.dialog).toBeHidden();
    await expect(story.body).toHaveText('Kept.');
  });
});

test.describe(() => {
  // Right after a start, when no dialog is loaded yet.
  test.use({ ownApp: true });

  test('Enter runs what was typed into the palette, however fast it follows', async ({
    copydesk,
    sample,
  }) => {
    await copydesk.start({ newsroom: sample });
    const { feed, palette, settings } = copydesk;
    for (let round = 0; round < 5; round += 1) {
      await palette.run('Settings');
      await expect(settings.screen).toBeVisible();
      await palette.run('Feed');
      await expect(feed.screen).toBeVisible();
    }
  });
});

test('the palette finds a story that no list has read yet', async ({ copydesk, folder }) => {
  const stories = Array.from({ length: 60 }, (_, number) => ({
    headline: number === 0 ? 'Zeppelins over the harbour' : `Market report ${number}`,
    createdAt: new Date(Date.UTC(2026, 9, 1, number)).toISOString(),
  }));
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom'), stories) });
  const { page, palette } = copydesk;
  await expect(copydesk.feed.cards.first()).toContainText('Market report 59');
  await page.keyboard.press('ControlOrMeta+k');
  await palette.input.fill('zeppelin');
  await expect(palette.line(/^Zeppelins/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(copydesk.story.field('Headline')).toHaveValue('Zeppelins over the harbour');
});

test('a dialog whose button has lost the focus is found again by the keyboard', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, exportDialog } = copydesk;
  await copydesk.feed.headline('Forty homes evacuated').click();
  await expect(copydesk.story.body).toBeVisible();
  await page.keyboard.press('ControlOrMeta+e');
  await expect(exportDialog.dialog).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Tab');
  await expect(exportDialog.dialog.locator(':focus')).toHaveCount(1);
});

test('a key for a place takes the keys from the rail to the work of that place', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tide', body: paragraphs('High at six.') },
    { headline: 'Wind', body: paragraphs('From the west.') },
  ]);
  await copydesk.start({ newsroom });
  const { feed, list, page, settings, story } = copydesk;
  await expect(feed.cards.first()).toBeVisible();
  await tabTo(page, copydesk.place('Stories'));
  await page.keyboard.press('ControlOrMeta+2');
  await expect(list.rows.first()).toBeFocused();
  await tabTo(page, copydesk.place('Stories'), 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(list.rows.first(), 'where it is shown already').toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(list.rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(story.body).toBeFocused();

  await tabTo(page, copydesk.place('Settings'));
  await page.keyboard.press('ControlOrMeta+,');
  await expect(settings.screen.locator('.settings-index :focus')).toHaveCount(1);
  await tabTo(page, copydesk.place('Stories'), 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(story.body).toBeFocused();
  await tabTo(page, copydesk.place('Feed'));
  await page.keyboard.press('ControlOrMeta+2');
  await expect(story.body, 'where it is shown already').toBeFocused();
});

test.describe('as Copydesk has just started', () => {
  test.use({ ownApp: true });

  test('what is typed right after the key for the palette is in it, and Enter runs it', async ({
    copydesk,
    sample,
  }) => {
    await copydesk.start({ newsroom: sample });
    const { page } = copydesk;
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('keyboard shortcuts');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});
