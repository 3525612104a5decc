import type { Locator, Page } from 'playwright/test';
import { expect, test } from './app';

/** Pixels from a photo to the empty space before it. */
const BESIDE = 5;

test('a band drawn from empty space selects the photos that it touches', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  const [first, second, third] = [0, 1, 2].map((index) => photos.photos.nth(index));

  await test.step('while it is drawn, and no others', async () => {
    await pressBefore(page, first);
    await moveOnto(page, second);
    await expect(photos.selected).toHaveCount(2);
    await moveOnto(page, third);
    await expect(photos.selected).toHaveCount(3);
    await moveOnto(page, second);
    await expect(photos.selected).toHaveCount(2);
    await page.mouse.up();
    await expect(photos.words).toContainText('2 photos');
  });

  await test.step('the keys go on from the last of them', async () => {
    await expect(second!).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(third!).toBeFocused();
    await expect(photos.selected).toHaveCount(1);
  });

  await test.step('with Control the others stay', async () => {
    await page.keyboard.down('Control');
    await pressBefore(page, first);
    await moveOnto(page, first);
    await page.mouse.up();
    await page.keyboard.up('Control');
    await expect(first!).toHaveAttribute('aria-pressed', 'true');
    await expect(third!).toHaveAttribute('aria-pressed', 'true');
    await expect(photos.selected).toHaveCount(2);
  });

  await test.step('Escape gives the earlier selection back', async () => {
    await pressBefore(page, first);
    await moveOnto(page, second);
    await expect(second!).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(second!).toHaveAttribute('aria-pressed', 'false');
    await expect(third!).toHaveAttribute('aria-pressed', 'true');
    await moveOnto(page, third);
    await page.mouse.up();
    await expect(photos.selected).toHaveCount(2);
  });

  await test.step('a press on a photo draws none', async () => {
    await moveOnto(page, first);
    await page.mouse.down();
    await moveOnto(page, second);
    await page.mouse.up();
    await expect(second!).toHaveAttribute('aria-pressed', 'false');
  });
});

test('at the edge of the wall a band scrolls on to photos below', async ({ copydesk, sample }) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await photos.choice('Size of pictures').selectOption('Large');
  const last = photos.photos.nth(7);
  await expect(last).not.toBeInViewport({ ratio: 1 });
  await pressBefore(page, photos.photos.first());
  const { x, y, width, height } = await boxOf(photos.wallPlace);
  await page.mouse.move(x + width - 2 * BESIDE, y + height - BESIDE, { steps: 4 });
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(photos.selected).toHaveCount(8);
  await page.mouse.up();
  await expect(photos.words).toContainText('8 photos');
});

test('a band is drawn beside the rows of the list too', async ({ copydesk, sample }) => {
  await copydesk.start({ newsroom: sample });
  const { page, palette, photos } = copydesk;
  await photos.goThere();
  await palette.run('Show photos as a list or small');
  await expect(photos.rows).toHaveCount(8);
  const { x, y, height } = await boxOf(photos.rows.last());
  await page.mouse.move(x + 40, y + height + 40);
  await page.mouse.down();
  await moveOnto(page, photos.rows.nth(6));
  await expect(photos.selectedRows).toHaveCount(2);
  await page.mouse.up();
  await expect(photos.words).toContainText('2 photos');
  await expect(photos.selectedRows.last()).toBeFocused();
});

async function pressBefore(page: Page, photo: Locator | undefined): Promise<void> {
  const { x, y } = await boxOf(photo);
  await page.mouse.move(x - BESIDE, y - BESIDE);
  await page.mouse.down();
}

async function moveOnto(page: Page, photo: Locator | undefined): Promise<void> {
  const { x, y, width, height } = await boxOf(photo);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
}

async function boxOf(place: Locator | undefined) {
  const box = await place?.boundingBox();
  if (box === undefined || box === null) throw new Error('not on screen');
  return box;
}
