import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { SAMPLE_RENDITIONS } from './newsroom-files';

// Done by each test anew, this would take most of the processor while the test waits.
test('the sample’s photos are looked at, and their smaller copies kept for other tests', async ({
  copydesk,
  sample,
}) => {
  const photos = await readdir(join(sample, 'photos'));
  const renditions = join(sample, '.copydesk', 'renditions');
  await copydesk.start({ newsroom: sample });
  await copydesk.feed.button('New story').click();
  await copydesk.story.leadPhoto.add.click();
  await expect(copydesk.photoPicker.photos).toHaveCount(photos.length);
  const made = async () => (await readdir(renditions)).filter((name) => !name.startsWith('.'));
  await expect(async () => expect(await made()).toHaveLength(photos.length * 3)).toPass();
  await rm(SAMPLE_RENDITIONS, { recursive: true, force: true });
  await cp(renditions, SAMPLE_RENDITIONS, { recursive: true });
});
