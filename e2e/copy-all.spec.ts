import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs, breakLock } from './newsroom-files';
import { copiedText } from './system';

test('Copy all puts a story that cannot be saved on the clipboard, field by field', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tide', body: paragraphs('High at six.') },
  ]);
  await copydesk.start({ newsroom });
  const { story } = copydesk;
  await copydesk.feed.headline('Tide').click();
  await expect(story.body).toContainText('High at six.');
  await breakLock(newsroom);
  await story.field('Standfirst').fill('Spring tide');
  await story.leadPhoto.field('Caption').fill('The quay.');
  await story.saveButton('Copy all').click();
  await expect(copydesk.notices.area).toContainText('The whole story is on the clipboard.');
  expect(await copiedText(copydesk.electron)).toBe(
    'Tide\n\nSpring tide\n\nThe quay.\n\nHigh at six.',
  );
});
