import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';

test('a folder of photos that is gone is said on the wall soon, and its photos are back with it', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await expect(photos.photos).toHaveCount(8);
  const folder = join(sample, 'photos');
  await rename(folder, `${folder}-elsewhere`);
  await expect(photos.folderState).toContainText('The folder “photos” is gone from the newsroom');
  await expect(photos.photos).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);
  await rename(`${folder}-elsewhere`, folder);
  await expect(photos.photos).toHaveCount(8);
  await expect(photos.folderState).toBeEmpty();
});
