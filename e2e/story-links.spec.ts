import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs } from './newsroom-files';

test.beforeEach(async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Roads', body: paragraphs('Closures') },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Roads').click();
  await copydesk.story.body.getByText('Closures').dblclick();
});

test('an address that is not of the web is no link', async ({ copydesk }) => {
  const { linkDialog, story } = copydesk;
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x']) {
    await story.tool('Link').click();
    await linkDialog.address.fill(address);
    await linkDialog.button('Add link').click();
    await expect(linkDialog.refusal, address).toHaveText(/starts with https/);
    await copydesk.page.keyboard.press('Escape');
    await expect(linkDialog.dialog).toBeHidden();
    await expect(story.body.getByRole('link')).toHaveCount(0);
  }
});

test('a link is set, changed and removed on the selected words', async ({ copydesk }) => {
  const { linkDialog, story, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await expect(linkDialog.address).toBeFocused();
  await page.keyboard.type('example.org/roads');
  await page.keyboard.press('Enter');
  const link = story.body.getByRole('link', { name: 'Closures' });
  await expect(link).toHaveAttribute('href', 'https://example.org/roads');

  await page.keyboard.press('ControlOrMeta+Shift+k');
  await expect(linkDialog.address).toHaveValue('https://example.org/roads');
  await linkDialog.address.fill('https://example.org/all');
  await linkDialog.button('Change link').click();
  await expect(link).toHaveAttribute('href', 'https://example.org/all');

  await story.tool('Link').click();
  await linkDialog.button('Remove link').click();
  await expect(link).toHaveCount(0);
  await expect(story.body).toHaveText('Closures');
});

test('a link that is not https is taken, and quietly said to be that', async ({ copydesk }) => {
  const { linkDialog, story, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await linkDialog.address.fill('https://example.org/roads');
  await expect(linkDialog.advice).toBeEmpty();
  await linkDialog.address.fill('http://example.org/roads');
  await expect(linkDialog.advice).toHaveText(/^Not https/);
  await page.keyboard.press('Enter');
  await expect(story.body.getByRole('link')).toHaveAttribute('href', 'http://example.org/roads');

  await page.keyboard.press('ControlOrMeta+Alt+p');
  await expect(copydesk.preview.notes).toHaveText(/^One link is not https/);
});

test('an address becomes a link as it is typed, and is words again with undo', async ({
  copydesk,
}) => {
  const { story, page } = copydesk;
  await page.keyboard.type('Closures at https://example.org/roads, said Booking.com ');
  const link = story.body.getByRole('link');
  await expect(link).toHaveText('https://example.org/roads');
  await expect(link).toHaveAttribute('href', 'https://example.org/roads');

  await page.keyboard.press('Enter');
  await page.keyboard.type('See www.example.org');
  await page.keyboard.press('Enter');
  await expect(story.body.getByRole('paragraph')).toHaveCount(3);
  await expect(link.nth(1)).toHaveAttribute('href', 'https://www.example.org/');
  await page.keyboard.type('And https://example.org ');
  await expect(link).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(link).toHaveCount(2);
  await expect(story.body).toContainText('And https://example.org');
});
