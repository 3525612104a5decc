import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Album } from './album';
import { expect, test } from './app';
import { PROJECT } from './copydesk';
import { ExportedPage } from './exported-page';
import { answerDialogs, copy } from './system';

const FOLDER = join(PROJECT, 'out', 'tour');

/** An article as it comes off a web page, furniture and all. */
const ARTICLE = `Night ferry to the islands sails again after eleven years

3 min read
Night ferry to the islands sails again after eleven years
Passengers watch the lights of Tarnsea from the stern of the Corran Star as she leaves the harbour at dawn on Saturday. (Mara Ellison / Packet)

TARNSEA — The night ferry to the outer islands left its berth on Saturday for the first time since 2015, nine minutes late and with every cabin taken.

The Corran Star carried 214 passengers, 38 cars, a piano for the school on Inner Wend and, by the captain’s count, eleven people who had booked only to say that they had been aboard.

“You notice the quiet,” said Ines Farrow, who took the last crossing as a student and the first one back with her daughter. “The day boat is a bus. This is a night somewhere.”

The service was withdrawn when the old ferry failed its survey, and islanders have relied since on a day boat and, for urgent cases, a small aircraft that does not fly in fog. Fog was recorded on 71 days last winter.

The new vessel cost 19 million and was paid for in equal parts by the county, the islands’ own trust and a levy on the fishing port. It runs on batteries inside the harbour, so that the departure at half past ten no longer wakes Fish Street.

Fares are 24 for a seat and 60 for a cabin, breakfast included. The operator said bookings for December were already twice what it had planned for, and that a second weekly sailing would be decided on in the spring.

Dr Samuel Okoro, who runs the surgery on Inner Wend, said the timetable mattered more than the comfort. “A patient can now be seen on the mainland at nine in the morning and be home the same night,” he said. “Last week that took three days.”

Share this article
Show More`;

test('the tour: a story from the clipboard to the exported page', async ({ copydesk, folder }) => {
  await rm(FOLDER, { recursive: true, force: true });
  await copydesk.start();
  await answerDialogs(copydesk.electron, { save: join(folder, 'The Tarnsea Packet') });
  await copydesk.welcome.way('Open the sample newsroom').click();
  const { page, feed, story, photoPicker, exportDialog } = copydesk;
  await expect(feed.cards.first()).toBeVisible();
  const album = await Album.open(copydesk.electron, FOLDER);
  await album.take(page, 'feed');

  await copy(copydesk.electron, { text: ARTICLE });
  await feed.button('Paste as story').click();
  await expect(story.field('Headline')).toHaveValue(/^Night ferry/);
  await album.take(page, 'pasted');
  await copydesk.notices.button('Dismiss').click();

  await story.field('Kicker').fill('Islands');
  await story
    .field('Standfirst')
    .fill(
      'The Corran Star leaves nine minutes late, with every cabin taken and a piano in the hold.',
    );
  await story.field('Byline').fill('By Callum Brask');
  await story.section.selectOption('Local');
  await story.inspected('Slug').fill('night-ferry');
  await story.leadPhoto.add.click();
  await expect(photoPicker.photos.first()).toBeVisible();
  await album.take(page, 'photo-picker');
  await photoPicker.photos.filter({ hasText: 'arbour' }).first().click();
  await expect(story.leadPhoto.picture).toBeVisible();
  await story.leadPhoto
    .field('Alt text')
    .fill('Three dockside cranes against a sunrise over still water');
  await story.leadPhoto.picture.hover();
  await page.mouse.wheel(0, -2000);
  await expect(story.saveState).toHaveText(/^Saved/);
  await album.take(page, 'story');

  // Where it was made is nobody's business in a picture: out of the project, and then into the album.
  const exports = join(folder, 'Exports');
  await mkdir(exports);
  await answerDialogs(copydesk.electron, { open: [exports] });
  await story.tool('Export…').click();
  await exportDialog.name.fill('night-ferry');
  await exportDialog.button('Change…').click();
  await expect(exportDialog.place).toHaveText(exports);
  await album.take(page, 'export');
  await exportDialog.button('Export').click();
  await expect(exportDialog.dialog).toContainText('Exported to');

  await cp(join(exports, 'night-ferry'), join(FOLDER, 'page'), { recursive: true });
  const path = join(FOLDER, 'page', 'index.html');
  const exported = await ExportedPage.open(copydesk.electron, path);
  expect(await exported.texts()).toContainEqual(expect.stringContaining('left its berth'));
  expect(await exported.pictureWidth()).toBeGreaterThan(0);
  await album.take(exported.page, 'exported-page');

  console.log(`Made in ${FOLDER}:`);
  for (const name of album.names) console.log(`  ${name}`);
  console.log('  page/index.html');
});
