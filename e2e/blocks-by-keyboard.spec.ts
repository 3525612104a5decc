import { join } from 'node:path';
import { expect, test } from './app';
import { commandRun, openByKey, pressNear, tabTo, typeNear } from './keyboard';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

test('a video card takes an address of YouTube, Vimeo or a file, and a thumbnail that goes again', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photoPicker, slashMenu, story } = copydesk;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await keyboard.type('With a film');
  await copydesk.palette.run('Go to Body');
  await expect(story.body).toBeFocused();
  await slashMenu.make('Video card');
  const card = story.videoCard;
  const field = (name: string) => card.getByRole('textbox', { name, exact: true });
  await expect(field('Video title')).toBeFocused();
  await keyboard.type('The crane comes down');
  await typeNear(page, field('Video text'), 'Forty minutes and some shouting.');
  await tabTo(page, field('Video address'), 'Tab', 3);
  for (const [address, kind] of [
    ['https://youtu.be/crane', 'YouTube'],
    ['https://vimeo.com/76979871', 'Vimeo'],
    ['https://example.org/crane.mp4', 'Video file'],
  ] as const) {
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(address);
    await expect(card).toContainText(kind);
  }

  const add = card.getByRole('button', { name: 'Add thumbnail' });
  await pressNear(page, add, { tab: 'Shift+Tab' });
  await expect(photoPicker.search).toBeFocused();
  await keyboard.type('Mill Street');
  await expect(photoPicker.photos).toHaveCount(1);
  await pressNear(page, photoPicker.photos.first());
  await expect(card.getByRole('img', { name: 'Thumbnail' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'Replace thumbnail' })).toBeFocused();
  await pressNear(page, card.getByRole('button', { name: 'Remove thumbnail' }));
  await expect(card.getByRole('img', { name: 'Thumbnail' })).toHaveCount(0);
  await expect(add, 'the keys stay in the card').toBeFocused();
});

test('a lead photo is chosen, replaced and taken away, and the keys stay with it', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, palette, photoPicker, story } = copydesk;
  await page.keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await page.keyboard.type('With a photo');
  const { frame, add, picture } = story.leadPhoto;
  const button = (name: string) => frame.getByRole('button', { name });
  await palette.run('Go to Lead photo');
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(photoPicker.search).toBeFocused();
  await pressNear(page, photoPicker.photos.first());
  await expect(picture).toBeVisible();
  await expect(frame.locator(':focus')).toHaveCount(1);
  const first = await picture.getAttribute('src');

  await palette.run('Go to Lead photo');
  await expect(button('Replace lead photo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(photoPicker.search).toBeFocused();
  await tabTo(page, photoPicker.photos.first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(picture).not.toHaveAttribute('src', first ?? '');
  await expect(story.leadPhoto.field('Caption'), 'its words are next').toBeFocused();
  await pressNear(page, button('Remove lead photo'), { tab: 'Shift+Tab' });
  await expect(picture).toHaveCount(0);
  await expect(add).toBeFocused();
});

test('a link that is not https is said to be that, one of no web is refused, and both are mended', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Roads', body: paragraphs('Closures') },
  ]);
  await copydesk.start({ newsroom });
  const { linkDialog, page, story } = copydesk;
  const { keyboard } = page;
  await openByKey(copydesk, 'Roads');
  await keyboard.press('Shift+End');
  await story.cursorSettled();
  await keyboard.press('ControlOrMeta+Shift+k');
  await expect(linkDialog.address).toBeFocused();
  await keyboard.type('javascript:alert(1)');
  await keyboard.press('Enter');
  await expect(linkDialog.refusal).not.toBeEmpty();
  await expect(linkDialog.address).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('http://example.org/roads');
  await expect(linkDialog.advice).toHaveText(/^Not https/);
  await keyboard.press('Home');
  for (let letter = 0; letter < 4; letter += 1) await keyboard.press('ArrowRight');
  await keyboard.type('s');
  await expect(linkDialog.advice).toBeEmpty();
  await keyboard.press('Enter');
  await expect(story.body.getByRole('link')).toHaveAttribute('href', 'https://example.org/roads');
  await expect(story.body).toBeFocused();
});

test('a block is moved, doubled and turned into another by the keys of its menu', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tides', body: paragraphs('First.', 'Second.') },
  ]);
  await copydesk.start({ newsroom });
  const { page, story } = copydesk;
  const { keyboard } = page;
  const choose = async (name: string) => {
    await keyboard.press('ControlOrMeta+Shift+m');
    const item = story.blockMenuItem(name).first();
    const menu = page.getByRole('menu', { name: 'Block', exact: true });
    await expect(menu.and(page.locator(':focus-within'))).toBeVisible();
    for (let line = 0; line < 20; line += 1) {
      if (await item.evaluate((each) => each.matches('[data-active-item]'))) break;
      await keyboard.press('ArrowDown');
    }
    await expect(item).toHaveAttribute('data-active-item');
    await keyboard.press('Enter');
    await expect(story.body).toBeFocused();
    await commandRun(page);
  };
  const lines = story.body.locator('p, h2');
  await openByKey(copydesk, 'Tides');
  await choose('Move block down');
  await expect(lines).toHaveText(['Second.', 'First.']);
  await choose('Duplicate block');
  await expect(lines).toHaveText(['Second.', 'First.', 'First.']);
  await choose('Subhead');
  await expect(story.body.locator('h2')).toHaveText('First.');
  await keyboard.press('ControlOrMeta+z');
  await keyboard.press('ControlOrMeta+z');
  await keyboard.press('ControlOrMeta+z');
  await expect(lines).toHaveText(['First.', 'Second.']);
  await expect
    .poll(async () => (await storedStories(newsroom))[0]!.body)
    .toEqual(paragraphs('First.', 'Second.'));
});
