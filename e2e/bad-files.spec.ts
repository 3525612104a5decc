import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs, PICTURE, putStory, storyPath } from './newsroom-files';
import { answerDialogs } from './system';

/** What a story's file may hold that this Copydesk cannot use, and what is said of it. */
const UNUSABLE = [
  { id: 'garbled-one', text: '{"schema": 1, "id": "garb', words: 'It is not JSON.' },
  {
    id: 'cut-off',
    text: '{"schema": 3, "id": "cut-off", "headline": "Ferry runs aground", "bo',
    words: 'Ferry runs aground',
  },
  { id: 'null-story', text: 'null\n', words: 'could not be read' },
  { id: 'empty-file', text: '', words: 'could not be read' },
  { id: 'zero-bytes', text: '\0\0\0\0\0\0\0\0', words: 'It is not JSON.' },
  { id: 'merge-marks', text: '<<<<<<< HEAD\n{}\n=======\n', words: 'It is not JSON.' },
  {
    id: 'newer-one',
    text: '{"schema": 99, "id": "newer-one", "headline": "From the future"}\n',
    words: 'was made by a newer Copydesk (format 99)',
  },
];

test('files that cannot be used are listed and left alone, and the rest goes on', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'In good order' }]);
  for (const { id, text } of UNUSABLE) {
    await putStory(newsroom, { id });
    await writeFile(storyPath(newsroom, id), text);
  }
  const strange = await putStory(newsroom, {
    id: 'strange-block',
    headline: 'With a carousel',
    body: { type: 'doc', content: [{ type: 'carousel', attrs: { slides: 3 } }] },
  });
  const strangeBytes = await readFile(strange);

  await copydesk.start({ newsroom });
  const { feed, story } = copydesk;
  const summary = feed.screen.getByText('7 files could not be opened and were left untouched.');
  await summary.click();
  for (const { id, words } of UNUSABLE) {
    const line = feed.screen.getByRole('listitem').filter({ hasText: `${id}.json` });
    await expect(line).toContainText(words);
  }

  await feed.headline('With a carousel').click();
  await expect(copydesk.notices.area).toContainText('has a block that this Copydesk does not know');
  await expect(feed.screen).toBeVisible();

  await feed.headline('In good order').click();
  await story.field('Headline').fill('In better order');
  await expect(story.saveState).toHaveText(/^Saved/);
  await copydesk.quit();

  for (const { id, text } of UNUSABLE) {
    expect(await readFile(storyPath(newsroom, id), 'utf8'), id).toBe(text);
  }
  expect(await readFile(strange)).toEqual(strangeBytes);
});

test('a story that was open, and has a strange block by the next start, is said and left alone', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), []);
  const id = 'harbour';
  await putStory(newsroom, { id, headline: 'Harbour', body: paragraphs('Words.') });
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Harbour').click();
  await expect(copydesk.story.body).toBeFocused();
  await copydesk.quit();
  const body = { type: 'doc', content: [{ type: 'carousel', attrs: { slides: 3 } }] };
  const path = await putStory(newsroom, { id, headline: 'Harbour', body });
  const bytes = await readFile(path);

  await copydesk.start({ newsroom });
  await expect(copydesk.notices.area).toContainText('has a block that this Copydesk does not know');
  await expect(copydesk.feed.headline('Harbour')).toBeVisible();
  await copydesk.quit();
  expect(await readFile(path)).toEqual(bytes);
});

test('a picture that is none is refused by name, and the story goes on', async ({
  copydesk,
  folder,
}) => {
  const fake = join(folder, 'holiday.jpg');
  await writeFile(fake, 'This only says that it is a picture.');
  const half = join(folder, 'half.jpg');
  await writeFile(half, (await readFile(PICTURE)).subarray(0, 2000));
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Needs a photo', body: paragraphs('Words.') },
  ]);
  await copydesk.start({ newsroom });
  const { story, photoPicker } = copydesk;
  await copydesk.feed.headline('Needs a photo').click();
  await answerDialogs(copydesk.electron, { open: [fake, half] });
  await story.leadPhoto.add.click();
  await photoPicker.addPictures.click();
  await expect(copydesk.notices.area).toContainText(basename(fake));
  await expect(copydesk.notices.area).toContainText(basename(half));

  await answerDialogs(copydesk.electron, { open: [fake, PICTURE] });
  await expect(photoPicker.dialog).toContainText('No photos yet.');
  await photoPicker.addPictures.click();
  await expect(story.leadPhoto.picture).toBeVisible();
});
