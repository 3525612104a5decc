import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

test('a story goes from draft to ready to published, and back for a correction', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Vote', body: paragraphs('It passed.') },
  ]);
  await copydesk.start({ newsroom });
  const { story } = copydesk;
  await copydesk.feed.headline('Vote').click();
  await expect(story.state).toContainText('Draft');
  // Publish is where Ready was by the second click, which was not meant for it.
  await story.step('Ready').dblclick();
  await expect(story.state.getByText('Ready', { exact: true })).toBeVisible();
  await story.step('Publish').click();
  await expect(story.state).toContainText('Published');
  await expect(story.screen).toContainText('Readers have seen this story.');
  await expect(story.field('Headline')).not.toBeEditable();
  await expect(story.body).not.toBeEditable();
  await expect(story.inspector).toContainText(/Published\d+ \w+ 20\d\d/);
  await expect.poll(async () => (await storedStories(newsroom))[0]?.state).toBe('published');
  await copydesk.goTo('Feed');
  await expect(copydesk.feed.card('Vote')).toContainText('Published');

  await copydesk.feed.headline('Vote').click();
  await story.step('Correct').click();
  await expect(story.field('Headline')).toBeEditable();
  await story.field('Headline').fill('Vote, corrected');
  await expect
    .poll(async () => (await storedStories(newsroom))[0])
    .toMatchObject({ headline: 'Vote, corrected', state: 'editing' });
});

test('a story without a headline is not ready, and the field is shown', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: '', body: paragraphs('Words.') },
  ]);
  await copydesk.start({ newsroom });
  const { page, story } = copydesk;
  await copydesk.feed.headline('Story without a headline').click();
  await story.step('Ready').click();
  await expect(story.state.getByRole('alert')).toHaveText(
    'Write a headline before you mark this ready.',
  );
  await expect(story.state.getByText('Draft', { exact: true })).toBeVisible();
  await expect(story.field('Headline')).toBeFocused();
  await page.keyboard.type('Vote');
  await story.step('Ready').click();
  await expect(story.state.getByText('Ready', { exact: true })).toBeVisible();
});

test('by keyboard alone a story goes all its ways, and where it cannot the reason comes', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Vote', body: paragraphs('It passed.') },
  ]);
  await copydesk.start({ newsroom });
  const { palette, story, page } = copydesk;
  await copydesk.feed.headline('Vote').focus();
  await page.keyboard.press('Enter');
  for (const [step, state] of [
    ['Start editing', 'Editing'],
    ['Hold', 'Held'],
    ['Back to editing', 'Editing'],
    ['Ready', 'Ready'],
    ['Publish', 'Published'],
    ['Correct', 'Editing'],
    ['Spike', 'Spiked'],
    ['Unspike', 'Draft'],
  ] as const) {
    await palette.run(step);
    await expect(story.state.getByText(state, { exact: true })).toBeVisible();
    if (step === 'Correct') await expect(story.body).toBeFocused();
  }
  await page.keyboard.press('ControlOrMeta+k');
  await palette.input.fill('Publish');
  await expect(palette.line('Publish'), 'no draft is published').toHaveCount(0);
  await page.keyboard.press('Escape');

  await palette.run('Ready');
  await story.field('Headline').fill('');
  await page.keyboard.press('ControlOrMeta+Alt+i');
  await expect(story.inspector).toBeHidden();
  await palette.run('Publish');
  await expect(story.state.getByRole('alert')).toHaveText('Write a headline before you publish.');
  await expect(story.field('Headline')).toBeFocused();
});

test('a spiked story stands still until it is unspiked', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Rumour' }]);
  await copydesk.start({ newsroom });
  const { story } = copydesk;
  await copydesk.feed.headline('Rumour').click();
  await story.step('Spike').click();
  await expect(story.screen).toContainText('This story is spiked.');
  await expect(story.body).not.toBeEditable();
  await story.step('Unspike').click();
  await expect(story.body).toBeEditable();
  await expect(story.state).toContainText('Draft');
});
