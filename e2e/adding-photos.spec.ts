import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from './app';
import { pressNear } from './keyboard';
import { makeNewsroom, storedPhotos } from './newsroom-files';
import { answerDialogs } from './system';

const MANY = 40;

/** A folder of pictures that are alike but for their last bytes. */
async function makeCard(folder: string): Promise<string> {
  const card = join(folder, 'card');
  await mkdir(card);
  const size = { width: 3000, height: 2000 };
  const background = '#336699';
  const picture = await sharp({ create: { ...size, channels: 3, background } })
    .jpeg()
    .toBuffer();
  for (let number = 0; number < MANY; number += 1) {
    const name = `IMG_${String(number).padStart(2, '0')}.jpg`;
    await writeFile(join(card, name), Buffer.concat([picture, Buffer.from(name)]));
  }
  return card;
}

test('adding a folder of pictures is stopped midway; what is in stays, and the rest comes later', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), []);
  const card = await makeCard(folder);
  await copydesk.start({ newsroom });
  const { notices, page, palette, photos } = copydesk;
  await answerDialogs(copydesk.electron, { open: [card] });
  await palette.run('Add a folder of pictures…');
  await expect(notices.area).toContainText(/[1-9]\d? of 40/);
  await pressNear(page, notices.button('Cancel'), { tab: 'Shift+Tab' });

  await expect(notices.area).toContainText(/Stopped\. \d+ pictures? (is|are) added\./);
  const [, words = ''] = /Stopped\. (\d+) /.exec(await notices.area.innerText()) ?? [];
  const added = Number(words);
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(MANY);
  const inWords = added === 1 ? '1 photo' : `${added} photos`;
  await expect(photos.screen.getByText(inWords, { exact: true })).toBeVisible();
  const stored = await storedPhotos(newsroom);
  const originals = stored.map(({ sha256, type }) => `${sha256}.${type}`);
  expect(originals).toHaveLength(added);
  expect((await readdir(join(newsroom, 'media'))).toSorted()).toEqual(originals.toSorted());

  await palette.run('Add a folder of pictures…');
  await expect(notices.area).toContainText(
    `${MANY} pictures. ${added} of them ${added === 1 ? 'was' : 'were'} here before.`,
  );
  await expect(photos.screen.getByText(`${MANY} photos`, { exact: true })).toBeVisible();
  expect(await storedPhotos(newsroom)).toHaveLength(MANY);
});
