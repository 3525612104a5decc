import { join } from 'node:path';
import { expect, test } from './app';
import { BRIEF } from './brief';
import { openByKey } from './keyboard';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

test('every field of the inspector is gone to by its name, filled in, and kept', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(
    join(folder, 'newsroom'),
    [{ headline: 'Tide', body: paragraphs('The tide came in.') }],
    { keywords: ['ferries', 'harbour'] },
  );
  await copydesk.start({ newsroom });
  const { page, palette, story } = copydesk;
  const { keyboard } = page;
  const goTo = (name: string) => palette.run(`Go to ${name}`);
  await openByKey(copydesk, 'Tide');
  await keyboard.press('ControlOrMeta+Alt+i');
  await expect(story.inspector, 'hidden, it is shown for what is gone to').toBeHidden();

  for (const [name, words] of [
    ['Web headline', 'Tide turns in Tarnsea'],
    ['SEO headline', 'Tarnsea tide times'],
    ['Social headline', 'The sea is coming'],
    ['Print headline', 'High tide'],
    ['Trail text', 'Water over the quay by noon.'],
    ['Ednote', 'Call the pilot first.'],
    ['Slug', 'tide'],
  ] as const) {
    await goTo(name);
    await expect(story.inspected(name)).toBeFocused();
    await keyboard.type(words);
  }
  await expect(story.fit('Search result')).toContainText('Tarnsea tide times');
  await expect(story.fit('Print column')).toContainText('High tide');

  await goTo('Keywords');
  await keyboard.type('fer');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type(', night boats');
  await goTo('Genre');
  await keyboard.type('ana');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await goTo('Urgency');
  await keyboard.type('2');
  await goTo('Section');
  await keyboard.type('Spo');
  await goTo('Target');
  await keyboard.type('400');
  await goTo('Language');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('en-US');

  await expect
    .poll(async () => (await storedStories(newsroom))[0])
    .toMatchObject({
      headline: 'Tide',
      webHeadline: 'Tide turns in Tarnsea',
      seoHeadline: 'Tarnsea tide times',
      socialHeadline: 'The sea is coming',
      printHeadline: 'High tide',
      trailText: 'Water over the quay by noon.',
      ednote: 'Call the pilot first.',
      slug: 'tide',
      keywords: ['ferries', 'night boats'],
      genre: 'Analysis',
      urgency: 2,
      section: 'sport',
      lengthTarget: { unit: 'words', count: 400 },
      language: 'en-US',
    });
});

test('of a field that the profile leaves out, or that a video has not, the palette says so', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(
    join(folder, 'newsroom'),
    [{ headline: 'Crane', kind: 'video', profile: 'brief' }],
    {
      profiles: [{ ...BRIEF, fields: ['kicker', 'dateline'], blocks: null }],
    },
  );
  await copydesk.start({ newsroom });
  const { page, palette, story } = copydesk;
  await openByKey(copydesk, 'Crane');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.input).toBeFocused();
  await page.keyboard.type('go to ');
  await expect(palette.line(/^Go to Video address/)).toBeVisible();
  await expect(palette.line(/^Go to Kicker/)).toBeVisible();
  for (const field of ['Embargo', 'Dateline']) {
    await expect(palette.line(`Go to ${field}`)).toBeDisabled();
    await expect(palette.line(`Go to ${field}`)).toContainText(`has no field ${field}.`);
  }
  await page.keyboard.type('video');
  await page.keyboard.press('Enter');
  await expect(story.inspected('Video address')).toBeFocused();
});
