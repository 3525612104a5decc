import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Copydesk } from './copydesk';
import { expect, test } from './security/secured';

const PHOTO = 'flood-mill-street';
const SECRET = 'this is nobody’s business';

const ANSWER_PATIENCE_MS = 10_000;

/**
 * What an address of ours is answered with, asked where no policy stands before it. Electron's own
 * `net.fetch` in the main process forgets an answer about once in a thousand requests; it is asked
 * again then. By a timer of our own: that of `AbortSignal.timeout` may be forgotten with it.
 */
function answer(copydesk: Copydesk, address: string) {
  return copydesk.electron.evaluate(
    async ({ net }, { url, patience }) => {
      const ask = async () => {
        try {
          const response = await net.fetch(url, { bypassCustomProtocolHandlers: false });
          return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
        } catch (error) {
          return { status: String(error), bytes: 0 };
        }
      };
      for (;;) {
        let timer: NodeJS.Timeout | undefined;
        const forgotten = new Promise<null>((resolve) => {
          timer = setTimeout(() => resolve(null), patience);
        });
        const answered = await Promise.race([ask(), forgotten]);
        clearTimeout(timer);
        if (answered !== null) return answered;
      }
    },
    { url: address, patience: ANSWER_PATIENCE_MS },
  );
}

test('addresses of ours lead to the page’s files and the newsroom’s photos, nowhere else', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  expect(await answer(copydesk, 'app://copydesk/index.html')).toMatchObject({ status: 200 });
  expect(await answer(copydesk, `media://${PHOTO}/thumb`)).toMatchObject({ status: 200 });

  const app = [
    '../main/main.js',
    '..%2fmain%2fmain.js',
    '%2e%2e/main/main.js',
    '..%5cmain%5cmain.js',
    '..\\main\\main.js',
    '%2e%2e%5cmain',
    '....//main/main.js',
    './/etc/passwd',
    '/etc/passwd',
    'index.html%00',
    'index.html%00.png',
    'C:/Windows/win.ini',
    'C:%5cWindows',
    'file:///x',
    '',
    'assets',
    'assets/',
    'index.html/x.js',
    '.hidden',
    '~root/x.js',
    'package.json',
    'index.html%2f..%2f..%2fmain%2fmain.js',
    '%c0%ae%c0%ae/main/main.js',
  ].map((path) => `app://copydesk/${path}`);
  const hosts = ['other', 'copydesk.evil', '127.0.0.1:80', '127.0.0.1'].map(
    (host) => `app://${host}/index.html`,
  );
  const media = [
    `${PHOTO}/original`,
    `${PHOTO}/`,
    PHOTO,
    `${PHOTO}/thumb/x`,
    `${PHOTO}/..%2fthumb`,
    `${PHOTO}/%2e%2e/%2e%2e/desk.json`,
    `../${PHOTO}/thumb`,
    `${PHOTO}%00/thumb`,
    '%2e%2e%2fdesk/thumb',
    'C:/thumb',
    '/etc/passwd',
    'unknown-photo/page',
    '__proto__/page',
    `${PHOTO}/thumb?x`,
    `${PHOTO}/thumb%3f`,
    `x@${PHOTO}/thumb%00`,
  ].map((path) => `media://${path}`);
  for (const address of [...app, ...hosts, ...media]) {
    const { status, bytes } = await answer(copydesk, address);
    expect({ address, bytes }).toEqual({ address, bytes: 0 });
    expect(String(status), address).toMatch(
      /^404$|ERR_(INVALID_URL|BLOCKED)|Invalid URL|includes credentials/,
    );
  }
});

test('a photo that is a link out of the newsroom is not shown', async ({
  copydesk,
  sample,
  folder,
}) => {
  test.skip(process.platform === 'win32', 'links need special rights there');
  const secret = join(folder, 'secret.txt');
  await writeFile(secret, SECRET);
  const record = await readFile(join(sample, 'photos', `${PHOTO}.json`), 'utf8');
  const { sha256, type } = JSON.parse(record) as { sha256: string; type: string };

  // A copy “made before”: a newsroom comes with whatever its sender put into it.
  const renditions = join(sample, '.copydesk', 'renditions');
  await rm(renditions, { recursive: true, force: true });
  await mkdir(renditions, { recursive: true });
  await symlink(secret, join(renditions, `${sha256}-thumb.jpeg`));
  // And the original: a private picture of this computer.
  const original = join(sample, 'media', `${sha256}.${type}`);
  await rename(original, join(folder, 'private.jpeg'));
  await symlink(join(folder, 'private.jpeg'), original);

  await copydesk.start({ newsroom: sample });
  for (const size of ['thumb', 'card', 'page']) {
    const address = `media://${PHOTO}/${size}`;
    expect(await answer(copydesk, address), size).toEqual({ status: 404, bytes: 0 });
  }
});

test('the window stays where it is, whatever is asked of it', async ({
  copydesk,
  sample,
  honeypot,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page } = copydesk;
  await page.evaluate((address) => {
    const follow = (href: string, target = '') => {
      const link = Object.assign(document.createElement('a'), { href, target });
      document.body.append(link);
      link.click();
      link.remove();
    };
    const own = 'app://copydesk/index.html?other';
    for (const href of [address, own, 'file:///etc/passwd', 'data:text/html,x', 'about:blank']) {
      follow(href);
      follow(href, '_blank');
      window.open(href);
      window.open(href, '_self');
      location.href = href;
    }
    follow('blob:app://copydesk/x');
    const form = Object.assign(document.createElement('form'), {
      action: address,
      target: '_blank',
    });
    document.body.append(form);
    form.submit();
    form.remove();
    const webview = document.createElement('webview');
    webview.setAttribute('src', address);
    document.body.append(webview);
    webview.remove();
  }, honeypot.address);
  const place = () =>
    copydesk.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => `${one.getURL()} ${one.isLoading()}`),
    );
  await expect.poll(place).toEqual(['app://copydesk/index.html false']);
  const articles = () => page.evaluate(() => document.querySelectorAll('article').length);
  await expect.poll(articles).toBeGreaterThan(0);
  expect(honeypot.reached).toEqual([]);
});

test('a file dropped beside its place does not replace the page', async ({ copydesk, sample }) => {
  await copydesk.start({ newsroom: sample });
  const stopped = await copydesk.page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['<script>hacked=1</script>'], 'x.svg'));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    return drop.defaultPrevented;
  });
  expect(stopped).toBe(true);
  await expect(copydesk.notices.area).toContainText('x.svg');
  expect(copydesk.page.url()).toBe('app://copydesk/index.html');
  expect(await readdir(join(sample, 'media'))).toHaveLength(8);
});
