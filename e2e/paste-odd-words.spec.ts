import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, storedStories } from './newsroom-files';
import { copyAndPaste } from './paste';

test('characters that hide or turn words never come with them', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Mill' }]);
  await copydesk.start({ newsroom });
  const { page, story, notices } = copydesk;
  await copydesk.feed.headline('Mill').click();
  await story.field('Byline').focus();
  await copyAndPaste(copydesk, { text: 'By Jo \u202egpj.eoR\u202c\u200b' });
  await expect(story.field('Byline')).toHaveValue('By Jo gpj.eoR');
  await expect(notices.area).toContainText('Left out: hidden characters that turn text around.');
  await story.field('Headline').fill('');
  // As an input method puts its words in, all at once.
  await page.keyboard.insertText('Fer\u200bries\u202c return');
  await expect(story.field('Headline')).toHaveValue('Ferries return');
  await story.body.click();
  await copyAndPaste(copydesk, {
    text: 'x',
    html: '<p>A\u00ad hy\u00adphen, a&nbsp;&nbsp; space, half &#xD800; a pair\u200b.</p><p>\u202eTurned.</p>',
  });
  await expect(story.body.locator('> p').first()).toHaveText(
    'A hyphen, a space, half \ufffd a pair.',
  );
  await expect(notices.area).toContainText('1 hidden character that turns text around');
  await page.keyboard.press('ControlOrMeta+S');
  await expect(story.saveState).toContainText('Saved');
  expect(JSON.stringify(await storedStories(newsroom))).not.toMatch(/[\u202e\u202c\u200b\u00ad]/);
});

test('a headline of emoji alone is a headline', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Mill' }]);
  await copydesk.start({ newsroom });
  const { page, story } = copydesk;
  await copydesk.feed.headline('Mill').click();
  await story.field('Headline').fill('');
  await copyAndPaste(copydesk, { text: '👩‍🚒🌊🇸🇪' });
  await expect(story.field('Headline')).toHaveValue('👩‍🚒🌊🇸🇪');
  await page.keyboard.press('ControlOrMeta+S');
  await expect(story.saveState).toContainText('Saved');
  await copydesk.goTo('Feed');
  await expect(copydesk.feed.headline('👩‍🚒🌊🇸🇪')).toBeVisible();
});
