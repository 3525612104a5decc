import { expect, test } from './app';
import { findViolations } from './axe';
import { tabTo } from './keyboard';
import { inEachLook } from './looks';
import { rewordPhoto, storedPhotos } from './newsroom-files';

test('by keyboard alone photos are looked at as a list, sorted, and fewer of them shown', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, palette, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('3');

  await test.step('the list has the same photos, and the keys go on in it', async () => {
    await palette.run('Show photos as a list or small');
    await expect(photos.rows).toHaveCount(8);
    await expect(photos.selectedRows).toBeFocused();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(photos.selectedRows).toHaveCount(2);
    await page.keyboard.press('5');
    await expect(photos.selectedRows.filter({ has: page.getByLabel('5 stars') })).toHaveCount(2);
  });

  await test.step('a column head sorts, once more the other way round', async () => {
    const name = photos.table.getByRole('columnheader', { name: 'File name' });
    await tabTo(page, name.getByRole('button'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(name).toHaveAttribute('aria-sort', 'ascending');
    const first = (await photos.rows.first().textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(name).toHaveAttribute('aria-sort', 'descending');
    await expect(photos.rows.last()).toHaveText(first);
  });

  await test.step('only those with enough stars stay', async () => {
    await tabTo(page, photos.choice('At least stars'), 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(photos.rows).toHaveCount(2);
  });

  await test.step('the view is as it was when the photos are gone to again', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+3');
    await expect(photos.rows).toHaveCount(2);
    expect(await findViolations(page)).toEqual([]);
  });
});

test('by keyboard alone photos are compared side by side, and the better one is picked', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(2);
  await page.keyboard.press('c');
  await expect(photos.compared).toHaveCount(2);
  await expect(photos.compared.first()).toBeFocused();

  await test.step('stars are of the one that has the keys', async () => {
    const left = await photos.compared.first().getAttribute('aria-label');
    await page.keyboard.press('3');
    await expect
      .poll(async () => (await storedPhotos(sample)).filter(({ rating }) => rating === 3))
      .toMatchObject([{ headline: left?.replace('Zoom ', '') }]);
    await page.keyboard.press('0');
  });

  await test.step('the arrow puts the next photo on the right', async () => {
    const right = await photos.compared.last().getAttribute('aria-label');
    const left = await photos.compared.first().getAttribute('aria-label');
    await page.keyboard.press('ArrowRight');
    await expect(photos.compared.last()).not.toHaveAttribute('aria-label', right ?? '');
    await expect(photos.compared.first()).toHaveAttribute('aria-label', left ?? '');
  });

  await test.step('zoom is of both, and a flag of the one that has the keys', async () => {
    await page.keyboard.press('z');
    await expect(photos.compared.and(page.locator('[aria-pressed=true]'))).toHaveCount(2);
    await page.keyboard.press('z');
    await page.keyboard.press('Tab');
    await expect(photos.compared.last()).toBeFocused();
    await page.keyboard.press('p');
    await page.keyboard.press('4');
    await expect
      .poll(async () => (await storedPhotos(sample)).filter(({ pick }) => pick === 'picked'))
      .toMatchObject([{ rating: 4 }]);
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('back on the wall both are selected', async () => {
    await page.keyboard.press('Escape');
    await expect(photos.selected).toHaveCount(2);
    await expect(photos.selected.last()).toBeFocused();
  });
});

test('the list says what keeps a photo from being used, as the wall does', async ({
  copydesk,
  sample,
}) => {
  await rewordPhoto(sample, 'lighthouse-orrin-head', { doNotUse: true });
  await copydesk.start({ newsroom: sample });
  const { page, palette, photos } = copydesk;
  await photos.goThere();
  await expect(photos.mark(photos.photos, 'Not to be used.')).toBeVisible();
  await palette.run('Show photos as a list or small');
  await expect(photos.mark(photos.rows, 'Not to be used.')).toBeVisible();
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
  });
});
