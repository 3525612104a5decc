import { join } from 'node:path';
import { findViolations } from './axe';
import { expect, test } from './app';
import { makeReadOnly, mountReason, withDisk } from './mounts';
import { makeNewsroom, paragraphs } from './newsroom-files';

/** With marks, so that it can be seen that they stay. */
const MARKED = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The ' },
        { type: 'text', text: 'harbur', marks: [{ type: 'italic' }] },
        { type: 'text', text: ' of Kerlaouen is at https://harbr.exmaple, wrote @idanor.' },
      ],
    },
  ],
};

const STORIES = [
  { headline: 'Ferries recieve new engines', standfirst: 'A quiet sunday', body: MARKED },
  { headline: 'Kerlaouen again', body: paragraphs('In Kerlaouen it rained.') },
  {
    headline: 'Fährverbindungen zum Fischereihafen',
    language: 'de',
    body: paragraphs('Die Fährverbindunk der Hafenbehörde, Verkehrs- und Hafenbau, in Kerlaouen.'),
  },
  { headline: 'ميناء جديد', language: 'ar', body: paragraphs('هذا نص بالعربية zqxj') },
];

test('mistakes are marked, and put right without a mouse', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), STORIES);
  await copydesk.start({ newsroom });
  const { page, story, spelling, notices } = copydesk;
  await copydesk.feed.headline('Ferries recieve').click();
  const headline = story.field('Headline');

  await test.step('what no dictionary has is marked, in fields and in the body', async () => {
    await expect(spelling.inBody).toHaveText(['harbur', 'Kerlaouen']);
    await expect(spelling.inField(headline)).toHaveText(['recieve']);
    await expect(spelling.inField(story.field('Standfirst'))).toHaveText(['sunday']);
  });

  await test.step('the next mistake is a key away, across fields and body', async () => {
    await headline.focus();
    await headline.press('Home');
    await page.keyboard.press('F7');
    await expect(spelling.said).toContainText('“recieve”, 1 of 4');
    await page.keyboard.press('F7');
    await expect(spelling.said).toContainText('“sunday”, 2 of 4');
    await page.keyboard.press('F7');
    await expect(spelling.said).toContainText('“harbur”, 3 of 4');
    await page.keyboard.press('Shift+F7');
    await expect(spelling.said).toContainText('“sunday”, 2 of 4');
    await page.keyboard.press('F7');
  });

  await test.step('a suggestion takes its place, its marks kept, as one step of undo', async () => {
    await page.keyboard.press('ControlOrMeta+F7');
    await expect(spelling.line('harbour')).toBeFocused();
    await expect(spelling.menu.getByRole('menuitem')).not.toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(story.body.locator('em')).toHaveText('harbour');
    await expect(spelling.inBody).toHaveText(['Kerlaouen']);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(story.body.locator('em')).toHaveText('harbur');
    await expect(spelling.inBody).toHaveText(['harbur', 'Kerlaouen']);
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(spelling.inBody).toHaveText(['Kerlaouen']);
  });

  await test.step('the menu of a field opens by the key for menus', async () => {
    await headline.focus();
    await headline.press('Home');
    await page.keyboard.press('F7');
    await expect(spelling.said).toContainText('“recieve”');
    await page.keyboard.press('Shift+F10');
    await expect(spelling.line('receive')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(spelling.menu).toHaveCount(0);
    await expect(headline).toBeFocused();
    await page.keyboard.press('ControlOrMeta+F7');
    await spelling.line('receive').press('Enter');
    await expect(headline).toHaveValue('Ferries receive new engines');
    await expect(spelling.inField(headline)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(headline).toHaveValue('Ferries recieve new engines');
    await expect(spelling.inField(headline)).toHaveText(['recieve']);
  });

  await test.step('the word that is being typed is left alone', async () => {
    await story.body.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' An anchr');
    await expect(story.saveState).toContainText('Saved');
    await expect(spelling.inBody).toHaveText(['Kerlaouen']);
    await page.keyboard.type(' fell');
    await expect(spelling.inBody).toHaveText(['Kerlaouen', 'anchr']);
  });

  await test.step('spelling is turned off and on', async () => {
    await copydesk.palette.run('Turn spelling on or off');
    await expect(spelling.inBody).toHaveCount(0);
    await expect(spelling.inField(headline)).toHaveCount(0);
    await page.keyboard.press('F7');
    await expect(notices.area).toContainText('Spelling is not marked.');
    await copydesk.palette.run('Turn spelling on or off');
    await expect(spelling.inBody).toHaveText(['Kerlaouen', 'anchr']);
  });
});

