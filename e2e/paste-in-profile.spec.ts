import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { makeNewsroom } from './newsroom-files';
import { BRIEF } from './brief';
import { copyAndPaste } from './paste';

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const SUBHEAD = { type: 'subhead', content: [{ type: 'text', text: 'Fares' }] };
const CARD = { type: 'videoCard', attrs: { title: 'The film' } };

/** Opens a story of paragraphs alone, which has these blocks all the same. */
async function openBrief(copydesk: Copydesk, folder: string, content: object[]): Promise<void> {
  const story = { headline: 'Tide', profile: BRIEF.id, body: { type: 'doc', content } };
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [story], { profiles: [BRIEF] });
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Tide').focus();
  await copydesk.page.keyboard.press('Enter');
  await expect(copydesk.story.body).toBeFocused();
  await copydesk.story.putCursorAt('end');
}

test('blocks of a page that the profile leaves out come as paragraphs, and that is told', async ({
  copydesk,
  folder,
}) => {
  await openBrief(copydesk, folder, [words('First.')]);
  const { notices, page, story } = copydesk;
  await page.keyboard.press('Enter');
  const html = '<h2>Fares</h2><p>They rise.</p><ul><li>One</li><li>Two</li></ul>';
  await copyAndPaste(copydesk, { text: 'Fares', html });
  await expect(story.body.getByRole('paragraph')).toHaveText([
    'First.',
    'Fares',
    'They rise.',
    'One',
    'Two',
  ]);
  await expect(notices.area).toContainText(
    'As paragraphs, since “Brief” has none: 1 subhead, 1 bullet list.',
  );
});

test('so do those that were copied here, and undo takes that back', async ({
  copydesk,
  folder,
}) => {
  await openBrief(copydesk, folder, [SUBHEAD, CARD, words('They rise.')]);
  const { notices, page, story } = copydesk;
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(story.body.getByRole('paragraph')).toHaveText(['Fares', 'The film', 'They rise.']);
  await expect(notices.area).toContainText(
    'As paragraphs, since “Brief” has none: 1 subhead, 1 video card.',
  );
  await page.keyboard.press('ControlOrMeta+z');
  await expect(story.videoCard).toHaveCount(1);
});
