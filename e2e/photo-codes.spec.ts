import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { findViolations } from './axe';
import { openByKey, tabTo } from './keyboard';
import { inEachLook } from './looks';
import { makeNewsroom, storedPhotos } from './newsroom-files';
import { answerDialogs } from './system';

test('by keyboard alone one text with a code and variables goes into three photos, each with its own words', async ({
  copydesk,
  sample,
}) => {
  const before = (await storedPhotos(sample)).map(({ caption }) => caption);
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(photos.selected).toHaveCount(3);

  await test.step('the words of the code are there at once', async () => {
    await tabTo(page, photos.field('Caption'));
    await page.keyboard.type('=tt9= in {city}');
    await expect(photos.field('Caption')).toHaveValue('Tarnsea Town’s Daniel Okoro in {city}');
    await page.keyboard.type(' on {do');
    await expect(photos.suggestions).toContainText([/^\{dow\}[A-Z]\w+day$/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type(', {mnap} {day}, {nowhere}{state}');
  });

  await test.step('what they become is shown for the photo that was reached last, and what is missing', async () => {
    const becomes = photos.becomes('Caption');
    await expect(becomes).toContainText(
      /Tarnsea Town’s Daniel Okoro in [A-Z][a-z ]+ on [A-Z]\w+day,/,
    );
    await expect(becomes).toContainText('There is no {nowhere}: it stays as it is.');
    await expect(becomes).toContainText('3 of 3 photos have nothing for {state}.');
    for (const _ of '{nowhere}{state}') await page.keyboard.press('Backspace');
    await page.keyboard.type('2026.');
    await expect(becomes).not.toContainText('nowhere');
  });

  await test.step('each file has its own words once the field is left', async () => {
    await page.keyboard.press('Tab');
    await expect(photos.field('Caption')).toHaveAttribute('placeholder', 'Several');
    await expect
      .poll(async () => written(await storedPhotos(sample)))
      .toMatchObject([{ isOwn: true }, { isOwn: true }, { isOwn: true }]);
    const captions = written(await storedPhotos(sample)).map(({ caption }) => caption);
    expect(new Set(captions).size).toBe(3);
  });

  await test.step('one undo takes it back from all of them', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect
      .poll(async () => (await storedPhotos(sample)).map(({ caption }) => caption))
      .toEqual(before);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(async () => written(await storedPhotos(sample))).toHaveLength(3);
  });
});

test('by keyboard alone codes are taken from a file, offered while one is typed, and given back by Backspace', async ({
  copydesk,
  folder,
  sample,
}) => {
  const file = join(folder, 'lifeboat.txt');
  await writeFile(
    file,
    '\uFEFF// The crew\r\nlb1\tcoxswain Zoë Hartnoll\tHartnoll\r\nlb2\tmechanic Sam Tye\r\nlb3\r\n',
  );
  await copydesk.start({ newsroom: sample });
  const { notices, page, photos, settings } = copydesk;
  await copydesk.goTo('Settings');
  const codes = settings.section('Caption codes');
  await answerDialogs(copydesk.electron, { open: [file] });
  await tabTo(page, settings.inIndex('Newsroom'));
  const entry = settings.inIndex('Caption codes');
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(entry).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Enter');
  await tabTo(page, codes.getByRole('button', { name: 'Take from a file…' }));
  await page.keyboard.press('Enter');
  await expect(codes).toContainText('2 codes.');
  await expect(codes).toContainText('Line 4: “lb3” has no words after a tab.');
  await expect(notices.area).toContainText('The caption codes are those of “lifeboat.txt” now.');

  await test.step('another is typed below them', async () => {
    await tabTo(page, codes.getByRole('textbox', { name: 'Codes' }), 'Shift+Tab');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\tSeal');
    await page.keyboard.press('Tab');
    await expect(codes).toContainText('3 codes.');
  });

  await photos.goThere();
  await page.keyboard.press('ArrowRight');
  await tabTo(page, photos.field('People'));

  await test.step('a code can be chosen by its letters, or by those of its words', async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('=LB1');
    await expect(photos.suggestions).toContainText(['coxswain Zoë Hartnoll', 'Hartnoll']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(photos.field('People')).toHaveValue('Hartnoll');
    await page.keyboard.type(', =mech');
    await expect(photos.suggestions).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(photos.field('People')).toHaveValue('Hartnoll, mechanic Sam Tye');
  });

  await test.step('a typed code is replaced where the cursor is, and Backspace gives it back', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.type('=lb3=, ');
    await expect(photos.field('People')).toHaveValue('Seal, Hartnoll, mechanic Sam Tye');
    await page.keyboard.type('=lb1#2=');
    await expect(photos.field('People')).toHaveValue('Seal, HartnollHartnoll, mechanic Sam Tye');
    await page.keyboard.press('Backspace');
    await expect(photos.field('People')).toHaveValue('Seal, =lb1#2=Hartnoll, mechanic Sam Tye');
  });
});

