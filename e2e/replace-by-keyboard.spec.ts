import { join } from 'node:path';
import { expect, test } from './app';
import { openByKey, pressNear, tabTo, typeNear } from './keyboard';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

const BOUTS = { headline: 'Bouts', body: paragraphs('Kim Ann and Lee Bo met.', 'Kim Ann won.') };

test('a pattern with groups turns names round through the story, as one step of undo', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { ...BOUTS, standfirst: 'Lee Bo lost.' },
  ]);
  await copydesk.start({ newsroom });
  const { find, page, story } = copydesk;
  const { keyboard } = page;
  await openByKey(copydesk, 'Bouts');
  await keyboard.press('ControlOrMeta+h');
  await expect(find.query).toBeFocused();
  await keyboard.type(String.raw`(\w+) (Ann|Bo)`);
  await expect(find.count).toHaveText('None');
  await pressNear(page, find.button('Regular expression'), { key: 'Space' });
  await expect(find.button('Regular expression')).toBeFocused();
  await expect(find.count).toHaveText(/ of 4/);
  await tabTo(page, find.replacement);
  await keyboard.type('$2 $1');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(find.count).toHaveText(/^4 replaced\./);
  await expect(find.replacement).toBeFocused();
  await keyboard.press('Escape');
  await expect(find.bar).toBeHidden();
  await expect(story.body).toBeFocused();
  await expect(story.body.locator('p')).toHaveText(['Ann Kim and Bo Lee met.', 'Ann Kim won.']);
  await expect(story.field('Standfirst')).toHaveValue('Bo Lee lost.');
  await keyboard.press('ControlOrMeta+z');
  await expect(story.body.locator('p')).toHaveText(['Kim Ann and Lee Bo met.', 'Kim Ann won.']);
  await expect(story.field('Standfirst')).toHaveValue('Lee Bo lost.');
});

test('a pattern with groups turns names round through the newsroom, but for what is left out', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    BOUTS,
    { headline: 'Draw', body: paragraphs('Lee Bo is out.') },
  ]);
  const wordsOf = async () => JSON.stringify(await storedStories(newsroom));
  await copydesk.start({ newsroom });
  const { newsroomFind: find, page } = copydesk;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+Shift+h');
  await expect(find.query).toBeFocused();
  await keyboard.type('(smith');
  await pressNear(page, find.button('Regular expression'), { key: 'Space' });
  await pressNear(page, find.button(/^Find$/));
  await expect(find.dialog.getByRole('alert')).toContainText('A “(” is not closed.');
  await typeNear(page, find.query, String.raw`(\w+) (Ann|Bo)`, 'Shift+Tab');
  await tabTo(page, find.replacement);
  await keyboard.type('$2, $1');
  await keyboard.press('Enter');
  await expect(find.state).toHaveText('4 matches in 2 stories.');
  await expect(find.stories).toContainText('Lee Bo is out.');
  await pressNear(page, find.box(/^Draw/), { key: 'Space' });
  await pressNear(page, find.button('Replace 3 matches'));
  await expect(find.state).toHaveText('Replaced in 1 story.');
  expect(await wordsOf()).toContain('Ann, Kim and Bo, Lee met.');
  expect(await wordsOf()).toContain('Lee Bo is out.');
  await expect(find.button('Put back 1 story')).toBeFocused();
  await keyboard.press('Enter');
  await expect(find.state).toHaveText('Put back 1 story.');
  expect(await wordsOf()).toContain('Kim Ann and Lee Bo met.');
  await keyboard.press('Escape');
  await expect(find.dialog).toBeHidden();
});
