import { join } from 'node:path';
import { expect, test as base } from './app';
import { findViolations } from './axe';
import { Copydesk } from './copydesk';
import { makeNewsroom } from './newsroom-files';

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

test('a newsroom that another has open is read-only, until it is taken over', async ({
  copydesk,
  other,
  newsroom,
}) => {
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Harbour reopens').click();
  await other.start({ newsroom });
  await expect(other.feed.screen).toContainText('has been writing in it since');
  await expect(other.feed.button('New story')).toBeDisabled();
  expect(await findViolations(other.page)).toEqual([]);

  await other.feed.button('Take over').click();
  await expect(other.feed.screen).not.toContainText('read-only');
  await other.feed.headline('Harbour reopens').click();
  await other.story.field('Headline').fill('Harbour reopens at noon');
  await expect(other.story.saveState).toHaveText(/^Saved/);

  // The first shows the other's words; its own stay on screen, and none is written over them.
  await expect(copydesk.story.field('Headline')).toHaveValue('Harbour reopens at noon');
  await copydesk.story.field('Headline').fill('Harbour stays shut');
  await expect(copydesk.story.saveState).toContainText('took it over');
  await expect(copydesk.story.field('Headline')).toHaveValue('Harbour stays shut');
  await other.goTo('Feed');
  await expect(other.feed.headline('Harbour reopens at noon')).toBeVisible();
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
