import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from './app';
import { openByKey, pressNear, tabTo } from './keyboard';
import { makeNewsroom, paragraphs, storedPhotos, storedStories } from './newsroom-files';
import { readMetadata } from './read-metadata';
import { answerDialogs } from './system';

const PLACES = ['Tarnsea', 'Hallowick', 'Corran', 'Aldmoor'];

/** Wire pictures, each of its own, with a place and a day inside. */
async function makePictures(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="${PLACES[number % PLACES.length]}" photoshop:DateCreated="2026-11-17" photoshop:Credit="Jonah Pell / Packet"/></rdf:RDF></x:xmpmeta>`;
    const background = { r: number * 12, g: 90, b: 255 - number * 12 };
    const bytes = await sharp({ create: { width: 1800, height: 1200, channels: 3, background } })
      .withXmp(packet)
      .jpeg()
      .toBuffer();
    await writeFile(join(folder, `wire-${String(number).padStart(2, '0')}.jpg`), bytes);
  }
}

test('by keyboard alone twenty wire pictures are taken in, captioned, corrected, cropped, put in a story and sent out', async ({
  copydesk,
  folder,
}) => {
  test.setTimeout(240_000);
  const [wire, out] = [join(folder, 'wire'), join(folder, 'out')];
  await makePictures(wire, 20);
  await mkdir(out);
  const newsroom = await makeNewsroom(
    join(folder, 'newsroom'),
    [{ headline: 'Cup', body: paragraphs('They win.') }],
    { captionCodes: { delimiter: '=', lines: ['tt9\tTarnsea Town’s Daniel Okoro'] } },
  );
  await copydesk.start({ newsroom });
  const { crop, page, palette, photoExport, photos, story } = copydesk;
  const { keyboard } = page;
  await answerDialogs(copydesk.electron, { open: [wire] });
  await openByKey(copydesk, 'Cup');

  await test.step('taken in', async () => {
    await keyboard.press('ControlOrMeta+3');
    await palette.run('Add a folder of pictures…');
    await expect(photos.photos).toHaveCount(20);
  });

  await test.step('captioned as one, with a code and variables', async () => {
    await tabTo(page, photos.photos.first());
    await keyboard.press('ControlOrMeta+a');
    await expect(photos.selected).toHaveCount(20);
    await tabTo(page, photos.field('Caption'));
    await keyboard.type('=tt9= trains in {city} on {dow}, {day} {monthname} {yr4}.');
    await keyboard.press('Tab');
    await expect
      .poll(async () => (await storedPhotos(newsroom)).map(({ caption }) => caption).toSorted())
      .toEqual(
        Array.from(
          { length: 20 },
          (_, number) =>
            `Tarnsea Town’s Daniel Okoro trains in ${PLACES[number % 4]} on Tuesday, 17 November 2026.`,
        ).toSorted(),
      );
  });

  const wrong = 'Rain stops play in Tarnsea on Monday, 17 November 2026.';
  await test.step('one weekday is wrong, and fixed', async () => {
    await tabTo(page, photos.photos.first(), 'Shift+Tab');
    await keyboard.press('Space');
    await expect(photos.selected).toHaveCount(1);
    await tabTo(page, photos.field('Caption'));
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(wrong);
    await tabTo(page, photos.fix('is a Tuesday, not a Monday'));
    await keyboard.press('Enter');
    await expect(photos.field('Caption')).toHaveValue(wrong.replace('Monday', 'Tuesday'));
  });

  await test.step('cropped', async () => {
    await crop.openByKey();
    for (let step = 0; step < 5; step += 1) await keyboard.press('-');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    await expect
      .poll(async () => (await storedPhotos(newsroom)).filter(({ crops }) => crops['wide']))
      .toHaveLength(1);
  });

  await test.step('put in the story', async () => {
    await palette.run('Put selected photos into story');
    await expect(story.figure.field('Caption')).toHaveValue(/^Rain stops play .* Tuesday/);
    await expect
      .poll(async () => JSON.stringify((await storedStories(newsroom))[0]!.body))
      .toContain('Rain stops play');
  });

  await test.step('sent out, with the words inside', async () => {
    await answerDialogs(copydesk.electron, { open: [out] });
    await photos.goThere();
    await keyboard.press('ControlOrMeta+a');
    await expect(photos.selected).toHaveCount(20);
    await keyboard.press('ControlOrMeta+Shift+e');
    await pressNear(page, photoExport.button('Change…'));
    await expect(photoExport.place).toHaveText(out);
    await pressNear(page, photoExport.button('Export'));
    await expect(photoExport.dialog).toContainText('20 pictures exported to', {
      timeout: 90_000,
    });
    const [name = ''] = await readdir(out);
    const files = (await readdir(join(out, name))).toSorted();
    expect(files).toHaveLength(20);
    const read = await readMetadata(files.map((file) => join(out, name, file)));
    const captions = (await storedPhotos(newsroom)).map(({ caption }) => caption).toSorted();
    for (const tag of ['XMP-dc:Description', 'IPTC:Caption-Abstract']) {
      expect(read.map((known) => String(known[tag])).toSorted()).toEqual(captions);
    }
    const fixed = read.filter((known) => String(known['XMP-dc:Description']).startsWith('Rain'));
    expect(fixed).toMatchObject([
      { 'IPTC:City': expect.any(String), 'XMP-photoshop:Credit': 'Jonah Pell / Packet' },
    ]);
  });
});
