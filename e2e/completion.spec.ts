import { join } from 'node:path';
import { expect, test } from './app';
import { tabTo } from './keyboard';
import { makeNewsroom, storedStories } from './newsroom-files';

const DESK = {
  people: [
    { id: 'mara-ellison', name: 'Mara Ellison', role: 'Harbour', contact: '' },
    { id: 'martin-vale', name: 'Martin Vale', role: '', contact: '' },
  ],
  places: [{ id: 'tarnsea', name: 'Tarnsea' }],
  keywords: ['ferries', 'harbour', 'weather'],
  datelineForm: { capitals: true, date: 'month-day', source: 'Packet', end: '—' },
};

test('byline, dateline and keywords are completed from the newsroom’s own, by keyboard', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [], DESK);
  await copydesk.start({ newsroom });
  const { palette, story, page } = copydesk;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await palette.run('Go to Byline');
  await keyboard.type('By mar');
  await expect(story.suggestions).toHaveText([/Mara Ellison.*Harbour/, /Martin Vale/]);
  await keyboard.press('Escape');
  await expect(story.suggestions).toHaveCount(0);
  await expect(story.field('Byline')).toBeFocused();
  await keyboard.type('a');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(story.field('Byline')).toHaveValue('By Mara Ellison');
  await keyboard.type(', with Jo Won');
  await keyboard.press('Enter');
  await expect(story.leadPhoto.field('Caption')).toBeFocused();

  await palette.run('Go to Dateline');
  await keyboard.type('tar');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(story.field('Dateline')).toHaveValue(/^TARNSEA, \p{L}+\.? \d+ \(Packet\) —$/u);
  await keyboard.press('ControlOrMeta+z');
  await expect(story.field('Dateline')).not.toHaveValue(/Packet/);
  await keyboard.press('ControlOrMeta+Shift+z');

  await tabTo(page, story.inspected('Keywords'));
  await keyboard.type('night boats, wea');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(story.inspected('Keywords')).toHaveValue('night boats, weather');
  await tabTo(page, story.inspected('Genre'));
  await keyboard.type('ana');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');

  await expect(story.saveState).toContainText('Saved');
  await expect
    .poll(async () => (await storedStories(newsroom))[0])
    .toMatchObject({
      byline: {
        authors: [
          { personId: 'mara-ellison', name: 'Mara Ellison', role: 'by' },
          { personId: null, name: 'Jo Won', role: 'with' },
        ],
        words: '',
      },
      dateline: { place: 'Tarnsea', source: 'Packet', words: '' },
      keywords: ['night boats', 'weather'],
      genre: 'Analysis',
    });
});

test('a byline and a dateline in no house form stay as they are typed', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Wire' }], DESK);
  await copydesk.start({ newsroom });
  const { story, page } = copydesk;
  await copydesk.feed.headline('Wire').click();
  await story.field('Byline').focus();
  await page.keyboard.type('Film by Jonah Pell');
  await story.field('Dateline').focus();
  await page.keyboard.type('KYIV, Ukraine (AP) —');
  await expect
    .poll(async () => (await storedStories(newsroom))[0])
    .toMatchObject({
      byline: { authors: [], words: 'Film by Jonah Pell' },
      dateline: { place: '', words: 'KYIV, Ukraine (AP) —' },
    });
  await expect(story.field('Byline')).toHaveValue('Film by Jonah Pell');
});
