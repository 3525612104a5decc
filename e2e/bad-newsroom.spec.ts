import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom } from './newsroom-files';

test.use({ ownApp: true });

test.describe('a newsroom that is none', () => {
  test('a file: the welcome screen says to choose the folder', async ({ copydesk, folder }) => {
    const path = join(folder, 'letter.txt');
    await writeFile(path, 'Dear desk');
    await copydesk.start({ newsroom: path });
    await expect(copydesk.welcome.heading).toBeVisible();
    await expect(copydesk.notices.area).toContainText(`“${path}” is a file.`);
    expect(await readFile(path, 'utf8')).toBe('Dear desk');
  });

  test('a folder that is not there', async ({ copydesk, folder }) => {
    const path = join(folder, 'nowhere');
    await copydesk.start({ newsroom: path });
    await expect(copydesk.welcome.heading).toBeVisible();
    await expect(copydesk.notices.area).toContainText(`“${path}” is not there.`);
    expect(await readdir(folder)).not.toContain('nowhere');
  });

  test('a folder without a desk.json', async ({ copydesk, folder }) => {
    const path = join(folder, 'photos');
    await mkdir(path);
    await copydesk.start({ newsroom: path });
    await expect(copydesk.welcome.heading).toBeVisible();
    await expect(copydesk.notices.area).toContainText(`“${path}” is not a newsroom`);
    expect(await readdir(path)).toEqual([]);
  });

  for (const [name, desk, words] of [
    ['a garbled desk.json', '{"schema": 1, "rev"', 'desk.json could not be read'],
    ['a desk.json of a newer Copydesk', '{"schema": 99}', 'made by a newer Copydesk'],
  ] as const) {
    test(name, async ({ copydesk, folder }) => {
      const path = join(folder, 'newsroom');
      await mkdir(path);
      await writeFile(join(path, 'desk.json'), desk);
      await copydesk.start({ newsroom: path });
      await expect(copydesk.welcome.heading).toBeVisible();
      await expect(copydesk.notices.area).toContainText(words);
      expect(await readFile(join(path, 'desk.json'), 'utf8')).toBe(desk);
    });
  }
});

test('one that is gone since the last start is named, and the others are at hand', async ({
  copydesk,
  folder,
}) => {
  const gone = await makeNewsroom(join(folder, 'gone'));
  await copydesk.start({ newsroom: gone });
  await expect(copydesk.feed.screen).toBeVisible();
  await copydesk.quit();
  const elsewhere = await makeNewsroom(join(folder, 'elsewhere'), [{ headline: 'Still fine' }]);
  await copydesk.start({ newsroom: elsewhere });
  await copydesk.quit();
  await copydesk.start({ newsroom: join(folder, 'mistyped') });
  await expect(copydesk.notices.area).toContainText('is not there.');
  await copydesk.welcome.recent.filter({ hasText: elsewhere }).getByRole('button').first().click();
  await expect(copydesk.feed.headline('Still fine')).toBeVisible();
  await expect(copydesk.notices.area, 'that was another one').not.toContainText('is not there.');
});
