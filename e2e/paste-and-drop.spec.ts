import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from './app';
import { dropFiles } from './drop';
import { makeNewsroom, PICTURE, storedPhotos, storedStories } from './newsroom-files';
import { copy, copyPicture } from './system';

const ARTICLE = `<!doctype html><html><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article>
<h1>Lighthouse keeper retires after forty winters</h1>
<p class="byline">By Ines Farrow</p>
<figure><img src="https://example.org/a.jpg"><figcaption>Aldo Venn at Orrin Head on Monday. (Mara Ellison / Packet)</figcaption></figure>
<p>Aldo Venn climbed the 212 steps of Orrin Head for the last time on Monday, and did not hurry.</p>
<h2>Forty winters</h2>
<p>He has seen <strong>eleven</strong> ships aground and written to the owners of <a href="https://example.org/ships">each</a>.</p>
<script>alert('never')</script>
<p>The lamp has been automatic since 1996. He kept coming because the stairs needed somebody.</p>
</article>
<footer>Share this article</footer></body></html>`;

test.beforeEach(async ({ copydesk, folder }) => {
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom')) });
});

test('an article with markup finds its fields, subheads and links', async ({ copydesk }) => {
  const { story } = copydesk;
  await copy(copydesk.electron, { text: 'plain', html: ARTICLE });
  await copydesk.page.keyboard.press('ControlOrMeta+Alt+v');
  await expect(story.field('Headline')).toHaveValue(
    'Lighthouse keeper retires after forty winters',
  );
  await expect(story.field('Byline')).toHaveValue(/Ines Farrow/);
  await expect(story.leadPhoto.field('Caption')).toHaveValue('Aldo Venn at Orrin Head on Monday.');
  await expect(story.leadPhoto.field('Credit')).toHaveValue('Mara Ellison / Packet');
  await expect(story.body.locator('> p')).toHaveCount(3);
  await expect(story.body.getByRole('heading', { name: 'Forty winters' })).toBeVisible();
  await expect(story.body.locator('strong')).toHaveText('eleven');
  await expect(story.body.getByRole('link', { name: 'each' })).toHaveAttribute(
    'href',
    'https://example.org/ships',
  );
  await expect(story.body).not.toContainText('never');
  await expect(story.body.getByRole('img')).toHaveCount(0);
  await expect(copydesk.notices.area).toContainText(
    'Made 1 story. Left out: “Home Sport” (navigation), “Share this article” (page furniture), 1 picture from the web, 1 script.',
  );
});

test('a document that is dropped is called what it is, with the way to its words', async ({
  copydesk,
}) => {
  const { story, notices } = copydesk;
  await copydesk.feed.button('New story').click();
  const file = { name: 'budget.docx', type: '', bytes: Buffer.from('PK') };
  await dropFiles(story.body, [file]);
  await expect(notices.area).toContainText(
    '“budget.docx” is a Word document, which Copydesk does not open. Open it in its program and copy its words from there.',
  );
});

test('Undo on the notice spikes what was pasted', async ({ copydesk, folder }) => {
  await copy(copydesk.electron, { text: 'plain', html: ARTICLE });
  await copydesk.feed.button('Paste as story').click();
  await copydesk.notices.button('Undo').click();
  await expect(copydesk.notices.area).toContainText('The story is spiked.');
  await expect(copydesk.feed.card('Lighthouse keeper')).toContainText('Spiked');
  const stored = await storedStories(join(folder, 'newsroom'));
  expect(stored.map(({ state }) => state)).toEqual(['spiked']);
});

test('a text file that is dropped on the window becomes a story', async ({ copydesk }) => {
  const text = [
    'Bakers ask for a later dawn',
    '',
    'The town’s bakers have asked the council to move dawn to a more reasonable hour, in a letter signed by nine of the eleven.',
    '',
    'The council said on Friday that it would look into whose responsibility the sun was, and report back in the spring.',
  ].join('\n');
  const file = { name: 'bakers.txt', type: 'text/plain', bytes: Buffer.from(text) };
  await dropFiles(copydesk.feed.screen, [file]);
  await expect(copydesk.story.field('Headline')).toHaveValue('Bakers ask for a later dawn');
  await expect(copydesk.story.body.locator('> p')).toHaveCount(2);
  await expect(copydesk.notices.area).toContainText('Made 1 story.');
});

test('dropped pictures lead the open story and go into its body', async ({ copydesk }) => {
  const { story } = copydesk;
  await copydesk.feed.button('New story').click();
  await story.body.click();
  const picture = { type: 'image/jpeg', bytes: await readFile(PICTURE) };
  await dropFiles(story.screen, [{ name: 'first.jpg', ...picture }]);
  await expect(story.leadPhoto.picture).toBeVisible();
  await expect(story.leadPhoto.field('Credit')).toHaveValue(/\w/);
  await dropFiles(story.screen, [{ name: 'second.jpg', ...picture }]);
  await expect(story.figure.picture).toBeVisible();
});

test('a picture that is dropped on a figure stands beside it', async ({ copydesk }) => {
  const { story } = copydesk;
  await copydesk.feed.button('New story').click();
  const picture = { type: 'image/jpeg', bytes: await readFile(PICTURE) };
  await dropFiles(story.body, [{ name: 'first.jpg', ...picture }]);
  await story.figure.field('Caption').fill('Our own words.');
  await dropFiles(story.figure.picture, [{ name: 'second.jpg', ...picture }]);
  const captions = story.body.getByRole('figure').getByLabel('Caption');
  await expect(captions).toHaveCount(2);
  await expect(captions.first()).toHaveValue('Our own words.');
});

test('a copied picture is pasted among the photos', async ({ copydesk, folder }) => {
  const { page, photos } = copydesk;
  await page.keyboard.press('ControlOrMeta+3');
  await expect(photos.screen).toContainText('0 photos');
  await copyPicture(copydesk.electron, await sharp(PICTURE).resize(320).png().toBuffer());
  await page.keyboard.press('ControlOrMeta+v');
  await expect(photos.photos).toHaveCount(1);
  expect(await storedPhotos(join(folder, 'newsroom'))).toMatchObject([{ type: 'png' }]);
});

test('5 MB of markup is refused in words, and nothing is made', async ({ copydesk, folder }) => {
  const html = `<article><h1>Long</h1>${'<p>All of it and more.</p>'.repeat(200_000)}</article>`;
  expect(html.length).toBeGreaterThan(5_000_000);
  await copy(copydesk.electron, { text: '', html });
  await copydesk.feed.button('Paste as story').click();
  await expect(copydesk.notices.area).toContainText(/The clipboard holds 5\.\d MB/);
  await expect(copydesk.notices.area).toContainText('up to 4 MB');
  await expect(copydesk.feed.screen).toContainText('No stories yet');
  await copydesk.feed.button('New story').click();
  await expect(copydesk.story.field('Headline')).toBeFocused();
  expect(await storedStories(join(folder, 'newsroom'))).toHaveLength(1);
});

for (const text of ['', '   \n\t ']) {
  test(`${JSON.stringify(text)} on the clipboard is no article`, async ({ copydesk }) => {
    await copy(copydesk.electron, { text });
    await copydesk.feed.button('Paste as story').click();
    await expect(copydesk.notices.area).toContainText('The clipboard holds no article.');
  });
}
