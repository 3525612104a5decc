import { join } from 'node:path';
import { expect, test as base } from './app';
import { findViolations } from './axe';
import { Copydesk } from './copydesk';
import { makeNewsroom, storedStories } from './newsroom-files';
import { copiedText } from './system';

/** A second Copydesk, of another person: with a profile of its own. */
const test = base.extend<{ other: Copydesk; newsroom: string }>({
  async other({ folder }, provide) {
    const other = new Copydesk(join(folder, 'other-profile'));
    await provide(other);
    await other.end();
  },
  async newsroom({ folder }, provide) {
    await provide(await makeNewsroom(join(folder, 'newsroom'), [{ headline: 'Harbour reopens' }]));
  },
});

test.use({ ownApp: true });

test('a newsroom that another has open is read-only, until it is taken over, and taken back', async ({
  copydesk,
  other,
  newsroom,
}) => {
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Harbour reopens').click();
  await other.start({ newsroom });
  await expect(other.access.line).toContainText('has been writing in it since');
  await expect(other.feed.button('New story')).toBeDisabled();
  expect(await findViolations(other.page)).toEqual([]);

  await other.feed.headline('Harbour reopens').click();
  await expect(other.story.field('Headline')).not.toBeEditable();
  await test.step('what becomes of the words of the other is said before', async () => {
    await other.access.button('Take over…').click();
    await expect(other.access.question).toContainText('What they have saved stays');
    await expect(other.access.question).toContainText('Words that they have not saved yet are not');
    await expect(other.access.answer('Keep reading only')).toBeFocused();
    expect(await findViolations(other.page)).toEqual([]);
    await other.page.keyboard.press('Enter');
    await expect(other.access.question).toBeHidden();
    await expect(other.access.line).toContainText('has been writing in it since');
  });
  await other.palette.run('Take over newsroom…');
  await other.access.answer('Take over').click();
  await expect(other.access.line).toBeEmpty();
  await other.story.field('Headline').fill('Harbour reopens at noon');
  await expect(other.story.saveState).toHaveText(/^Saved/);

  // The first learns of it without a save, and shows what the other made of the story.
  await expect(copydesk.access.line).toContainText('took this newsroom over');
  await expect(copydesk.story.field('Headline')).not.toBeEditable();
  await expect(copydesk.story.field('Headline')).toHaveValue('Harbour reopens at noon');
  expect(await findViolations(copydesk.page)).toEqual([]);

  await copydesk.access.button('Take back…').click();
  await copydesk.access.answer('Take back').click();
  await copydesk.story.field('Headline').fill('Harbour reopens at one');
  await expect(copydesk.story.saveState).toHaveText(/^Saved/);
  await expect(other.access.line).toContainText('took this newsroom over');
  await expect(other.story.field('Headline')).toHaveValue('Harbour reopens at one');
});

test('words typed into a newsroom that another took over stay on screen and are not written', async ({
  copydesk,
  newsroom,
}) => {
  await copydesk.start({ newsroom });
  const { story } = copydesk;
  await copydesk.feed.headline('Harbour reopens').click();
  await story.field('Headline').focus();
  await copydesk.page.keyboard.press('End');
  await typeAsElsewhereTakesOver(copydesk, newsroom, ' at noon');
  await expect(story.saveState).toContainText('kim on desk-in-another-town took it over');
  await expect(copydesk.access.line).toContainText('took this newsroom over');
  await expect(story.saveButton('Save elsewhere…')).toBeVisible();
  await story.saveButton('Copy all').click();
  expect(await copiedText(copydesk.electron)).toContain('Harbour reopens at noon');
  expect((await storedStories(newsroom))[0]).toMatchObject({ headline: 'Harbour reopens' });

  await copydesk.access.button('Take back…').click();
  await copydesk.access.answer('Take back').click();
  await expect(story.saveState).toHaveText(/^Saved/);
  expect((await storedStories(newsroom))[0]).toMatchObject({ headline: 'Harbour reopens at noon' });
});

test('a newsroom becomes writable by itself when the other is closed', async ({
  copydesk,
  other,
  newsroom,
}) => {
  await copydesk.start({ newsroom });
  await expect(copydesk.feed.button('New story')).toBeEnabled();
  await other.start({ newsroom });
  await other.feed.headline('Harbour reopens').click();
  await expect(other.access.line).toContainText('as soon as it is closed there');
  await other.access.button('Take over…').click();
  await expect(other.access.question).toBeVisible();
  await copydesk.quit();
  await expect(other.access.question, 'there is nobody left to take it from').toBeHidden();
  await expect(other.access.line).toBeEmpty();
  await other.story.field('Headline').fill('Harbour reopens at noon');
  await expect(other.story.saveState).toHaveText(/^Saved/);
});

test('a newsroom can be written in at once after Copydesk was killed', async ({
  copydesk,
  other,
  newsroom,
}) => {
  await copydesk.start({ newsroom });
  await copydesk.end();
  await other.start({ newsroom });
  await expect(other.feed.button('New story')).toBeEnabled();
});

/**
 * Puts another computer into the newsroom's lock, as a Copydesk there does that takes over, and types
 * in the same turn of the main process: it cannot have noticed yet.
 */
async function typeAsElsewhereTakesOver(copydesk: Copydesk, newsroom: string, words: string) {
  const lock = join(newsroom, '.copydesk', 'lock.json');
  const holder = {
    token: 'elsewhere',
    host: 'desk-in-another-town',
    realm: '',
    pid: 1,
    started: '',
    user: 'kim',
    since: new Date().toISOString(),
  };
  await copydesk.electron.evaluate(
    ({ BrowserWindow }, { lock, holder, words }) => {
      process.getBuiltinModule('node:fs').writeFileSync(lock, JSON.stringify(holder));
      return BrowserWindow.getAllWindows()[0]!.webContents.insertText(words);
    },
    { lock, holder, words },
  );
}
