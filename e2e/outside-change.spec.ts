import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs, storyPath } from './newsroom-files';
import { answerDialogs } from './system';

test('a story that another program changed is not overwritten, and no word is lost', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Shared folder', body: paragraphs('As both saw it.') },
  ]);
  await copydesk.start({ newsroom });
  const { story } = copydesk;
  await copydesk.feed.headline('Shared folder').click();
  const path = storyPath(newsroom, 'story-001');
  const outside = (await readFile(path, 'utf8')).replace('As both saw it.', 'As they wrote it.');
  await writeFile(path, outside);

  await story.body.fill('As we wrote it.');
  await expect(story.saveState).toHaveText(/^Not saved: .*was changed by another program/);
  await story.saveButton('Retry').click();
  await expect(story.saveState).toHaveText(/^Not saved/);

  const copyPath = join(folder, 'ours.json');
  await answerDialogs(copydesk.electron, { save: copyPath });
  await story.saveButton('Save elsewhere…').click();
  await expect(copydesk.notices.area).toContainText(`A copy is in ${copyPath}.`);
  expect(JSON.parse(await readFile(copyPath, 'utf8'))).toMatchObject({
    headline: 'Shared folder',
    body: paragraphs('As we wrote it.'),
  });
  await expect(story.saveState, 'a copy does not make it saved').toHaveText(/^Not saved/);

  await copydesk.goTo('Feed');
  await copydesk.feed.button('New story').click();
  await expect(copydesk.notices.area).toContainText('This story is not saved yet.');
  await expect(story.body).toHaveText('As we wrote it.');
  expect(await readFile(path, 'utf8')).toBe(outside);
});
