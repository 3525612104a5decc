import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from './app';
import { PROJECT } from './copydesk';
import { ExportedPage } from './exported-page';
import { makeNewsroom, PICTURE } from './newsroom-files';
import { answerDialogs, copy } from './system';

const SEED = resolve(PROJECT, process.env['COPYDESK_SEED'] ?? '../shared/seed', 'news-feed.txt');
const CREDIT = 'Kim Won Jin / AFP';

test('a pasted article is edited, given a photo, kept through a restart and exported', async ({
  copydesk,
  folder,
}) => {
  test.skip(!existsSync(SEED), `there is no seed at ${SEED}`);
  const seed = readSeed();
  const newsroom = await makeNewsroom(join(folder, 'newsroom'));
  await copydesk.start({ newsroom });
  await copy(copydesk.electron, { text: seed.text });

  await copydesk.feed.button('Paste as story').click();

  const { story } = copydesk;
  await expect(story.field('Headline')).toHaveValue(seed.headline);
  await expect(story.leadPhoto.field('Caption')).toHaveValue(seed.caption);
  await expect(story.leadPhoto.field('Credit')).toHaveValue(CREDIT);
  await expect(story.body.locator('> p')).toHaveText(seed.paragraphs);
  await expect(story.length).toContainText('2 min read');
  await expect(copydesk.notices.area).toContainText('Made 1 story and 1 video.');
  for (const furniture of ['2 min read', 'Show More', 'News Feed']) {
    await expect(copydesk.notices.area).toContainText(furniture);
  }

  await copydesk.goTo('Feed');
  await expect(copydesk.feed.card(seed.headline)).toContainText('2 min read');
  const video = copydesk.feed.card(seed.videoText.slice(0, 60));
  await expect(video.getByText('Video', { exact: true })).toBeVisible();

  await copydesk.feed.headline(seed.headline).click();
  const headline = 'Seoul expects Pyongyang to send more troops';
  const caption = 'Soldiers wave flags at the airport in Pyongyang.';
  const added = 'The ministry in Moscow did not answer questions.';
  await story.field('Headline').fill(headline);
  await story.leadPhoto.field('Caption').fill(caption);
  await story.putCursorAt('end');
  await copydesk.page.keyboard.press('Enter');
  await copydesk.page.keyboard.type(added);
  await answerDialogs(copydesk.electron, { open: [PICTURE] });
  await story.leadPhoto.add.click();
  await copydesk.photoPicker.addPictures.click();
  await expect(story.leadPhoto.picture).toBeVisible();
  await expect(story.leadPhoto.field('Caption'), 'words that waited are kept').toHaveValue(caption);

  await copydesk.quit();
  await copydesk.start({ newsroom });
  const reopened = copydesk.story;

  await expect(reopened.field('Headline')).toHaveValue(headline);
  await expect(reopened.leadPhoto.field('Caption')).toHaveValue(caption);
  await expect(reopened.leadPhoto.field('Credit')).toHaveValue(CREDIT);
  await expect(reopened.leadPhoto.picture).toBeVisible();
  const body = [...seed.paragraphs, added];
  await expect(reopened.body.locator('> p')).toHaveText(body);

  await answerDialogs(copydesk.electron, { open: [folder] });
  await reopened.tool('Export…').click();
  await expect(copydesk.exportDialog.format('Web page')).toBeChecked();
  await copydesk.exportDialog.button('Change…').click();
  await expect(copydesk.exportDialog.place).toHaveText(folder);
  const name = await copydesk.exportDialog.name.inputValue();
  await copydesk.exportDialog.button('Export').click();
  await expect(copydesk.exportDialog.dialog).toContainText(`Exported to ${join(folder, name)}`);

  const page = await ExportedPage.open(copydesk.electron, join(folder, name, 'index.html'));
  const texts = await page.texts();
  expect(texts.filter((text) => !text.includes('2 min read'))).toEqual([
    headline,
    caption,
    `(${CREDIT})`,
    ...body,
  ]);
  expect(texts.join('\n')).toContain('2 min read');
  expect(await page.pictureWidth(), `${basename(PICTURE)} is shown`).toBeGreaterThan(0);
  expect(page.complaints).toEqual([]);
});

/** The seed's parts, found by their places in it, with the quotes of the language it is pasted in. */
function readSeed() {
  const text = readFileSync(SEED, 'utf8');
  const lines = withQuotesSet(text).split('\n').filter(Boolean);
  const captionAt = lines.findIndex((line) => line.endsWith(`(${CREDIT})`));
  const videoAt = lines.indexOf('Video');
  return {
    text,
    headline: lines[1]!,
    caption: lines[captionAt]!.replace(` (${CREDIT})`, ''),
    paragraphs: lines.slice(captionAt + 1, videoAt - 1),
    videoText: lines[videoAt + 1]!,
  };
}

function withQuotesSet(text: string): string {
  return text
    .replace(/(?<=\w)'/g, '’')
    .replace(/(?<=^|\s)"/gm, '“')
    .replace(/"/g, '”');
}
