import { join } from 'node:path';
import { expect, test } from './app';
import { openByKey, tabTo } from './keyboard';
import { makeNewsroom, paragraphs } from './newsroom-files';

const subhead = (text: string, level: 2 | 3) => ({
  type: 'subhead',
  attrs: { level },
  content: [{ type: 'text', text }],
});

test('back and forward lead through what was looked at', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Harbour' },
    { headline: 'Airport' },
  ]);
  await copydesk.start({ newsroom });
  const { story, feed, palette, page } = copydesk;
  const back = process.platform === 'darwin' ? 'Meta+[' : 'Alt+ArrowLeft';
  const forward = process.platform === 'darwin' ? 'Meta+]' : 'Alt+ArrowRight';
  await openByKey(copydesk, 'Harbour');
  await expect(story.field('Headline')).toHaveValue('Harbour');
  await openByKey(copydesk, 'Airport');
  await expect(story.field('Headline')).toHaveValue('Airport');
  await page.keyboard.press('ControlOrMeta+,');
  await expect(copydesk.settings.screen).toBeVisible();

  await page.keyboard.press(back);
  await expect(story.field('Headline')).toHaveValue('Airport');
  await page.keyboard.press(back);
  await expect(story.field('Headline')).toHaveValue('Harbour');
  await page.keyboard.press(back);
  await expect(feed.screen).toBeVisible();
  await page.keyboard.press(forward);
  await expect(story.field('Headline')).toHaveValue('Harbour');

  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.line(/^Airport/)).toContainText('Recent story');
  await expect(palette.line(/^Harbour/)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(story.field('Headline')).toHaveValue('Airport');
});

test('the outline leads to a subhead, and follows the words', async ({ copydesk, folder }) => {
  const filler = Array.from({ length: 40 }, (_, n) => `Paragraph ${n}.`);
  const { content = [] } = paragraphs(...filler);
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    {
      headline: 'Harbour',
      body: {
        type: 'doc',
        content: [subhead('What we know', 2), ...content, subhead('What we do not', 3)],
      },
    },
  ]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await openByKey(copydesk, 'Harbour');
  const outline = story.inspector.getByRole('navigation', { name: 'Outline' });
  const line = (name: string) => outline.getByRole('button', { name });
  await expect(line('What we know')).toHaveAttribute('aria-current', 'location');
  await tabTo(page, line('What we do not'));
  await page.keyboard.press('Enter');
  await expect(story.body).toBeFocused();
  await expect(story.body.getByText('What we do not')).toBeInViewport();
  await page.keyboard.type('Now: ');
  await expect(line('Now: What we do not')).toHaveAttribute('aria-current', 'location');
});
