import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { tabTo } from './keyboard';
import { resize, zoom } from './looks';
import { makeNewsroom } from './newsroom-files';

async function deskOf(newsroom: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(newsroom, 'desk.json'), 'utf8')) as Record<string, unknown>;
}

test('people are added, changed and removed by keyboard, and removing is undone', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'));
  await copydesk.start({ newsroom });
  const { page, settings, notices } = copydesk;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+,');
  await test.step('the index leads to a section, and marks what is read', async () => {
    await expect(settings.inIndex('Newsroom')).toBeFocused();
    await expect(settings.inIndex('Newsroom')).toHaveAttribute('aria-current', 'true');
    await keyboard.press('End');
    await expect(settings.inIndex('Appearance')).toBeFocused();
    await keyboard.press('Enter');
    await expect(settings.appearance('Dark')).toBeInViewport();
    await expect(copydesk.place('Feed'), 'the window itself does not scroll').toBeInViewport();
    await expect(settings.inIndex('Appearance')).toHaveAttribute('aria-current', 'true');
    await keyboard.press('Tab');
    await expect(settings.appearance('As the system')).toBeFocused();
    await resize(copydesk, 880, 600);
    await zoom(copydesk, 1.5);
    for (const name of ['Places', 'Spelling', 'Sections'] as const) {
      await settings.inIndex(name).click();
      const below = () => settings.roomBelowIndex(name);
      await expect.poll(below, 'in a narrow window it is not over the heading').toBeGreaterThan(0);
    }
    await zoom(copydesk, 1);
    await resize(copydesk, 1280, 800);
    await settings.inIndex('People').click();
    await expect(settings.inIndex('People')).toHaveAttribute('aria-current', 'true');
    await expect(settings.inIndex('Appearance')).not.toHaveAttribute('aria-current');
    expect(await findViolations(page)).toEqual([]);
  });
  const people = settings.section('People');
  const added = people.getByRole('textbox', { name: 'New person' });
  await tabTo(page, added);
  await keyboard.type('Mara Ellison');
  await keyboard.press('Enter');
  await expect(added).toHaveValue('');
  await keyboard.type('mara ellison');
  await expect(people.getByRole('alert')).toHaveText('“mara ellison” is in the list already.');
  await added.fill('');

  const name = people.getByRole('textbox', { name: 'Name of Mara Ellison' });
  await name.focus();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.press('Delete');
  await keyboard.press('Enter');
  await expect(people.getByRole('alert')).toHaveText('A person needs a name, as bylines have it.');
  await keyboard.press('Escape');
  await expect(name).toHaveValue('Mara Ellison');
  await keyboard.press('Tab');
  await keyboard.type('Harbour correspondent');
  await keyboard.press('Enter');
  const mara = { id: 'mara-ellison', name: 'Mara Ellison', role: 'Harbour correspondent' };
  await expect.poll(() => deskOf(newsroom)).toMatchObject({ people: [mara] });

  await tabTo(page, people.getByRole('button', { name: 'Remove Mara Ellison' }));
  await keyboard.press('Enter');
  await expect(name).toHaveCount(0);
  await expect(notices.area).toContainText('Bylines keep the name.');
  await notices.button('Undo').press('Enter');
  await expect(name).toHaveValue('Mara Ellison');
  await expect.poll(() => deskOf(newsroom)).toMatchObject({ people: [mara] });
});

test('places, keywords and the house’s dateline are set, and stories follow', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    {
      headline: 'Tide',
      dateline: { place: 'Tarnsea', date: 'Nov. 20', source: 'AFP', words: '' },
    },
  ]);
  await copydesk.start({ newsroom });
  const { page, settings, story } = copydesk;
  await copydesk.goTo('Settings');
  for (const [section, entry, name] of [
    ['Places', 'New place', 'Tarnsea'],
    ['Keywords', 'New keyword', 'ferries'],
  ] as const) {
    await settings.section(section).getByRole('textbox', { name: entry }).fill(name);
    await page.keyboard.press('Enter');
    await expect(settings.section(section).getByRole('textbox').first()).toHaveValue(name);
  }
  const datelines = settings.section('Datelines');
  await datelines.getByLabel('Place in capitals').uncheck();
  await datelines.getByRole('textbox', { name: 'Ends with' }).fill('–');
  await page.keyboard.press('Enter');
  await expect(datelines).toContainText('Tarnsea, Nov. 20 –');
  await expect
    .poll(() => deskOf(newsroom))
    .toMatchObject({
      places: [{ id: 'tarnsea', name: 'Tarnsea' }],
      keywords: ['ferries'],
      datelineForm: { capitals: false, end: '–' },
    });
  await copydesk.goTo('Feed');
  await copydesk.feed.headline('Tide').click();
  await expect(story.field('Dateline')).toHaveValue('Tarnsea, Nov. 20 (AFP) –');
});

test('a name is as clean as a field, wherever it is typed: it goes to bylines and on pages', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Tide' }]);
  await copydesk.start({ newsroom });
  const { story, page, settings } = copydesk;
  await copydesk.feed.headline('Tide').click();
  await story.authors.getByRole('combobox', { name: 'New author' }).focus();
  await page.keyboard.insertText('Jo \u202enoW\u202c\u200b');
  await page.keyboard.press('Enter');
  await expect(story.field('Byline')).toHaveValue('By Jo noW');

  await copydesk.goTo('Settings');
  for (const [section, label, name] of [
    ['People', 'New person', 'Ida'],
    ['Sections', 'New section', 'Harbour'],
  ] as const) {
    await settings.section(section).getByRole('textbox', { name: label }).focus();
    await page.keyboard.insertText(`${name}\u202e\u0007`);
    await page.keyboard.press('Enter');
  }
  await settings.section('People').getByRole('textbox', { name: 'Role of Ida' }).focus();
  await page.keyboard.insertText('Port\u202d reporter');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => JSON.parse(await readFile(join(newsroom, 'desk.json'), 'utf8')) as unknown)
    .toMatchObject({
      people: [{ name: 'Ida', role: 'Port reporter' }],
      sections: expect.arrayContaining([{ id: 'harbour', name: 'Harbour' }]),
    });
});
