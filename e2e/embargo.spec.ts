import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';
import { answerDialogs } from './system';

const FAR = { at: '2199-01-01T12:00:00.000Z', zone: 'Europe/Berlin' };

test('a story under embargo is neither published nor exported, and it is said until when', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Budget', state: 'ready', embargo: FAR, body: paragraphs('It rises.') },
  ]);
  const out = join(folder, 'out');
  await mkdir(out);
  await copydesk.start({ newsroom });
  const { story, exportDialog } = copydesk;
  await answerDialogs(copydesk.electron, { open: [out] });
  await copydesk.feed.headline('Budget').click();
  await story.step('Publish').click();
  const words = 'under embargo until 1 Jan 2199, 13:00 CET';
  await expect(story.state.getByRole('alert')).toContainText(words);
  await expect(story.moment('Embargo')).toBeFocused();

  await story.tool('Export…').click();
  // At once: nothing has to be chosen for it.
  await expect(exportDialog.dialog.getByRole('alert')).toContainText(words);
  await expect(exportDialog.dialog).toContainText('change or remove its embargo first');
  await expect(exportDialog.button('Export')).toHaveCount(0);
  await expect(exportDialog.button('Close').first()).toBeVisible();
  await exportDialog.button('Go to Embargo').click();
  await expect(story.moment('Embargo')).toBeFocused();
  expect(await readdir(out)).toEqual([]);

  await story.inspector.getByRole('button', { name: 'Remove embargo' }).click();
  await story.step('Publish').click();
  await expect(story.state).toContainText('Published');
});

test('a story is scheduled for a time to come, not before its embargo', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Budget', state: 'ready', embargo: FAR },
  ]);
  await copydesk.start({ newsroom });
  const { story } = copydesk;
  await copydesk.feed.headline('Budget').click();
  await story.step('Schedule').click();
  await expect(story.state.getByRole('alert')).toContainText('Give a time to come');
  await expect(story.moment('Schedule')).toBeFocused();
  await story.moment('Schedule').fill('2198-12-31T09:00');
  await story.step('Schedule').click();
  await expect(story.state.getByRole('alert')).toContainText('before the embargo');
  await story.moment('Schedule').fill('2199-01-02T09:00');
  await story.step('Schedule').click();
  await expect(story.state).toContainText('Scheduled');
});

/** Sets the app's clocks on, as the night does. */
async function setClocksOn(copydesk: Copydesk, ms: number): Promise<void> {
  await copydesk.electron.evaluate((_, by) => {
    const Before = Date;
    globalThis.Date = class extends Before {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(Before.now() + by);
        else super(...given);
      }

      static override now() {
        return Before.now() + by;
      }
    } as DateConstructor;
  }, ms);
  await copydesk.page.clock.fastForward(ms);
}

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => ({
  at: new Date(Date.now() + hours * HOUR_MS).toISOString(),
  zone: 'UTC',
});

test('a scheduled story is published when its time comes, in the story that is open too', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Overnight', state: 'scheduled', schedule: inHours(-8), updatedAt: inHours(-9).at },
    { headline: 'Budget', state: 'scheduled', schedule: inHours(2), updatedAt: inHours(-9).at },
    { headline: 'Ferries', state: 'ready', embargo: inHours(1) },
  ]);
  await copydesk.start({ newsroom });
  const { story, list, notices } = copydesk;
  await copydesk.page.clock.install();
  const stateOf = async (headline: string) =>
    (await storedStories(newsroom)).find((each) => each.headline === headline)?.state;
  await expect(notices.area).toContainText('“Overnight” is published, as scheduled.');
  expect(await stateOf('Overnight')).toBe('published');
  await copydesk.feed.headline('Budget').click();
  await expect(story.state).toContainText('Scheduled');
  await list.row('Ferries').click();
  await story.step('Publish').click();
  await expect(story.state.getByRole('alert')).toContainText('under embargo until');

  await setClocksOn(copydesk, 3 * HOUR_MS);
  await expect(notices.area).toContainText('“Budget” is published, as scheduled.');
  expect(await stateOf('Budget')).toBe('published');
  await expect(story.state.getByRole('alert'), 'what is over is said no more').toHaveText('');
  await list.row('Budget').click();
  await expect(story.state).toContainText('Published');
  await expect(story.body).not.toBeEditable();
});
