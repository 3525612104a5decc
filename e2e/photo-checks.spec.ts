import { expect, test } from './app';
import { findViolations } from './axe';
import { openByKey, tabTo } from './keyboard';
import { inEachLook } from './looks';
import { paragraphs, putStory, rewordPhoto, storedPhotos } from './newsroom-files';

const MILL = 'flood-mill-street';
const WRONG =
  'Water fills Mill Street in Hallowick on Monday, 17 November 2026. (Jonah Pell / Packet)';

test('by keyboard alone a wrong weekday and a repeated credit are fixed, and taken back', async ({
  copydesk,
  sample,
}) => {
  await rewordPhoto(sample, MILL, { caption: WRONG });
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.selectByWords('Mill Street');
  await expect(photos.counts).toHaveText('1 error, 1 warning');
  await expect(photos.selected).toContainText('1 error');

  await tabTo(page, photos.fix('is a Tuesday, not a Monday'));
  await page.keyboard.press('Enter');
  await expect(photos.field('Caption')).toBeFocused();
  await expect(photos.field('Caption')).toHaveValue(WRONG.replace('Monday', 'Tuesday'));
  await expect(photos.counts).toHaveText('1 warning');
  await expect(photos.selected).not.toContainText('error');

  await tabTo(page, photos.fix('stands in the caption too'));
  await page.keyboard.press('Enter');
  await expect(photos.counts).toHaveText('Nothing to correct');
  const right = 'Water fills Mill Street in Hallowick on Tuesday, 17 November 2026.';
  const stored = async () =>
    (await storedPhotos(sample)).map(({ caption }) => caption).filter((it) => it.includes('Mill'));
  await expect.poll(stored).toEqual([right]);

  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(photos.field('Caption')).toHaveValue(WRONG);
  await expect.poll(stored).toEqual([WRONG]);
});

test('by keyboard alone a name in a caption is spelt as its story spells it, and taken back', async ({
  copydesk,
  sample,
}) => {
  const caption = 'Jonathon Reed watches the water in Mill Street.';
  const leadPhoto = { photoId: MILL, caption, credit: 'Jonah Pell / Packet', altText: 'A street' };
  const body = paragraphs('Jonathan Reed lives in Mill Street.');
  await putStory(sample, { id: 'story-001', headline: 'Water and names', leadPhoto, body });
  await copydesk.start({ newsroom: sample });
  const { page, palette, story } = copydesk;
  const { leadPhoto: lead } = story;
  const note = lead.frame.getByRole('note');
  await openByKey(copydesk, 'Water and names');
  await expect(note).toContainText('The caption says “Jonathon Reed”, the story “Jonathan Reed”.');
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
  });
  await palette.run('Go to Lead photo');
  await tabTo(page, note.getByRole('button', { name: 'Fix' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(lead.field('Caption')).toBeFocused();
  await expect(lead.field('Caption')).toHaveValue(caption.replace('Jonathon', 'Jonathan'));
  await expect(note).not.toContainText('Jonathon');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(note).toContainText('Jonathon');

  await palette.run('Go to Body');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Jonathon Reed is his uncle.');
  await expect(note).not.toContainText('Jonathon');
});

test('by keyboard alone a credit line is filled in as creator and source of three photos', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(3);
  await tabTo(page, photos.field('Credit'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('(Kim Won Jin / AFP)');
  await expect(photos.offeredCredit).toContainText(
    'Creator Kim Won Jin, credit Kim Won Jin / AFP, source AFP',
  );
  await tabTo(page, photos.offeredCredit.getByRole('button', { name: 'Apply' }));
  await page.keyboard.press('Enter');
  await expect(photos.offeredCredit).toHaveCount(0);
  await expect(photos.field('Credit')).toBeFocused();
  await expect(photos.field('Creator')).toHaveValue('Kim Won Jin');
  await expect(photos.field('Source')).toHaveValue('AFP');
  const kims = async () =>
    (await storedPhotos(sample))
      .filter(({ creators }) => creators.join() === 'Kim Won Jin')
      .map(({ credit, source }) => ({ credit, source }));
  const filled = { credit: 'Kim Won Jin / AFP', source: 'AFP' };
  await expect.poll(kims).toEqual([filled, filled, filled]);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(photos.field('Credit')).toHaveValue('(Kim Won Jin / AFP)');
  await expect(photos.field('Source')).toHaveValue('The Tarnsea Packet');
  await expect.poll(kims).toEqual([]);
});

test('with the keys on a Fix button the next photo comes, and the keys are in its field', async ({
  copydesk,
  sample,
}) => {
  // The last one added is the first on the wall.
  await rewordPhoto(sample, MILL, { caption: WRONG, addedAt: '2026-11-26T10:00:00+00:00' });
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('Space');
  await tabTo(page, photos.fix('is a Tuesday, not a Monday'));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(photos.counts).toHaveText('Nothing to correct');
  await expect(photos.field('Caption')).toBeFocused();
  await expect(photos.field('Caption')).not.toHaveValue(WRONG);
});

test('a photo with findings of all kinds is fit for everybody to read', async ({
  copydesk,
  sample,
}) => {
  // In both themes and sizes.
  test.slow();
  const caption = `${WRONG} A second. <b>A third</b>. EDITORIAL USE ONLY {city}`;
  await rewordPhoto(sample, MILL, { caption, altText: '', people: ['Ada Marsh'], creators: [] });
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.selectByWords('Mill Street');
  await expect(photos.counts).toContainText('2 errors');
  await expect(photos.selected).toContainText('2 errors');
  await expect(photos.offeredCredit).toBeVisible();
  await inEachLook(copydesk, async (look) => {
    expect.soft(await findViolations(page), look).toEqual([]);
  });
});
