import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { openByKey, tabTo } from './keyboard';
import { inEachLook } from './looks';
import { makeNewsroom, paragraphs, storedPhotos } from './newsroom-files';

test('by keyboard alone stationery is filled in, looked at, put into photos, taken back, saved and used again', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos, stationery } = copydesk;
  const { keyboard } = page;
  await photos.goThere();
  await keyboard.press('ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(2);
  const before = await storedPhotos(sample);

  await test.step('a code, a variable and a list', async () => {
    await keyboard.press('ControlOrMeta+Shift+y');
    await expect(stationery.dialog).toBeVisible();
    await tabTo(page, stationery.words('Headline'));
    await keyboard.type('=tt9= in {city}');
    await expect(stationery.words('Headline')).toHaveValue('Tarnsea Town’s Daniel Okoro in {city}');
    await expect(stationery.tick('Headline')).toBeChecked();
    await tabTo(page, stationery.how('Keywords'));
    await keyboard.press('ArrowDown');
    await expect(stationery.how('Keywords')).toHaveValue('append');
    await keyboard.press('Tab');
    await keyboard.type('touchline');
    await expect(stationery.preview).toContainText('1 of 2');
    await expect(stationery.preview).toContainText(/Daniel Okoro in [A-Z][a-z]+/);
    await expect(stationery.preview).toContainText(/, touchline$/);
  });

  await test.step('the next photo has its own words', async () => {
    const first = await stationery.preview.textContent();
    await tabTo(page, stationery.preview.getByRole('button', { name: 'Next photo' }));
    await keyboard.press('Enter');
    await expect(stationery.preview).toContainText('2 of 2');
    expect(await stationery.preview.textContent()).not.toBe(first);
  });

  await test.step('saved under a name, it goes into both', async () => {
    await tabTo(page, stationery.name, 'Shift+Tab');
    await keyboard.type('Match day');
    await tabTo(page, stationery.save);
    await keyboard.press('Enter');
    await expect(stationery.saved).toContainText('Match day');
    await tabTo(page, stationery.apply);
    await keyboard.press('Enter');
    await expect(stationery.dialog).toBeHidden();
    const given = async () =>
      (await storedPhotos(sample)).filter(({ keywords }) => keywords.includes('touchline'));
    await expect.poll(given).toHaveLength(2);
    const [one, other] = await given();
    expect(one!.headline).toBe(`Tarnsea Town’s Daniel Okoro in ${one!.city}`);
    expect(other!.headline).toBe(`Tarnsea Town’s Daniel Okoro in ${other!.city}`);
    for (const { id, caption, keywords } of await given()) {
      const was = before.find((photo) => photo.id === id)!;
      expect(caption).toBe(was.caption);
      expect(keywords).toEqual([...was.keywords, 'touchline']);
    }
  });

  await test.step('one undo takes it out of both', async () => {
    await keyboard.press('ControlOrMeta+z');
    await expect
      .poll(async () => (await storedPhotos(sample)).map(({ keywords }) => keywords))
      .toEqual(before.map(({ keywords }) => keywords));
  });

  await test.step('after a restart it is there to be used again', async () => {
    await copydesk.quit();
    await copydesk.start({ newsroom: sample });
    await copydesk.photos.goThere();
    await copydesk.page.keyboard.press('Space');
    await copydesk.page.keyboard.press('ControlOrMeta+Shift+y');
    await tabTo(copydesk.page, copydesk.stationery.saved);
    await copydesk.page.keyboard.press('ArrowDown');
    await expect(copydesk.stationery.words('Keywords')).toHaveValue('touchline');
    await expect(copydesk.stationery.tick('City')).not.toBeChecked();
  });
});

test('stationery is readable in every look', async ({ copydesk, sample }) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos, stationery } = copydesk;
  await photos.goThere();
  await page.keyboard.press('Space');
  await page.keyboard.press('ControlOrMeta+Shift+y');
  await stationery.words('Headline').fill('Fire in {city} {state}');
  await inEachLook(copydesk, async () => {
    expect(await findViolations(page)).toEqual([]);
  });
});

test('caption codes become their words in a story too, and Backspace gives them back', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(
    join(folder, 'newsroom'),
    [{ headline: 'Cup', body: paragraphs('They win.') }],
    { captionCodes: { delimiter: '=', lines: ['tt9\tTarnsea Town’s Daniel Okoro'] } },
  );
  await copydesk.start({ newsroom });
  const { page, story } = copydesk;
  await openByKey(copydesk, 'Cup');
  await story.putCursorAt('end');
  await page.keyboard.type(' Said =tt9=');
  await expect(story.body).toContainText('Said Tarnsea Town’s Daniel Okoro');
  await page.keyboard.press('Backspace');
  await expect(story.body).toContainText('Said =tt9=');
  await copydesk.palette.run('Go to Headline');
  await page.keyboard.press('End');
  await page.keyboard.type(' =tt9=');
  await expect(story.field('Headline')).toHaveValue(/Daniel Okoro$/);
});
