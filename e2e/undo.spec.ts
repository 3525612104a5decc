import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

test('undo takes back what was done last, in fields and body alike', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'A' }]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('A').click();
  const typeAtEnd = async (target: typeof story.body, text: string) => {
    await target.focus();
    await story.cursorSettled();
    await page.keyboard.press('ControlOrMeta+End');
    await story.cursorSettled();
    await page.keyboard.type(text);
  };
  await typeAtEnd(story.field('Headline'), 'B');
  await typeAtEnd(story.body, 'one');
  await typeAtEnd(story.field('Headline'), 'C');
  await typeAtEnd(story.body, ' two');
  await typeAtEnd(story.leadPhoto.field('Caption'), 'Quay');

  const states = [
    ['A', '', ''],
    ['AB', '', ''],
    ['AB', 'one', ''],
    ['ABC', 'one', ''],
    ['ABC', 'one two', ''],
    ['ABC', 'one two', 'Quay'],
  ] as const;
  const expectState = async ([headline, body, caption]: (typeof states)[number]) => {
    await expect(story.field('Headline')).toHaveValue(headline);
    await expect(story.body).toHaveText(body);
    await expect(story.leadPhoto.field('Caption')).toHaveValue(caption);
  };
  await expectState(states[5]);
  for (const state of states.slice(0, 5).toReversed()) {
    await page.keyboard.press('ControlOrMeta+z');
    await expectState(state);
  }
  await page.keyboard.press('ControlOrMeta+z');
  await expectState(states[0]);
  await expect(story.tool('Undo')).toBeDisabled();
  for (const state of states.slice(1)) {
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expectState(state);
  }
});

test('what is taken back or done again is in sight, the keys in it', async ({
  copydesk,
  folder,
}) => {
  const long = Array.from({ length: 60 }, (_, n) => `Paragraph ${n} of a long report.`);
  const [first, rest] = [paragraphs('At dawn.').content ?? [], paragraphs(...long).content ?? []];
  const figure = {
    type: 'figure',
    attrs: { photoId: '', caption: 'Quay', credit: '', altText: '' },
  };
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    {
      headline: 'Ferry',
      body: { type: 'doc', content: [...first, figure, ...rest] },
    },
  ]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('Ferry').click();
  const [headline, ednote] = [story.field('Headline'), story.inspected('Ednote')];
  const caption = story.figure.field('Caption');
  await headline.fill('Ferries');
  await ednote.fill('Call the harbour');
  await caption.fill('The quay');
  await story.putCursorAt('end');
  await page.keyboard.type(' The end.');
  await expect(headline).not.toBeInViewport();

  const undo = () => page.keyboard.press('ControlOrMeta+z');
  await undo();
  await expect(story.body).not.toContainText('The end.');
  await undo();
  await expect(caption).toHaveValue('Quay');
  await expect(caption).toBeFocused();
  await expect(caption).toBeInViewport();
  await story.inspector.evaluate((inspector) => inspector.scrollTo(0, 0));
  await undo();
  await expect(ednote).toHaveValue('');
  await expect(ednote).toBeFocused();
  await expect(ednote).toBeInViewport();
  await undo();
  await expect(headline).toHaveValue('Ferry');
  await expect(headline).toBeFocused();
  await expect(headline).toBeInViewport();

  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(headline).toHaveValue('Ferries');
  await page.keyboard.type('!');
  await expect(headline).toHaveValue('Ferries!');
  await page.keyboard.press('ControlOrMeta+z');
  await story.putCursorAt('end');
  await page.keyboard.type(' Again.');
  await headline.focus();
  await undo();
  await expect(story.body).not.toContainText('Again.');
  await expect(story.body).toBeFocused();
  await expect(story.body.locator('> p').last()).toBeInViewport();
});

test('undo never reaches into another story, nor back past the opening of this one', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tide', body: paragraphs('High at six.') },
    { headline: 'Wind', body: paragraphs('From the west.') },
  ]);
  await copydesk.start({ newsroom });
  const { story, list, page } = copydesk;
  await copydesk.feed.headline('Tide').click();
  await story.putCursorAt('end');
  await page.keyboard.type(' Low at noon.');
  await story.field('Standfirst').fill('Spring tide');

  await list.row('Wind').click();
  await expect(story.body).toHaveText('From the west.');
  await story.body.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.tool('Undo')).toBeDisabled();
  await expect(story.body).toHaveText('From the west.');
  await expect(story.field('Headline')).toHaveValue('Wind');

  await copydesk.tabs.tab('Tide').press('Delete');
  await expect(copydesk.tabs.tabs).toHaveCount(1);
  await list.row('Tide').click();
  await expect(story.body).toHaveText('High at six. Low at noon.');
  await story.body.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.body).toHaveText('High at six. Low at noon.');
  await expect(story.field('Standfirst')).toHaveValue('Spring tide');
  const stored = await storedStories(newsroom);
  expect(stored.map(({ headline, rev }) => [headline, rev > 1])).toEqual([
    ['Tide', true],
    ['Wind', false],
  ]);
});

test('in a search box undo takes back no word of the story; on a button it does', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'A' }]);
  await copydesk.start({ newsroom });
  const { story, list, page } = copydesk;
  await copydesk.feed.headline('A').click();
  await story.field('Headline').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' keeps words');
  await list.search.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.field('Headline')).toHaveValue('A keeps words');

  await story.step('Start editing').click();
  await expect(story.step('Ready')).toBeVisible();
  await story.inspected('Slug').fill('a-slug');
  await copydesk.palette.run('Show or hide the inspector');
  await expect(story.inspector).toBeHidden();
  await story.tool('Undo').focus();
  await page.keyboard.press('Enter');
  await expect(story.inspected('Slug')).toHaveValue('');
  await expect(story.tool('Undo')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.field('Headline')).toHaveValue('A');
});

test('what is pasted right after a sentence is taken back without it', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'A' }]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('A').click();
  await story.body.focus();
  await page.keyboard.type('A sentence.');
  await story.body.evaluate((body) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ' And what was pasted.');
    body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(story.body).toHaveText('A sentence. And what was pasted.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.body).toHaveText('A sentence.');
});
