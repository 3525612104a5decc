import type { Locator, Page } from 'playwright/test';
import { join } from 'node:path';
import { expect, test } from './app';
import { dragTo } from './paste';
import { makeNewsroom } from './newsroom-files';

const figure = { photoId: '', caption: 'At dawn.', credit: '', altText: '' };

test.beforeEach(async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    {
      headline: 'Mill',
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'The quay.' }] },
          { type: 'figure', attrs: figure },
        ],
      },
    },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Mill').click();
  await expect(copydesk.story.body).toContainText('The quay.');
});

/** Drags a text from another program to the end of a field, as the system does. */
async function dragInto(page: Page, field: Locator, text: string): Promise<void> {
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (box === null) throw new Error('The field is not to be seen');
  const drag = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width - 4, y: box.y + box.height / 2 };
  const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await drag.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await drag.detach();
}

for (const name of ['Headline', 'Standfirst'] as const) {
  test(`words dragged into the ${name.toLowerCase()} are as clean as pasted ones`, async ({
    copydesk,
  }) => {
    const { page, story, notices } = copydesk;
    const field = story.field(name);
    await field.fill('Mill:');
    await dragInto(page, field, '\n"Shut"\u00a0\u00a0for\u200b the winter\n');
    await expect(field).toHaveValue('Mill:“Shut” for the winter');
    await expect(notices.area).toContainText('Typography set for the story’s language: 2.');
    await page.keyboard.press('ControlOrMeta+s');
    await expect(story.saveState).toHaveText(/^Saved/);
  });
}

test('far more than a field takes is refused in words, dragged into a field or the body', async ({
  copydesk,
}) => {
  const { page, story, notices } = copydesk;
  await dragInto(page, story.field('Headline'), 'x'.repeat(5_000_000));
  await expect(notices.area).toContainText('5,000,000 characters, more than a field takes');
  await expect(story.field('Headline')).toHaveValue('Mill');
  await dragInto(page, story.figure.field('Caption'), 'x'.repeat(5_000_000));
  await expect(story.figure.field('Caption')).toHaveValue('At dawn.');
  await dragTo(page, 'The quay.', { 'text/plain': 'x'.repeat(5_000_000) });
  await expect(notices.area).toContainText('5 MB, more than Copydesk reads at once');
  await expect(story.body.getByRole('paragraph').first()).toHaveText('The quay.');
});

test('words dragged into a caption of the body are the caption’s', async ({ copydesk }) => {
  const { page, story } = copydesk;
  await dragInto(page, story.figure.field('Caption'), ' "Shut" for good.');
  await expect(story.figure.field('Caption')).toHaveValue('At dawn. “Shut” for good.');
  await expect(story.body.getByRole('paragraph').first()).toHaveText('The quay.');
});
