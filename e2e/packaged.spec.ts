import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from 'playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { launch } from './copydesk';
import { storedStories } from './newsroom-files';
import { ExportDialog } from './screens/export-dialog';
import { readMetadata } from './read-metadata';
import { FeedScreen } from './screens/feed-screen';
import { PhotoExportDialog } from './screens/photo-export-dialog';
import { PhotosScreen } from './screens/photos-screen';
import { Spelling } from './screens/spelling';
import { StoryScreen } from './screens/story-screen';
import { answerDialogs } from './system';

/** Starts the packaged app; ended with the test. */
type Start = (...args: string[]) => Promise<{ app: ElectronApplication; page: Page }>;

const test = base.extend<{ folder: string; start: Start }>({
  async folder({}, provide) {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-packaged-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
  async start({ folder }, provide) {
    const started: ChildProcess[] = [];
    await provide(async (...args) => {
      const profile = join(folder, 'profile');
      const app = await launch({
        executablePath: twin(),
        args: ['--user-data-dir', profile, ...args],
        cwd: folder,
      });
      started.push(app.process());
      const page = await app.firstWindow();
      await page.getByRole('main').waitFor();
      return { app, page };
    });
    for (const child of started) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  },
});

function twin(): string {
  const executable = process.env['COPYDESK_PACKAGED_TWIN'];
  if (!executable) throw new Error('COPYDESK_PACKAGED_TWIN is not set; run: npm test -- packaged');
  return executable;
}

const resources = () =>
  process.platform === 'darwin'
    ? join(dirname(twin()), '../Resources')
    : join(dirname(twin()), 'resources');

/** How the pictures of a page begin, by the ends of their names. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF.{4}WEBP$/s,
  avif: /^.{4}ftypavif$/s,
};

test('a story is written, saved and exported with its photo in the packaged app', async ({
  start,
  folder,
}) => {
  const newsroom = join(folder, 'newsroom');
  await cp(join(resources(), 'sample-newsroom'), newsroom, { recursive: true });
  const headline = 'The Kettle Pass line reopens';
  const before = await storedStories(newsroom);
  const { id } = before.find(
    ({ leadPhoto, state }) =>
      leadPhoto.photoId !== null && ['draft', 'editing', 'ready'].includes(state),
  )!;
  const { app, page } = await start('--newsroom', newsroom, '--story', id);

  const story = new StoryScreen(page);
  await expect(story.leadPhoto.picture).toBeVisible();
  await expect
    .poll(() => story.leadPhoto.picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
  await story.field('Headline').fill(headline);
  await story.putCursorAt('end');
  await page.keyboard.type(' Written in the packaged app, with one mistaek.');
  await expect(new Spelling(page).inBody.filter({ hasText: 'mistaek' })).toHaveCount(1);
  const stored = async () => (await storedStories(newsroom)).find((one) => one.id === id)!;
  await expect.poll(async () => (await stored()).headline).toBe(headline);
  await expect
    .poll(async () => JSON.stringify((await stored()).body))
    .toContain('Written in the packaged app, with');

  await answerDialogs(app, { open: [folder] });
  await story.tool('Export…').click();
  const exporting = new ExportDialog(page);
  await exporting.button('Change…').click();
  await expect(exporting.place).toHaveText(folder);
  const name = await exporting.name.inputValue();
  await exporting.button('Export').click();
  await expect(exporting.dialog).toContainText('Exported to');
  expect(readFileSync(join(folder, name, 'index.html'), 'utf8')).toContain(headline);
  const pictures = await readdir(join(folder, name, 'images'));
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) {
    const bytes = readFileSync(join(folder, name, 'images', picture));
    const [, ending = ''] = /\.(\w+)$/.exec(picture) ?? [];
    expect(bytes.subarray(0, 12).toString('latin1'), picture).toMatch(SIGNATURES[ending] ?? /^$/);
  }
});

test('a photo leaves the packaged app with its words inside, and on a contact sheet', async ({
  start,
  folder,
}) => {
  const newsroom = join(folder, 'newsroom');
  await cp(join(resources(), 'sample-newsroom'), newsroom, { recursive: true });
  const { app, page } = await start('--newsroom', newsroom);
  await answerDialogs(app, { open: [folder] });
  const photos = new PhotosScreen(page);
  await expect(new FeedScreen(page).cards.first()).toBeVisible();
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  const exporting = new PhotoExportDialog(page);
  await exporting.list('Contact sheet').check();
  await exporting.button('Change…').click();
  await expect(exporting.place).toHaveText(folder);
  await exporting.name.fill('wire');
  await exporting.button('Export').click();
  await expect(exporting.dialog).toContainText('exported to');
  await expect(exporting.dialog.getByRole('alert')).toHaveCount(0);
  const [sheet, picture = ''] = (await readdir(join(folder, 'wire'))).toSorted();
  expect(sheet).toBe('contact-sheet.pdf');
  const [read] = await readMetadata([join(folder, 'wire', picture)]);
  expect(read).toMatchObject({ 'IPTC:CodedCharacterSet': 'UTF8' });
});

test('a folder named on its own opens as a newsroom, and none is asked for otherwise', async ({
  start,
  folder,
}) => {
  const newsroom = join(folder, 'newsroom');
  await cp(join(resources(), 'sample-newsroom'), newsroom, { recursive: true });
  const { app, page } = await start('newsroom');
  await expect(new FeedScreen(page).cards.first()).toBeVisible();
  const ended = app.waitForEvent('close');
  await app.evaluate(({ app: own }) => own.quit());
  await ended;
  const again = await start();
  await expect(new FeedScreen(again.page).cards.first(), 'the last one opens again').toBeVisible();
});

test('the sample newsroom that ships is offered and copied', async ({ start, folder }) => {
  const { app, page } = await start();
  const place = join(folder, 'Sample newsroom');
  await answerDialogs(app, { save: place });
  await page
    .getByRole('button', { name: /sample newsroom/i })
    .first()
    .click();
  await expect(new FeedScreen(page).cards.first()).toBeVisible();
  expect(await storedStories(place)).toHaveLength(20);
});

test('nobody looks inside the packaged app, and it has its icon', async ({ start }) => {
  const { app } = await start();
  const state = await app.evaluate(({ app: own, BrowserWindow, nativeImage }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    webContents.openDevTools();
    return {
      isPackaged: own.isPackaged,
      opened: webContents.isDevToolsOpened(),
      icon: nativeImage.createFromPath(`${process.resourcesPath}/icon.png`).getSize(),
    };
  });
  expect(state).toEqual({
    isPackaged: true,
    opened: false,
    icon: { width: 512, height: 512 },
  });
});

test('only what runs is packed', async () => {
  const names = (await readdir(resources())).toSorted();
  expect(
    names.filter((name) => !/^(app-update\.yml|.*\.lproj|electron\.icns|icon\.icns)$/.test(name)),
  ).toEqual([
    'NOTICE.md',
    'app.asar',
    'app.asar.unpacked',
    'icon.png',
    'licences',
    'sample-newsroom',
  ]);
  const header = asarFiles(join(resources(), 'app.asar'));
  const strange = header.filter(
    (path) =>
      !/^(package\.json|out\/(main|preload|renderer)\/|node_modules\/(libsql|@libsql|@neon-rs|sharp|@img|detect-libc|semver|@emnapi|tslib|dictionary-[a-z-]+|hunspell-asm|exiftool-vendored(\.pl|\.exe)?|batch-cluster|he|luxon|@photostructure|emscripten-wasm-loader|nanoid|getroot|unixify|normalize-path|remove-trailing-separator)(\/|$))/.test(
        path,
      ),
  );
  expect(strange).toEqual([]);
  expect(
    header.filter((path) => /\.(map|ts|tsx)$|\.test\.|(^|\/)(e2e|docs|test)\//.test(path)),
  ).toEqual([]);
  for (const native of ['@img', '@libsql', 'exiftool-vendored.pl/bin/exiftool']) {
    const path = join(resources(), 'app.asar.unpacked', 'node_modules', native);
    expect(existsSync(path), native).toBe(true);
  }
  expect(header.filter((path) => path.includes('musl'))).toEqual([]);
  // Some 12 MB of it are Hunspell and its dictionaries.
  expect(statSync(join(resources(), 'app.asar')).size).toBeLessThan(22_000_000);
});

interface AsarFolder {
  files?: Record<string, AsarFolder>;
}

/** Paths of all files in an archive, from the JSON at its start. */
function asarFiles(path: string): string[] {
  const bytes = readFileSync(path);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarFolder;
  const walk = (folder: AsarFolder, at: string): string[] =>
    Object.entries(folder.files ?? {}).flatMap(([name, entry]) =>
      entry.files === undefined ? [`${at}${name}`] : walk(entry, `${at}${name}/`),
    );
  return walk(header, '');
}
