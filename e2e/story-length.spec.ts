import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { openByKey, tabTo, typeNear } from './keyboard';
import { inEachLook, resize } from './looks';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

const words = (count: number) => Array.from({ length: count }, () => 'tide').join(' ');

test('says how long the story and the selection are, captions left out', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    {
      headline: 'Tide',
      leadPhoto: { photoId: null, caption: 'Not counted', credit: '', altText: '' },
      body: paragraphs(words(300), 'The end.'),
    },
  ]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await openByKey(copydesk, 'Tide');
  const row = (name: string) => story.lengthTable.getByRole('row', { name });
  await expect(row('Words')).toHaveText('Words302');
  await expect(row('Characters')).toHaveText('Characters1,507');
  await expect(row('Without spaces')).toHaveText('Without spaces1,207');
  await expect(row('Minutes to read')).toHaveText('Minutes to read2');
  await expect(row('Lines in print')).toHaveText(/^Lines in print\d\d$/);

  await story.putCursorAt('end');
  await page.keyboard.press('Shift+Home');
  await expect(row('Words')).toHaveText('Words3022');
  await expect(row('Lines in print')).toHaveText(/^Lines in print\d\d1$/);
  await page.keyboard.type('High water at noon');
  await expect(row('Words')).toHaveText('Words304');

  await copydesk.settings.goTo('Print column');
  const column = copydesk.settings.section('Print column');
  await typeNear(page, column.getByRole('textbox', { name: 'Width, points' }), '50');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(row('Lines in print')).toHaveText(/^Lines in print\d\d\d/);
  await expect(story.fit('Print column')).toBeVisible();
});

test('shows how near a target it is, and keeps the target with the story', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tide', body: paragraphs(words(80)) },
    { headline: 'Wind', body: paragraphs('From the west.') },
  ]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('Tide').click();
  await story.body.focus();
  await tabTo(page, story.lengthTarget);
  await page.keyboard.type('100');
  await expect(story.lengthFit).toContainText('20 words short');
  await expect(story.length).toContainText('20 words short');
  await copydesk.palette.run('Undo');
  await expect(story.lengthTarget).toHaveValue('');
  await expect(story.length).not.toContainText('short');
  await copydesk.palette.run('Redo');
  await expect(story.lengthTarget).toHaveValue('100');
  await story.putCursorAt('end');
  await page.keyboard.type(` ${words(20)}`);
  await expect(story.lengthFit).toContainText('Fits exactly');
  await page.keyboard.type(` ${words(6)}`);
  await expect(story.lengthFit).toContainText('6 words over');
  await expect(story.length).toContainText('106 words');
  await expect(story.length).toContainText('6 words over');

  await copydesk.list.row('Wind').click();
  await expect(story.field('Headline')).toHaveValue('Wind');
  await expect(story.lengthTarget).toHaveValue('');
  await copydesk.list.row('Tide').click();
  await expect(story.field('Headline')).toHaveValue('Tide');
  await expect(story.lengthTarget).toHaveValue('100');
  await story.lengthUnit.selectOption('lines');
  await expect(story.lengthFit).toContainText('lines short');
  await expect
    .poll(async () => (await storedStories(newsroom)).map(({ lengthTarget }) => lengthTarget))
    .toContainEqual({ unit: 'lines', count: 100 });
});

test('length is accessible', async ({ copydesk, sample }, testInfo) => {
  await copydesk.start({ newsroom: sample });
  const { story, page } = copydesk;
  await copydesk.feed.headline('First snow of winter halts').click();
  await story.lengthTarget.fill('1000');
  await expect(story.lengthFit).toBeVisible();
  await story.body.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(story.lengthTable).toContainText('Selected');
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
    await page.screenshot({ path: testInfo.outputPath(`length-${look}.png`) });
  });
});

test('a video has a length and a target too: its words are read', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { kind: 'video', headline: 'Tide', body: paragraphs(words(80)) },
  ]);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('Tide').click();
  await expect(story.lengthTable.getByRole('row', { name: 'Words' })).toHaveText('Words80');
  await story.body.focus();
  await tabTo(page, story.lengthTarget);
  await page.keyboard.type('100');
  await expect
    .poll(async () => (await storedStories(newsroom))[0]?.lengthTarget)
    .toEqual({ unit: 'words', count: 100 });
});

test('a narrow inspector shows all of the length of a selection', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Tide', body: paragraphs(words(2_500)) },
  ]);
  await copydesk.start({ newsroom });
  await resize(copydesk, 900, 700);
  const { story, page } = copydesk;
  await openByKey(copydesk, 'Tide');
  const isCut = () =>
    story.inspector.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  const row = (name: string) => story.lengthTable.getByRole('row', { name });
  await expect(row('Characters')).toHaveText('Characters12,499');
  expect(await isCut()).toBe(false);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(row('Characters')).toHaveText('Characters12,49912,499');
  expect(await isCut()).toBe(false);
  await expect(story.lengthTable.getByRole('columnheader', { name: 'Selected' })).toBeVisible();
  await resize(copydesk, 1280, 800);
});
