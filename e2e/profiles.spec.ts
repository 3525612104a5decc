import { join } from 'node:path';
import { expect, test } from './app';
import { openByKey } from './keyboard';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

const TEMPLATE = {
  headline: '',
  kicker: 'In brief',
  standfirst: '',
  slug: '',
  genre: 'Brief',
  byline: '',
  place: 'Tarnsea',
  body: 'From {place}: ',
};
const BRIEF = {
  id: 'brief',
  name: 'Brief',
  fields: ['kicker', 'dateline', 'slug', 'socialHeadline', 'ednote'],
  blocks: [],
  limits: [
    { field: 'headline', min: 0, max: 20, act: 'warn' },
    { field: 'body', min: 3, max: 5, act: 'block' },
  ],
  template: TEMPLATE,
};

test('a new story of a profile has its fields, its template and its limits', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [], { profiles: [BRIEF] });
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.palette.run('New story: Brief');
  await expect(story.field('Kicker')).toHaveValue('In brief');
  await expect(story.field('Dateline')).toHaveValue(/^TARNSEA, /);
  await expect(story.body).toHaveText('From Tarnsea:');
  await expect(story.choice('Profile')).toHaveValue('brief');
  await expect(story.field('Standfirst')).toHaveCount(0);
  await expect(story.inspected('Keywords')).toHaveCount(0);
  await expect(story.inspected('Ednote')).toBeVisible();

  await story.field('Headline').focus();
  await page.keyboard.type('Twenty-five characters it');
  await expect(story.noteOf(story.field('Headline'))).toContainText('25 / 20');
  await expect(story.noteOf(story.field('Headline'))).toContainText('5 characters over');
  await expect(story.length).toContainText('2, at least 3');
  await story.step('Ready').click();
  await expect(story.state.getByRole('alert')).toHaveText(
    'Body: “Brief” has at least 3 words, this 2.',
  );
  await expect(story.body).toBeFocused();
  await story.putCursorAt('end');
  await page.keyboard.type(' fog.');
  await expect(story.length).toContainText('3 / 5');
  await story.step('Ready').click();
  await expect(story.state.getByText('Ready', { exact: true })).toBeVisible();
  await expect
    .poll(async () => (await storedStories(newsroom))[0])
    .toMatchObject({ profile: 'brief', genre: 'Brief', state: 'ready' });
});

test('a new live story begins with its headline, though its body has the time already', async ({
  copydesk,
  folder,
}) => {
  const live = { ...BRIEF, id: 'live', name: 'Live', limits: [], blocks: null };
  const template = { ...TEMPLATE, kicker: 'Live', place: '', body: '## {time}' };
  const profiles = [{ ...live, template }];
  await copydesk.start({
    newsroom: await makeNewsroom(join(folder, 'newsroom'), [], { profiles }),
  });
  const { story, page, palette } = copydesk;
  await palette.run('New story: Live');
  const time = story.body.getByRole('heading');
  await expect(time).toHaveText(/\d/);
  const before = await time.textContent();
  await expect(story.field('Headline')).toBeFocused();
  await page.keyboard.type('Ferries stay in port');
  await expect(story.field('Headline')).toHaveValue('Ferries stay in port');
  await expect(time).toHaveText(before ?? '');
});

test('a field with words is shown whatever the profile says, and another profile can be chosen', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(
    join(folder, 'newsroom'),
    [{ headline: 'Tide', standfirst: 'High at six.', body: paragraphs('It came.') }],
    { profiles: [BRIEF] },
  );
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await openByKey(copydesk, 'Tide');
  await expect(story.field('Byline')).toBeVisible();
  await copydesk.palette.run('Go to Profile');
  await page.keyboard.press('b');
  await expect(story.field('Byline')).toHaveCount(0);
  await expect(story.field('Standfirst')).toHaveValue('High at six.');
  await copydesk.palette.run('Undo');
  await expect(story.choice('Profile')).toHaveValue('');
  await expect(story.field('Byline')).toBeVisible();
});

test('the headline is measured on every surface at once, each by its own wording', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Tide' }]);
  await copydesk.start({ newsroom });
  const { story } = copydesk;
  await copydesk.feed.headline('Tide').click();
  for (const surface of ['Feed card', 'Phone', 'Search result', 'Social card', 'Print column']) {
    await expect(story.fit(surface)).toContainText(/1 of \d lines?/);
  }
  const long =
    'The night ferry to the outer islands sails again after eleven years and one failed survey';
  await story.field('Headline').fill(long);
  await expect(story.fit('Search result')).toContainText('too long');
  await expect(story.fit('Print column')).toContainText('too long');
  await story.inspected('SEO headline').fill('Night ferry sails again');
  await expect(story.fit('Search result')).toContainText('1 of 1 line');
  await expect(story.fit('Search result')).not.toContainText('too long');
  await expect(story.fit('Search result')).toContainText('Night ferry sails again');
  await expect(story.fit('Print column')).toContainText('too long');
});

test('nonsense in a field is said beside it', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tide', kind: 'video' },
  ]);
  await copydesk.start({ newsroom });
  const { story } = copydesk;
  await copydesk.feed.headline('Tide').click();
  const nonsense = [
    ['Language', '!!', 'is no language, and en-GB is kept'],
    ['Slug', 'two words/here', 'letters and digits with hyphens'],
    ['Video address', 'javascript:alert(1)', 'no address on the web'],
  ] as const;
  for (const [name, text, words] of nonsense) {
    await story.inspected(name).fill(text);
    await expect(story.noteOf(story.inspected(name)).last()).toContainText(words);
    await expect(story.inspected(name)).toHaveAttribute('aria-invalid', 'true');
  }
  await story.inspected('Language').fill('fr');
  await expect(story.noteOf(story.inspected('Language')).last()).toBeEmpty();
  await expect
    .poll(async () => (await storedStories(newsroom))[0])
    .toMatchObject({ language: 'fr', slug: 'two words/here', videoUrl: '' });
});
