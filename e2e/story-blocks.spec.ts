import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, storedStories } from './newsroom-files';

test.beforeEach(async ({ copydesk, folder }) => {
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom')) });
  await copydesk.feed.button('New story').click();
  await copydesk.story.body.click();
});

/** How each block stands in the body, and the ways to make one. */
const BLOCKS = [
  { name: 'Subhead', element: 'h2', keys: 'Control+Alt+2', markdown: '## ' },
  { name: 'Minor subhead', element: 'h3', keys: 'Control+Alt+3', markdown: '### ' },
  { name: 'Block quote', element: 'blockquote p', keys: 'Control+Shift+B', markdown: '> ' },
  {
    name: 'Pull quote',
    element: 'aside > [data-node-view-content]',
    keys: 'Control+Shift+U',
    markdown: null,
  },
  { name: 'Bulleted list', element: 'ul > li', keys: 'Control+Shift+8', markdown: '- ' },
  { name: 'Numbered list', element: 'ol > li', keys: 'Control+Shift+7', markdown: '1. ' },
] as const;

test('each block by its button, its keys and its markdown, and back', async ({ copydesk }) => {
  test.slow();
  const { story, page } = copydesk;
  for (const { name, element, keys, markdown } of BLOCKS) {
    const block = story.body.locator(element);
    await page.keyboard.type('Tide tables');
    await story.tool(name).click();
    await expect(block).toHaveText('Tide tables');
    await expect(story.tool(name)).toHaveAttribute('aria-pressed', 'true');
    await expect(story.body, 'the cursor stays in the text').toBeFocused();

    await page.keyboard.press(keys);
    await expect(block).toHaveCount(0);
    await expect(story.body.locator('> p').first()).toHaveText('Tide tables');
    await page.keyboard.press(keys);
    await expect(block).toHaveText('Tide tables');
    await page.keyboard.press(keys);

    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    if (markdown === null) continue;
    await page.keyboard.type(`${markdown}Moon rise`);
    await expect(block).toHaveText('Moon rise');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Backspace');
    await expect(block).toHaveCount(0);
  }
});

test('bold and italic: by button, keys and markdown', async ({ copydesk }) => {
  const { story, page } = copydesk;
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('loud');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type(' and ');
  await page.keyboard.press('ControlOrMeta+i');
  await page.keyboard.type('slanted');
  await page.keyboard.press('ControlOrMeta+i');
  await page.keyboard.type(' or **strong** and *soft* words');
  await expect(story.body.locator('strong')).toHaveText(['loud', 'strong']);
  await expect(story.body.locator('em')).toHaveText(['slanted', 'soft']);

  await page.keyboard.press('ControlOrMeta+a');
  await story.tool('Bold').click();
  await expect(story.body.locator('strong').first()).toContainText('loud and');
});

test('a rule by the menu and by three hyphens', async ({ copydesk }) => {
  const { story, page } = copydesk;
  await page.keyboard.type('Before');
  await story.tool('Insert').click();
  await page.getByRole('menuitem', { name: 'Horizontal rule' }).click();
  await expect(story.body.getByRole('separator')).toHaveCount(1);
  await page.keyboard.type('---');
  await expect(story.body.getByRole('separator')).toHaveCount(2);
});

test('a video card keeps its title, text and address, and only a safe one', async ({
  copydesk,
  folder,
}) => {
  const { story } = copydesk;
  await story.tool('Video card').click();
  const field = (name: string) => story.videoCard.getByRole('textbox', { name, exact: true });
  await field('Video title').fill('The crane comes down');
  await field('Video text').fill('Forty minutes and some shouting.');
  await field('Video address').fill('https://video.example.org/crane');
  const stored = () => storedStories(join(folder, 'newsroom'));
  const card = {
    type: 'videoCard',
    attrs: {
      title: 'The crane comes down',
      text: 'Forty minutes and some shouting.',
      url: 'https://video.example.org/crane',
      photoId: '',
      credit: '',
    },
  };
  await expect
    .poll(async () => (await stored())[0]?.body.content)
    .toContainEqual(expect.objectContaining(card));

  await field('Video address').fill('javascript:alert(1)');
  await field('Video title').fill('Crane');
  await expect
    .poll(async () => (await stored())[0]?.body.content)
    .toContainEqual({ ...card, attrs: { ...card.attrs, title: 'Crane' } });

  await story.videoCard.getByRole('button', { name: 'Remove video card' }).click();
  await expect(story.videoCard).toHaveCount(0);
});
