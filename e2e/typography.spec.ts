import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { makeNewsroom, paragraphs } from './newsroom-files';
import { copyAndPaste } from './paste';

async function openStory(copydesk: Copydesk, folder: string, story: object = {}): Promise<void> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Mill', language: 'en-GB', ...story },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Mill').click();
  await copydesk.story.body.click();
}

test('quotes and dashes are set as they are typed, and given back when asked', async ({
  copydesk,
  folder,
}) => {
  await openStory(copydesk, folder);
  const { page, story } = copydesk;
  await page.keyboard.type(`"Don't," he said -- 'in the '90s'...`);
  await expect(story.body).toHaveText('“Don’t,” he said – ‘in the ’90s’…');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A 27" screen and a "');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('word');
  await expect(story.body.locator('p').nth(1)).toHaveText('A 27″ screen and a "word');
  await page.keyboard.type(' "');
  await expect(story.body.locator('p').nth(1)).toContainText('"word ‘');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(story.body.locator('p').nth(1)).toHaveText('A 27″ screen and a "word "');
});

test('headline, captions and other fields are set as they are typed, and given back', async ({
  copydesk,
  folder,
}) => {
  await openStory(copydesk, folder);
  const { page, story } = copydesk;
  const headline = story.field('Headline');
  await headline.fill('');
  await page.keyboard.type(`"Don't," he said -- '90s "`);
  await expect(headline).toHaveValue('“Don’t,” he said – ’90s “');
  await page.keyboard.press('Backspace');
  await expect(headline).toHaveValue('“Don’t,” he said – ’90s "');
  await page.keyboard.type('quay');
  await expect(headline).toHaveValue('“Don’t,” he said – ’90s "quay');
  await page.keyboard.press('Home');
  await page.keyboard.type('"');
  await expect(headline).toHaveValue('““Don’t,” he said – ’90s "quay');
  await page.keyboard.type('So ');
  await expect(headline).toHaveValue('“So “Don’t,” he said – ’90s "quay');

  const caption = story.leadPhoto.field('Caption');
  await caption.focus();
  await page.keyboard.type('The "');
  await expect(caption).toHaveValue('The “');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(caption).toHaveValue('The "');
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(caption).toHaveValue('The “');
  const credit = story.leadPhoto.field('Credit');
  await credit.focus();
  await page.keyboard.type("Jo O'Neill");
  await expect(credit).toHaveValue("Jo O'Neill");
});

test('a newsroom has single quotes first, and an underline, where it says so', async ({
  copydesk,
  folder,
}) => {
  await openStory(copydesk, folder);
  const { page, story, settings } = copydesk;
  await copydesk.goTo('Settings');
  const choice = settings.section('Typography').getByLabel('Quotes in British English');
  await expect(choice).toHaveValue('double');
  await choice.selectOption('Single first: ‘one “two” one’');
  await copydesk.goTo('Feed');
  await copydesk.feed.headline('Mill').click();
  await story.body.click();
  await page.keyboard.type(`"It's late," he said`);
  await expect(story.body).toHaveText('‘It’s late,’ he said');

  await page.keyboard.press('ControlOrMeta+u');
  await page.keyboard.type('.');
  await expect(story.body).toHaveText('‘It’s late,’ he said.');
  await expect(story.body.locator('u')).toHaveCount(0);
  await copydesk.goTo('Settings');
  await settings.section('Typography').getByLabel('Underline in the Format menu').check();
  await copydesk.goTo('Feed');
  await copydesk.feed.headline('Mill').click();
  await story.field('Headline').focus();
  await page.keyboard.press('ControlOrMeta+u');
  await expect(story.field('Headline')).toBeFocused();
  await story.body.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+u');
  await expect(story.body.locator('u')).toHaveText('‘It’s late,’ he said.');
  await copydesk.palette.run('Underline');
  await expect(story.body.locator('u')).toHaveCount(0);
});

test('each language has its own, and an address stays as it is', async ({ copydesk, folder }) => {
  await openStory(copydesk, folder, { language: 'fr' });
  const { page, story } = copydesk;
  await page.keyboard.type('"Viens" ? Voir https://example.org/a?b=c');
  const words = await story.body
    .locator('p')
    .first()
    .evaluate((line) => line.textContent);
  expect(words).toBe('«\u202fViens\u202f»\u202f? Voir https://example.org/a?b=c');
});

test('what is pasted is set for the language of the story, which is told', async ({
  copydesk,
  folder,
}) => {
  await openStory(copydesk, folder, { language: 'de' });
  await copyAndPaste(copydesk, { text: '“Come,” she said.\n\n"Go," he said.' });
  await expect(copydesk.story.body.locator('p').first()).toHaveText('„Come,“ she said.');
  await expect(copydesk.notices.area).toContainText('Typography set for the story’s language: 4.');
});

test('the typography of a whole story is set at once, and taken back at once', async ({
  copydesk,
  folder,
}) => {
  const words = `"It's late," she said -- and left.`;
  await openStory(copydesk, folder, {
    standfirst: words,
    leadPhoto: { photoId: null, caption: words, credit: "Jo O'Neill", altText: '' },
    body: paragraphs(words, words),
  });
  const { page, story, palette, notices } = copydesk;
  const set = '“It’s late,” she said – and left.';
  await palette.run('Set typography in story');
  await expect(story.field('Standfirst')).toHaveValue(set);
  await expect(story.leadPhoto.field('Caption')).toHaveValue(set);
  await expect(story.leadPhoto.field('Credit')).toHaveValue("Jo O'Neill");
  await expect(story.body.locator('p')).toHaveText([set, set]);
  await expect(notices.area).toContainText('Typography set for “en-GB”: 16 changes.');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(story.field('Standfirst')).toHaveValue(words);
  await expect(story.leadPhoto.field('Caption')).toHaveValue(words);
  await expect(story.body.locator('p')).toHaveText([words, words]);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(story.body.locator('p')).toHaveText([set, set]);
  await expect(story.field('Standfirst')).toHaveValue(set);
});

test('turned off, keys and pastes stay as they come', async ({ copydesk, folder }) => {
  await openStory(copydesk, folder);
  const { page, story, palette, notices } = copydesk;
  await palette.run('Turn typography as you type on or off');
  await expect(notices.area).toContainText('stay as you type and paste them');
  await story.body.click();
  await page.keyboard.type('"a" -- ');
  await copyAndPaste(copydesk, { text: '"b"' });
  await expect(story.body).toHaveText('"a" -- "b"');
});
