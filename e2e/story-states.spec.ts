import { join } from 'node:path';
import { expect, test } from './app';
import { tabTo } from './keyboard';
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
  ] as const) {
    await palette.run(step);
    await expect(story.state.getByText(state, { exact: true })).toBeVisible();
    if (step === 'Correct') await expect(story.body).toBeFocused();
  }
  // Other commands have their names in theirs: Unspike, Go to Schedule.
  for (const step of ['Spike', 'Schedule']) {
    await page.keyboard.press('ControlOrMeta+k');
    await palette.input.fill(step);
    const line = palette.lines.first();
    await expect(line).toContainText(`${step}Not possible now. For a story that is`);
    await expect(line).toBeDisabled();
    await page.keyboard.press('Enter');
    await expect(palette.dialog, 'Enter does nothing else in its place').toBeVisible();
    await page.keyboard.press('Escape');
  }
  await palette.run('Unspike');
  await expect(story.state.getByText('Draft', { exact: true })).toBeVisible();

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

test('after each step from the inspector the keys go on there, or in the text to be written', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Vote', body: paragraphs('It passed.') },
  ]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('Vote').focus();
  await page.keyboard.press('Enter');
  await expect(story.body).toBeFocused();
  for (const [step, state, isWritten] of [
    ['Ready', 'Ready', false],
    ['Publish', 'Published', false],
    ['Correct', 'Editing', true],
    ['Hold', 'Held', false],
    ['Spike', 'Spiked', false],
    ['Unspike', 'Draft', true],
  ] as const) {
    // From the text into the inspector.
    if (await story.body.evaluate((body) => body.matches(':focus')))
      await page.keyboard.press('F6');
    await tabTo(page, story.step(step));
    await page.keyboard.press('Enter');
    const words = story.state.getByText(state, { exact: true });
    await expect(isWritten ? story.body : words).toBeFocused();
    await expect(words).toBeVisible();
  }
});

test('with the inspector hidden a story says its state, and keys go on in it after a step', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Vote', state: 'ready', body: paragraphs('It passed.') },
  ]);
  await copydesk.start({ newsroom });
  const { palette, story, page } = copydesk;
  await copydesk.feed.headline('Vote').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Alt+i');
  await expect(story.inspector).toBeHidden();
  await expect(story.workflowState).toHaveText('Ready');
  await palette.run('Publish');
  await expect(story.workflowState).toHaveText('Published');
  await expect(story.body, 'it can be scrolled by keys').toBeFocused();
  await palette.run('Correct');
  await expect(story.body).toBeFocused();
});

test('a closed story shows no field that is empty, and no button that does nothing', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Vote', state: 'published', publishedAt: '2026-11-20T10:00:00.000Z' },
  ]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('Vote').press('Enter');
  await expect(story.field('Headline')).toHaveValue('Vote');
  for (const name of ['Kicker', 'Standfirst', 'Byline', 'Dateline'] as const) {
    await expect(story.field(name)).toHaveCount(0);
  }
  await expect(story.leadPhoto.frame).toHaveCount(0);
  await expect(story.inspected('Slug')).toHaveCount(0);
  await expect(story.inspected('Web headline')).toHaveCount(0);
  await expect(story.moment('Embargo')).toHaveCount(0);
  await expect(story.inspector.getByRole('button', { disabled: true })).toHaveCount(0);

  await story.step('Correct').press('Enter');
  await expect(story.field('Standfirst')).toBeEditable();
  await expect(story.leadPhoto.add).toBeEnabled();
  await story.field('Headline').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(story.field('Standfirst')).toBeFocused();
});
