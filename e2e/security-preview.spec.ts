import { join } from 'node:path';
import type { Copydesk } from './copydesk';
import { makeNewsroom } from './newsroom-files';
import { PreviewPanel } from './screens/preview-panel';
import { expect, test } from './security/secured';
import { watchShell } from './system';

const MARKUP = '<img src=x onerror="parent.hacked=1"></style><script>top.hacked=1</script>';

const hostileStory = (honeypot: string) => ({
  headline: `Headline ${MARKUP}`,
  kicker: MARKUP,
  standfirst: MARKUP,
  trailText: MARKUP,
  slug: '../../etc/passwd',
  keywords: [MARKUP],
  leadPhoto: { photoId: 'gone-photo', caption: MARKUP, credit: MARKUP, altText: MARKUP },
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: `Words ${MARKUP} ` },
          {
            type: 'text',
            text: 'a link',
            marks: [{ type: 'link', attrs: { href: `${honeypot}/clicked` } }],
          },
        ],
      },
      { type: 'videoCard', attrs: { url: `${honeypot}/film`, title: MARKUP, text: MARKUP } },
    ],
  },
});

async function openPreview(copydesk: Copydesk, folder: string, honeypot: string): Promise<void> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [hostileStory(honeypot)]);
  await copydesk.start({ newsroom });
  await copydesk.feed.cards.first().getByRole('button').first().click();
  await copydesk.story.tool('Preview').click();
  await expect(copydesk.preview.article).toContainText('<script>top.hacked=1</script>');
}

test('a hostile story is text in the preview; it runs nothing and reaches nobody', async ({
  copydesk,
  folder,
  honeypot,
}) => {
  await openPreview(copydesk, folder, honeypot.address);
  const { page, preview, electron } = copydesk;
  const shown = await preview.document();
  const tried = await shown.evaluate((address) => {
    const add = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    };
    const reached = (look: () => unknown) => {
      try {
        return typeof look();
      } catch (error) {
        return (error as Error).name;
      }
    };
    // By the inspector's leave, which no page has.
    add('img', { src: `${address}/pixel.png`, onerror: 'window.ran = 1' });
    add('img', { src: 'app://copydesk/assets/none.png', class: 'of-app' });
    add('link', { rel: 'stylesheet', href: `${address}/style.css` });
    add('iframe', { src: `${address}/frame` });
    add('object', { data: `${address}/object` });
    add('meta', { 'http-equiv': 'refresh', content: `0;url=${address}/refresh` });
    const script = document.createElement('script');
    script.append('window.ran = 1');
    document.body.append(script);
    return {
      origin: self.origin,
      bridge: [
        typeof Reflect.get(globalThis, 'copydesk'),
        reached(() => Reflect.get(parent, 'copydesk')),
        reached(() => Reflect.get(top!, 'copydesk')),
      ],
      require: typeof Reflect.get(globalThis, 'require'),
      storage: reached(() => localStorage),
    };
  }, honeypot.address);
  expect(tried).toEqual({
    origin: 'null',
    bridge: ['undefined', 'SecurityError', 'SecurityError'],
    require: 'undefined',
    storage: 'SecurityError',
  });
  const images = () =>
    shown.evaluate(() =>
      [...document.images].map(({ complete, naturalWidth }) => (complete ? naturalWidth : 'open')),
    );
  await expect.poll(images).toEqual([0, 0]);
  expect(await shown.evaluate(() => Reflect.get(globalThis, 'ran') as unknown)).toBeUndefined();
  for (const surface of ['Desktop', 'Print', 'Social card', 'Feed'] as const) {
    await preview.tab(surface).click();
    const shown = surface === 'Social card' || surface === 'Feed' ? preview.card : preview.article;
    await expect(shown).toContainText('<script>top.hacked=1</script>');
  }
  expect(await page.evaluate(() => Reflect.get(globalThis, 'hacked') as unknown)).toBeUndefined();
  expect(honeypot.reached).toEqual([]);

  await test.step('its process is another than the window’s, and nothing but the preview is in it', async () => {
    await preview.tab('Phone').click();
    await preview.document();
    const frames = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.mainFrame.framesInSubtree.map(
        ({ url, osProcessId }) => ({ url, process: osProcessId }),
      ),
    );
    expect(frames.map(({ url }) => url)).toEqual([
      'app://copydesk/index.html',
      'preview://copydesk/screen/frame.html',
      'preview://copydesk/screen/page/index.html',
    ]);
    expect(frames[2]!.process).not.toBe(frames[0]!.process);
  });
});

test('a link in the preview opens in the browser, and the page stays', async ({
  copydesk,
  folder,
  honeypot,
}) => {
  await openPreview(copydesk, folder, honeypot.address);
  const { preview, electron } = copydesk;
  const asked = await watchShell(electron);
  await preview.article.getByRole('link', { name: 'a link' }).click();
  await expect.poll(asked).toEqual([`browse ${honeypot.address}/clicked`]);
  await expect(preview.article).toContainText('Words');
  expect(honeypot.reached).toEqual([]);
});

test('keys that are the app’s come back from the page', async ({ copydesk, folder, honeypot }) => {
  await openPreview(copydesk, folder, honeypot.address);
  const { preview, page, electron, palette, story } = copydesk;
  /** As the keyboard gives them: keys of the driver pass by the app. */
  const press = (keyCode: string, ...modifiers: 'control'[]) =>
    electron.evaluate(
      ({ BrowserWindow }, key) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        webContents.sendInputEvent({ type: 'keyDown', ...key });
        webContents.sendInputEvent({ type: 'keyUp', ...key });
      },
      { keyCode, modifiers },
    );
  const frameHasFocus = () => page.evaluate(() => document.activeElement?.tagName);
  await preview.article.click({ position: { x: 5, y: 5 } });
  await expect.poll(frameHasFocus).toBe('IFRAME');
  await press('K', 'control');
  await expect(palette.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette.dialog).toBeHidden();
  await preview.article.click({ position: { x: 5, y: 5 } });
  await expect.poll(frameHasFocus).toBe('IFRAME');
  await press('Escape');
  await expect(preview.panel).toBeHidden();
  await expect(story.tool('Preview')).toBeFocused();
});

test('no address of the preview leads elsewhere', async ({ running }) => {
  for (const address of [
    'preview://copydesk/',
    'preview://copydesk/screen/page/%2e%2e/%2e%2e/secret',
    'preview://copydesk/screen/page/images/..%2f..%2fdesk.json',
    'preview://copydesk/screen/page/images/%00',
    'preview://elsewhere/screen/frame.html',
  ]) {
    expect(await PreviewPanel.served(running.electron, address), address).toEqual({
      status: 404,
      text: '',
    });
  }
});