test('by keyboard alone codes are offered while one is typed into a story’s body and fields, and taken as one step of undo', async ({
  copydesk,
  folder,
}) => {
  const lines = ['lb1\tcoxswain Zoë Hartnoll\tHartnoll', 'lb2\tmechanic Sam Tye'];
  const desk = { captionCodes: { delimiter: '=', lines } };
  const stories = [{ headline: 'Lifeboat' }];
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom'), stories, desk) });
  const { page, story } = copydesk;
  const paragraphs = story.body.getByRole('paragraph');
  await openByKey(copydesk, 'Lifeboat');

  await test.step('Enter is a new line until an arrow has led to a code', async () => {
    await page.keyboard.type('=lb');
    await expect(story.suggestions).toHaveCount(3);
    await page.keyboard.press('Enter');
    await expect(story.suggestions).toHaveCount(0);
    await expect(paragraphs).toHaveText(['=lb', '']);
  });

  await test.step('arrows choose, Enter takes, and undo gives back what was typed', async () => {
    await page.keyboard.type('Said =zoe');
    await expect(story.suggestions).toContainText(['coxswain Zoë Hartnoll']);
    await page.keyboard.press('ArrowDown');
    const chosen = story.suggestions.and(page.getByRole('option', { selected: true }));
    await expect(chosen).toHaveId((await story.body.getAttribute('aria-activedescendant')) ?? '');
    await inEachLook(copydesk, async (look) => {
      expect.soft(await findViolations(page), look).toEqual([]);
    });
    await page.keyboard.press('Enter');
    await page.keyboard.type('.');
    await expect(paragraphs).toHaveText(['=lb', 'Said coxswain Zoë Hartnoll.']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(paragraphs).toHaveText(['=lb', 'Said =zoe']);
  });

  await test.step('Tab takes too, and Escape sends the list away for good', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.type('=mech');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect(paragraphs.last()).toHaveText('mechanic Sam Tye');
    await page.keyboard.type(' =cox');
    await expect(story.suggestions).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(story.suggestions).toHaveCount(0);
    await page.keyboard.type('swain z');
    await expect(paragraphs.last()).toHaveText('mechanic Sam Tye =coxswain z');
    await expect(story.suggestions).toHaveCount(0);
  });

  await test.step('in a field too', async () => {
    await tabTo(page, story.field('Headline'), 'Shift+Tab');
    await page.keyboard.press('End');
    await page.keyboard.type(': =har');
    await expect(story.suggestions).toHaveCount(2);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(story.field('Headline')).toHaveValue('Lifeboat: Hartnoll');
    await expect(story.field('Headline')).toBeFocused();
  });
});

/** The captions that were written, and whether each has the city and the day of its own photo. */
function written(photos: Awaited<ReturnType<typeof storedPhotos>>) {
  return photos
    .filter(({ caption }) => caption.startsWith('Tarnsea Town’s Daniel Okoro in '))
    .map(({ caption, city, dateCreated }) => ({
      caption,
      isOwn: caption === `Tarnsea Town’s Daniel Okoro in ${city} on ${dayOf(dateCreated)}, 2026.`,
    }));
}

/** e.g. `Saturday, Nov. 14`, as the Associated Press has it. */
function dayOf(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  const weekday = day.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  const month = { '09': 'Sept.', '10': 'Oct.', '11': 'Nov.' }[date.slice(5, 7)];
  return `${weekday}, ${month} ${day.getUTCDate()}`;
}
