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
