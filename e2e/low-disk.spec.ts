import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { mountReason, withDisk } from './mounts';
import { makeNewsroom, paragraphs } from './newsroom-files';

test.use({ ownApp: true });

test.skip(mountReason !== null, mountReason ?? '');

test('a disk that fills up is said before it is full, and no longer when there is room', async ({
  copydesk,
  folder,
}) => {
  await withDisk(join(folder, 'disk'), '32m', async (disk) => {
    const newsroom = await makeNewsroom(join(disk, 'newsroom'), [
      { headline: 'Small disk', body: paragraphs('As it was.') },
    ]);
    await copydesk.start({ newsroom });
    await copydesk.feed.headline('Small disk').click();
    const warning = copydesk.page.getByRole('status', { name: 'Disk space' });
    await expect(warning).toBeEmpty();

    const low = await leave(disk, 2_500_000);
    await expect(warning).toHaveText(
      'The disk is getting full: 2 MB left. Free some space before it runs out.',
    );
    const nearlyFull = await leave(disk, 300_000);
    await expect(warning).toHaveText(/^The disk is nearly full: less than 1 MB left\./);
    await expect(warning.getByRole('button')).toHaveCount(0);

    await rm(nearlyFull);
    await expect(warning).toHaveText(/getting full/);
    await warning.getByRole('button', { name: 'Dismiss' }).click();
    await expect(warning).toBeEmpty();
    await rm(low);
    await copydesk.quit();
  });
});

/** Takes space until so many bytes are left. @returns the file that holds it */
async function leave(disk: string, bytes: number): Promise<string> {
  const { bavail, bsize } = await statfs(disk);
  const path = join(disk, `ballast-${bytes}`);
  await writeFile(path, Buffer.alloc(bavail * bsize - bytes));
  return path;
}
