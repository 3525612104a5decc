import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Copydesk } from './copydesk';
import { makeNewsroom, paragraphs, putStory, storedStories } from './newsroom-files';
import { hostileHtml } from './security/hostile-html';
import { expect, test } from './security/secured';
import { answerDialogs, copy } from './system';

/** Says whether any script of others ran, or the page complained of one that broke. */
async function watchForScripts(copydesk: Copydesk): Promise<() => Promise<string[]>> {
  const { page } = copydesk;
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  copydesk.electron.on('window', () => seen.push('a window'));
  return async () => {
    const hacked = await page.evaluate(() => Reflect.get(globalThis, 'hacked') !== undefined);
    const polluted = await page.evaluate(() => 'polluted' in {});
    const address = page.url() === 'app://copydesk/index.html' ? [] : [page.url()];
    return [...seen, ...address, ...(hacked ? ['hacked'] : []), ...(polluted ? ['polluted'] : [])];
  };
}

/** Pastes as a person does: through the clipboard event, with nothing of ours in between. */
async function pasteInto(page: Page, html: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Body', exact: true }).evaluate((body, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    clipboardData.setData('text/plain', 'words');
    body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}

/** Every `href` and `url` that a stored value holds anywhere. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    (name === 'href' || name === 'url') && typeof inner === 'string' && inner !== ''
      ? [inner]
      : addressesIn(inner),
  );
}

function typesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
}

const KNOWN = new Set(
  [
    'doc paragraph text subhead blockQuote pullQuote bulletList orderedList listItem figure',
    'videoCard horizontalRule hardBreak link bold italic',
  ].flatMap((names) => names.split(' ')),
);

test('nothing pasted runs, calls out or is stored but words, known blocks and web links', async ({
  copydesk,
  honeypot,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Pasted', body: paragraphs('Before.') },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Pasted').click();
  await expect(copydesk.story.body).toContainText('Before.');
  const scripts = await watchForScripts(copydesk);

  for (const html of hostileHtml(honeypot.address)) {
    await test.step(html, async () => {
      await copydesk.story.body.focus();
      await copydesk.page.keyboard.press('ControlOrMeta+A');
      await pasteInto(copydesk.page, html);
      await copydesk.page.keyboard.press('ControlOrMeta+S');
      await expect(copydesk.story.saveState).toContainText('Saved');
      const [story] = await storedStories(newsroom);
      expect(typesIn(story!.body).filter((type) => !KNOWN.has(type))).toEqual([]);
      for (const address of addressesIn(story!.body)) {
        expect(address).toMatch(/^(https?:\/\/|mailto:)[^\p{Cc}]*$/u);
      }
      expect(await scripts()).toEqual([]);
    });
  }
  expect(honeypot.reached).toEqual([]);

  await copydesk.quit();
  await copydesk.start({ newsroom });
  await expect(copydesk.story.body).toBeVisible();
});

test('a hostile page on the clipboard becomes a story without a script or a request', async ({
  copydesk,
  honeypot,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'));
  await copydesk.start({ newsroom });
  const scripts = await watchForScripts(copydesk);
  const html = `<h1>Storm <img src=x onerror="hacked=1"></h1><p>First words of the story.</p>${hostileHtml(honeypot.address).join('\n')}`;
  await copy(copydesk.electron, { text: 'Storm', html });
  await copydesk.feed.button('Paste as story').click();
  await expect(copydesk.story.body).toBeVisible();
  await copydesk.story.body.click();
  expect(await scripts()).toEqual([]);
  expect(honeypot.reached).toEqual([]);
  for (const { body } of await storedStories(newsroom)) {
    for (const address of addressesIn(body)) expect(address).toMatch(/^(https?:|mailto:)/);
  }
});

test('a day’s work on a hostile newsroom makes no request and runs no script', async ({
  copydesk,
  honeypot,
  folder,
}) => {
  const markup = '<img src=x onerror="hacked=1"><script>hacked=1</script>';
  const link = { type: 'link', attrs: { href: `${honeypot.address}/clicked` } };
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    {
      headline: `Headline ${markup}`,
      leadPhoto: { photoId: null, caption: markup, credit: markup, altText: markup },
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: markup, marks: [link] }] },
          {
            type: 'videoCard',
            attrs: { url: `${honeypot.address}/film`, title: markup, text: markup },
          },
          {
            type: 'figure',
            attrs: { photoId: 'gone-photo', caption: markup, credit: '', altText: '' },
          },
        ],
      },
    },
  ]);
  await copydesk.start({ newsroom });
  const scripts = await watchForScripts(copydesk);
  await expect(copydesk.feed.cards.first()).toContainText('<script>hacked=1</script>');
  await copydesk.feed.cards.first().getByRole('button').first().click();
  await expect(copydesk.story.field('Headline')).toHaveValue(`Headline ${markup}`);
  await expect(copydesk.story.body).toContainText('<script>hacked=1</script>');
  await copydesk.story.body.getByRole('link').first().hover();
  await copydesk.story.body.getByRole('link').first().click();

  await answerDialogs(copydesk.electron, { open: [folder] });
  await copydesk.story.tool('Export…').click();
  await copydesk.exportDialog.button('Change…').click();
  await expect(copydesk.exportDialog.place).toHaveText(folder);
  await copydesk.exportDialog.button('Export').click();
  await expect(copydesk.exportDialog.dialog).toContainText('Exported to');
  expect(await scripts()).toEqual([]);
  expect(honeypot.reached).toEqual([]);
});

test('a story with a forged body is set aside by name, and the others open', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Sound', body: paragraphs('Words.') },
  ]);
  const script = { type: 'link', attrs: { href: 'javascript:hacked=1' } };
  const forged = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Click', marks: [script] }] }],
  };
  await putStory(newsroom, { id: 'forged-link', headline: 'Forged', body: forged });
  const broken = { type: 'doc', content: [null] } as never;
  await putStory(newsroom, { id: 'forged-outline', headline: 'Broken', body: broken });
  const before = await storedStories(newsroom);
  await copydesk.start({ newsroom });
  const scripts = await watchForScripts(copydesk);

  await copydesk.feed.headline('Forged').click();
  await expect(copydesk.notices.area).toContainText('forged-link.json');
  await copydesk.feed.headline('Sound').click();
  await expect(copydesk.story.body).toContainText('Words.');
  await copydesk.quit();
  expect(await storedStories(newsroom)).toEqual(before);
});