test('the newsroom knows words of its own, in each story', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), STORIES);
  await copydesk.start({ newsroom });
  const { page, story, spelling, settings } = copydesk;
  await copydesk.feed.headline('Ferries recieve').click();
  const name = spelling.inBody.filter({ hasText: 'Kerlaouen' });

  await test.step('nothing is wrong with the menu, in light and dark', async () => {
    await name.click({ button: 'right' });
    await expect(spelling.line(/^Add “Kerlaouen”/)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await copydesk.palette.chooseTheme('dark');
    await name.click({ button: 'right' });
    await expect(spelling.line(/^Add “Kerlaouen”/)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('a word that is added is marked no more, here and in the next story', async () => {
    await spelling.line(/^Add “Kerlaouen”/).click();
    await expect(spelling.inBody).toHaveText(['harbur']);
    await copydesk.list.row('Kerlaouen again').click();
    await expect(story.field('Headline')).toHaveValue('Kerlaouen again');
    await page.keyboard.press('F7');
    await expect(copydesk.notices.area).toContainText('No spelling mistakes in this story.');
  });

  await test.step('German is checked as German, where the word is none of the newsroom’s yet', async () => {
    await copydesk.list.row('Fährverbindungen').click();
    await expect(spelling.inBody).toHaveText(['Fährverbindunk', 'Kerlaouen']);
    await spelling.inBody.first().click({ button: 'right' });
    await spelling.line('Fährverbindung').click();
    await expect(story.body).toContainText('Die Fährverbindung der');
  });

  await test.step('the settings have the word, and its language', async () => {
    await copydesk.goTo('Settings');
    const words = settings.section('Words');
    await words.getByRole('combobox', { name: 'Language of Kerlaouen' }).selectOption('');
    await words.getByRole('textbox', { name: 'New word' }).fill('harbur');
    await words.getByRole('button', { name: 'Add' }).click();
    await expect(words.getByRole('textbox', { name: 'Words 2' })).toHaveValue('harbur');
    expect(await findViolations(page)).toEqual([]);
    await copydesk.goTo('Stories');
    await expect(spelling.inBody).toHaveCount(0);
  });

  await test.step('a word is ignored in one story', async () => {
    await copydesk.list.row('Ferries recieve').click();
    const headline = story.field('Headline');
    await spelling.inField(headline).waitFor();
    await headline.press('Home');
    await page.keyboard.press('F7');
    await page.keyboard.press('ControlOrMeta+F7');
    await spelling.line('Ignore in this story').click();
    await expect(spelling.inField(headline)).toHaveCount(0);
  });

  await test.step('a language without a dictionary is not checked, which is said', async () => {
    await copydesk.list.row('ميناء').click();
    await expect(story.screen).toContainText('No dictionary for Arabic: spelling is not checked');
    await expect(spelling.inBody).toHaveCount(0);
  });
});

/** More mistakes than are ever drawn at once; each in a block of its own. */
const LINES = 1_200;

test('each mistake of a long story is a key away, drawn or not', async ({ copydesk, folder }) => {
  const lines = Array.from({ length: LINES }, (_, number) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `The harbur of line ${number} is quiet in the morning.` }],
  }));
  const body = { type: 'doc', content: lines };
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Long', body }]);
  await copydesk.start({ newsroom });
  const { page, story, spelling } = copydesk;
  await copydesk.feed.headline('Long').click();
  const line = (number: number) => story.body.locator('> p').nth(number).locator('.misspelt');
  await expect(line(0)).toHaveText('harbur');

  await test.step('backwards from the start is the last one, in sight and marked', async () => {
    await story.field('Headline').focus();
    await page.keyboard.press('Shift+F7');
    await expect(spelling.said).toContainText(`“harbur”, ${LINES} of ${LINES}`);
    await expect(line(LINES - 1)).toBeInViewport();
    await page.keyboard.press('Shift+F7');
    await expect(spelling.said).toContainText(`${LINES - 1} of ${LINES}`);
    expect(await spelling.inBody.count(), 'out of sight none is drawn').toBeLessThan(LINES / 2);
  });

  await test.step('what was put right is counted no more, and its marks come as it is scrolled', async () => {
    await page.keyboard.press('ControlOrMeta+F7');
    await spelling.line('harbour').press('Enter');
    await expect(story.body.locator('> p').nth(LINES - 2)).toContainText('The harbour of');
    await page.keyboard.press('F7');
    await expect(spelling.said).toContainText(`${LINES - 1} of ${LINES - 1}`);
    await story.body.locator('> p').first().scrollIntoViewIfNeeded();
    await expect(line(0)).toBeInViewport();
    await story.body.locator('> p').nth(600).scrollIntoViewIfNeeded();
    await expect(line(600)).toHaveText('harbur');
  });
});

test('a newsroom that is read-only shows mistakes, and says what cannot be done about them', async ({
  copydesk,
  folder,
}) => {
  test.skip(mountReason !== null, mountReason ?? '');
  await withDisk(join(folder, 'mounted'), '16m', async (place) => {
    const newsroom = await makeNewsroom(join(place, 'newsroom'), STORIES);
    makeReadOnly(newsroom);
    await copydesk.start({ newsroom });
    const { story, spelling } = copydesk;
    await copydesk.feed.headline('Ferries recieve').click();
    await expect(spelling.inBody).toHaveText(['harbur', 'Kerlaouen']);
    await expect(spelling.inField(story.field('Headline'))).toHaveText(['recieve']);
    await spelling.inBody.first().click({ button: 'right' });
    await expect(spelling.line('harbour')).toBeDisabled();
    await expect(spelling.menu).toContainText('This story cannot be changed now');
    await expect(spelling.line(/^Add “harbur”/)).toBeDisabled();
    await expect(spelling.line(/^Add “harbur”/)).toContainText('The newsroom is open read-only');
    await spelling.line('Ignore in this story').click();
    await expect(spelling.inBody).toHaveText(['Kerlaouen']);
    await copydesk.quit();
  });
});
