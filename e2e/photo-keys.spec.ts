import { expect, test } from './app';
import { findViolations } from './axe';
import { openByKey, tabTo } from './keyboard';
import { inEachLook } from './looks';
import { paragraphs, putStory, rewordPhoto, storedPhotos } from './newsroom-files';

test('by keyboard alone what keys do on the wall is found in the palette and among the keys, and done from there', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, palette, photos, notices, shortcutsDialog } = copydesk;
  const { keyboard } = page;
  const marked = async () =>
    (await storedPhotos(sample)).filter(({ rating, pick }) => rating > 0 || pick !== '');
  await photos.goThere();
  await keyboard.press('ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(2);

  await test.step('the palette shows the key, and marks the photos that are selected', async () => {
    await keyboard.press('ControlOrMeta+k');
    await keyboard.type('4 stars');
    await expect(palette.line('Give 4 stars')).toHaveText('Give 4 stars4');
    await keyboard.press('Escape');
    await palette.run('Give 4 stars');
    await palette.run('Pick photos');
    await expect.poll(marked).toMatchObject([1, 2].map(() => ({ rating: 4, pick: 'picked' })));
    await expect(photos.selected.last()).toBeFocused();
    await palette.run('Take stars away');
    await palette.run('Unflag photos');
    await expect.poll(marked).toEqual([]);
  });

  await test.step('photos are looked at, zoomed and left by their names too', async () => {
    await palette.run('Show photo large');
    await expect(photos.large).toBeFocused();
    await palette.run('Zoom photo in or out');
    await expect(photos.large).toHaveAttribute('aria-pressed', 'true');
    const shown = (await photos.large.getAttribute('aria-label')) ?? '';
    await palette.run('Previous photo');
    await expect(photos.large).not.toHaveAttribute('aria-label', shown);
    await palette.run('Back to all photos');
    await expect(photos.selected).toBeFocused();
    await palette.run('Next photo');
    await expect(photos.photos.nth(2)).toBeFocused();
    await expect(photos.selected).toHaveCount(1);
  });

  await test.step('a key that cannot be followed says what it needs', async () => {
    await keyboard.press('c');
    await expect(notices.area).toContainText('Select two to four photos to compare them.');
    await expect(photos.compared).toHaveCount(0);
  });

  await test.step('nothing is done while somebody types', async () => {
    await keyboard.press('F2');
    await expect(photos.field('Caption')).toBeFocused();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('px5c');
    await expect(photos.field('Caption')).toHaveValue('px5c');
    await expect
      .poll(async () => (await storedPhotos(sample)).map(({ caption }) => caption))
      .toContain('px5c');
    expect(await marked()).toEqual([]);
  });

  await test.step('the keys have their place among all keys', async () => {
    await keyboard.press('ControlOrMeta+/');
    await expect(shortcutsDialog.search).toBeFocused();
    await keyboard.type('reject');
    await expect(shortcutsDialog.dialog.getByRole('listitem')).toContainText(['Reject photosX']);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('photo');
    await inEachLook(copydesk, async (look) => {
      expect.soft(await findViolations(page), look).toEqual([]);
    });
  });
});

test('by keyboard alone each field of a photo is gone to by its name', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, palette, photos, story } = copydesk;
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  for (const name of ['Caption', 'Headline', 'Creator', 'Credit', 'City', 'Keywords']) {
    await palette.run(`Go to ${name}`);
    await expect(photos.field(name)).toBeFocused();
  }
  await palette.run('Go to Do not use');
  await expect(photos.right('Do not use')).toBeFocused();
  await palette.run('Go to Embargo');
  await expect(photos.moment('Embargo')).toBeFocused();

  await test.step('in a story the same name goes to its field', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('Enter');
    await expect(story.body).toBeFocused();
    await palette.run('Go to Headline');
    await expect(story.field('Headline')).toBeFocused();
  });
});

test('by keyboard alone the search leads to what it found, and is given up', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  const { keyboard } = page;
  await photos.goThere();
  await keyboard.press('End');
  await tabTo(page, photos.search, 'Shift+Tab');
  await keyboard.type('lighthouse');
  await expect(photos.photos).toHaveCount(1);
  await keyboard.press('ArrowDown');
  await expect(photos.photos.first()).toBeFocused();
  await expect(photos.selected).toHaveCount(1);
  await tabTo(page, photos.search, 'Shift+Tab');
  await keyboard.press('Escape');
  await expect(photos.search).toHaveValue('');
  await expect(photos.photos).toHaveCount(8);
  await keyboard.press('Enter');
  await expect(photos.photos.first()).toBeFocused();
});

test('that a photo is in is said until the hands go on', async ({ copydesk, sample }) => {
  const headline = 'Pictures wanted';
  await putStory(sample, { id: 'story-001', headline, body: paragraphs('Words before.') });
  await copydesk.start({ newsroom: sample });
  const { page, photosPanel, story } = copydesk;
  await openByKey(copydesk, headline);
  await page.keyboard.press('ControlOrMeta+Alt+j');
  await expect(photosPanel.photos.first()).toBeVisible();
  await page.keyboard.press('F6');
  await expect(photosPanel.search).toBeFocused();
  await tabTo(page, photosPanel.photos.first());
  await page.keyboard.press('Enter');
  await expect(photosPanel.news).toHaveText('The photo is in.');
  await page.keyboard.press('ArrowRight');
  await expect(photosPanel.news).toHaveText('');
  await page.keyboard.press('Enter');
  await expect(photosPanel.news).toHaveText('The photo is in.');
  await page.keyboard.press('Shift+F6');
  await expect(story.body).toBeFocused();
  await page.keyboard.type('x');
  await expect(photosPanel.news).toHaveText('');
});

test('what keeps a photo from being used is said at the right it is about', async ({
  copydesk,
  sample,
}) => {
  await rewordPhoto(sample, 'lighthouse-orrin-head', { doNotUse: true });
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.selectByWords('lighthouse');
  const said = photos.words.getByRole('list', { name: 'To correct in Do not use' });
  await expect(said).toContainText('Not to be used.');
  await expect(photos.right('Do not use')).toHaveAccessibleDescription(/Not to be used\./);
  await tabTo(page, said.getByRole('button', { name: 'Change' }));
  await page.keyboard.press('Enter');
  await expect(photos.right('Do not use')).toBeFocused();
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
  });
  await page.keyboard.press('Space');
  await expect(said).toHaveCount(0);
});
