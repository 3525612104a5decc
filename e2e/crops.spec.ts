import type { Locator } from 'playwright/test';
import { expect, test } from './app';
import { tabTo } from './keyboard';
import { storedPhotos } from './newsroom-files';

const FLOOD = 'flood-mill-street';

async function storedFlood(newsroom: string) {
  const flood = (await storedPhotos(newsroom)).find(({ id }) => id === FLOOD);
  if (flood === undefined) throw new Error('The photo is not there');
  return flood;
}

/** Width by height of a picture as it came; null until it is there. */
const shape = (image: Locator) =>
  image.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) =>
    naturalWidth === 0 ? null : Math.round((100 * naturalWidth) / naturalHeight) / 100,
  );

test('by keyboard alone a photo is cropped, taken back, seen in the preview, and is so after a restart', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { crop, page, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await crop.openByKey();
  await expect(crop.choice('16:9')).toHaveAccessibleName(/Automatic/);
  await expect(crop.area).toHaveAccessibleName('Area of 16:9: 2000 by 1125 pixels');

  await test.step('Shift and arrows make the area smaller, which is too small, and arrows move it', async () => {
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('Shift+ArrowLeft');
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowLeft');
    await expect(crop.area).toHaveAccessibleName('Area of 16:9: 1461 by 822 pixels');
    await expect(crop.facts).toContainText('1,461 px wide; 16:9 needs 1,600');
    await expect(crop.choice('16:9')).toHaveAccessibleName(/By hand.*1,461 px wide/);
    await expect.poll(async () => (await storedFlood(sample)).crops.wide?.x).toBeCloseTo(0.0847, 3);
  });

  await test.step('undo takes it back, redo puts it there again', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(crop.choice('16:9')).toHaveAccessibleName(/Automatic/);
    await expect.poll(async () => (await storedFlood(sample)).crops).toEqual({});
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(crop.choice('16:9')).toHaveAccessibleName(/By hand/);
  });

  await test.step('the focal point is set, and crops that nobody made go with it', async () => {
    await tabTo(page, crop.choice('16:9'));
    await page.keyboard.press('ArrowUp');
    await expect(crop.choice('Focal point')).toBeChecked();
    await tabTo(page, crop.focalPoint, 'Shift+Tab');
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowUp');
    await expect(crop.focalPoint).toHaveAccessibleName(
      'Focal point: 50% from the left, 30% from the top',
    );
    await expect.poll(async () => (await storedFlood(sample)).focalPoint?.y).toBeCloseTo(0.3);
    await page.keyboard.press('Enter');
    await expect(photos.selected).toBeFocused();
  });

  await test.step('the feed and the preview of its story show the crop', async () => {
    const { feed, preview } = copydesk;
    await page.keyboard.press('ControlOrMeta+1');
    const card = feed.cards.filter({ hasText: 'Forty homes evacuated' });
    const cropped = new RegExp(`^media://${FLOOD}/card/846-2259-7306-5480$`);
    await expect(card.getByRole('img')).toHaveAttribute('src', cropped);
    await feed.headline('Forty homes evacuated').focus();
    await page.keyboard.press('Enter');
    await expect(copydesk.story.field('Headline')).toHaveValue(/^Forty homes evacuated/);
    await page.keyboard.press('ControlOrMeta+Alt+p');
    await expect(preview.article.getByRole('img').first()).toBeVisible();
    await preview.tab('Phone').focus();
    await page.keyboard.press('End');
    await expect(preview.card.getByRole('img')).toHaveAttribute('src', cropped);
    await expect.poll(() => shape(preview.card.getByRole('img'))).toBeCloseTo(16 / 9, 1);
    await page.keyboard.press('ArrowLeft');
    await expect(preview.card.getByRole('img')).toHaveAttribute('src', /\/card\/0-\d+-10000-\d+$/);
    await expect.poll(() => shape(preview.card.getByRole('img'))).toBeCloseTo(1.91, 1);
  });

  await test.step('after a restart it is as it was', async () => {
    await copydesk.quit();
    await copydesk.start({ newsroom: sample });
    await copydesk.photos.goThere();
    await copydesk.page.keyboard.press('ArrowRight');
    await copydesk.crop.openByKey();
    await expect(copydesk.crop.area).toHaveAccessibleName('Area of 16:9: 1461 by 822 pixels');
  });
});

test('by mouse the area is dragged by a corner and as a whole, each drag one step, and reset', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { crop, page, palette, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await palette.run('Crop…');
  await expect(crop.area).toBeFocused();
  const { rev } = await storedFlood(sample);
  const box = (await crop.picture.boundingBox())!;
  const drag = async (target: Locator, [x, y]: readonly [number, number]) => {
    const from = (await target.boundingBox())!;
    const [left, top] = [from.x + from.width / 2, from.y + from.height / 2];
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(left + x * box.width, top + y * box.height, { steps: 8 });
    await page.mouse.up();
  };

  await drag(crop.corner('lower right'), [-0.4, 0]);
  await expect(crop.choice('16:9')).toHaveAccessibleName(/By hand/);
  const width = async () => (await storedFlood(sample)).crops.wide?.width;
  await expect.poll(width).toBeLessThan(1);
  await drag(crop.area, [-0.5, -0.5]);
  const corner = async () => {
    const { crops } = await storedFlood(sample);
    return [crops.wide?.x, crops.wide?.y];
  };
  await expect.poll(corner).toEqual([0, 0]);
  expect((await storedFlood(sample)).rev).toBe(rev + 2);
  await expect(crop.area).toBeFocused();

  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(corner).not.toEqual([0, 0]);
  expect(await width()).toBeLessThan(1);
  await crop.button('Reset to focal point').click();
  await expect.poll(async () => (await storedFlood(sample)).crops).toEqual({});
  await expect(crop.button('Reset to focal point')).toBeDisabled();

  await crop.view.getByText('Focal point', { exact: true }).click();
  await page.mouse.click(box.x + box.width * 0.2, box.y + box.height * 0.25);
  await expect(crop.focalPoint).toHaveAccessibleName(
    'Focal point: 20% from the left, 25% from the top',
  );
  await expect.poll(async () => (await storedFlood(sample)).focalPoint?.x).toBeCloseTo(0.2, 2);
});
