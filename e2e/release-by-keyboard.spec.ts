import { join } from 'node:path';
import { expect, test } from './app';
import { openByKey, pressNear, tabTo, typeMoment } from './keyboard';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

test('a story gets an embargo and a schedule, each with its zone, and both are changed and taken away', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Budget', state: 'ready', body: paragraphs('It rises.') },
  ]);
  await copydesk.start({ newsroom });
  const { page, palette, story } = copydesk;
  const { keyboard } = page;
  const stored = async () => (await storedStories(newsroom))[0];
  await openByKey(copydesk, 'Budget');

  await test.step('by the clocks of Tokyo, whose name is typed', async () => {
    await palette.run('Go to Embargo');
    await expect(story.moment('Embargo')).toBeFocused();
    await typeMoment(page, '2199-01-01T09:30');
    await expect(story.moment('Embargo')).toHaveValue('2199-01-01T09:30');
    await tabTo(page, story.choice('Embargo zone'), 'Tab', 5);
    await keyboard.type('Asia/Tok');
    await expect(story.choice('Embargo zone')).toBeFocused();
    await expect(story.inspector).toContainText('1 Jan 2199, 09:30 GMT+9');
    await expect
      .poll(stored)
      .toMatchObject({ embargo: { at: '2199-01-01T00:30:00.000Z', zone: 'Asia/Tokyo' } });
  });

  await test.step('one undo takes the choice of the zone back, the next the moment', async () => {
    await palette.run('Undo');
    await expect(story.choice('Embargo zone')).not.toHaveValue('Asia/Tokyo');
    await expect(story.moment('Embargo')).toHaveValue('2199-01-01T09:30');
    await palette.run('Redo');
    await expect(story.choice('Embargo zone')).toHaveValue('Asia/Tokyo');
  });

  await test.step('a schedule before it is said to be that, and put off with an arrow', async () => {
    await palette.run('Go to Schedule');
    await expect(story.moment('Schedule')).toBeFocused();
    await typeMoment(page, '2198-12-31T09:00');
    await tabTo(page, story.choice('Schedule zone'), 'Tab', 5);
    await keyboard.type('UTC');
    await palette.run('Schedule');
    await expect(story.state.getByRole('alert')).toContainText('before the embargo');
    await palette.run('Go to Schedule');
    await typeMoment(page, '2199-01-02T09:00');
    await expect
      .poll(stored)
      .toMatchObject({ schedule: { at: '2199-01-02T09:00:00.000Z', zone: 'UTC' } });
  });

  await test.step('the embargo goes, the keys stay in its field', async () => {
    await palette.run('Go to Embargo');
    await expect(story.moment('Embargo')).toBeFocused();
    await pressNear(page, story.inspector.getByRole('button', { name: 'Remove embargo' }));
    await expect(story.moment('Embargo')).toBeFocused();
    await expect(story.moment('Embargo')).toHaveValue('');
    await expect.poll(stored).toMatchObject({ embargo: null });
    await palette.run('Schedule');
    await expect(story.state).toContainText('Scheduled');
  });
});

test('a story with a day that is typed by half goes nowhere until it is typed again', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Budget', state: 'ready' },
  ]);
  await copydesk.start({ newsroom });
  const { page, palette, story } = copydesk;
  await openByKey(copydesk, 'Budget');
  await palette.run('Go to Embargo');
  await page.keyboard.type('01');
  await tabTo(page, story.choice('Embargo zone'), 'Tab', 7);
  await expect(story.inspector).toContainText('This is no whole day and time');
  await palette.run('Publish');
  await expect(story.state.getByRole('alert')).toHaveText(
    'The embargo is no whole day and time. Complete it, or clear it.',
  );
  await expect(story.moment('Embargo')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+e');
  await expect(copydesk.exportDialog.dialog).toContainText('The embargo is no whole day and time.');
  await page.keyboard.press('Escape');
  await palette.run('Go to Embargo');
  await typeMoment(page, '2199-01-01T09:30');
  await expect(story.moment('Embargo')).toHaveValue('2199-01-01T09:30');
});
