import { expect, test } from './app';
import { openByKey } from './keyboard';
import { paragraphs, putStory } from './newsroom-files';
import { dragTo } from './paste';

test.use({ ownApp: true });

test('a photo that is dragged from the wall to the window of a story carries its id alone, and is a figure there', async ({
  copydesk,
  sample,
}) => {
  const body = paragraphs('Words before.', 'Words behind.');
  await putStory(sample, { id: 'story-001', headline: 'Boats at sea', body });
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await openByKey(copydesk, 'Boats at sea');
  const own = await copydesk.opensWindow(() => page.keyboard.press('ControlOrMeta+Shift+o'));
  await expect(own.story.body).toContainText('Words before.');

  await photos.goThere();
  const carried = await photos.photos.filter({ hasText: 'Orrin Head' }).evaluate((cell) => {
    const dataTransfer = new DataTransfer();
    cell.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }));
    return dataTransfer.types.map((type) => [type, dataTransfer.getData(type)]);
  });
  expect(carried).toEqual([['application/x-copydesk-photos', 'lighthouse-orrin-head']]);
  await dragTo(own.page, 'Words before.', Object.fromEntries(carried) as Record<string, string>);
  await expect(own.story.figure.field('Credit')).toHaveValue('Mara Ellison / Packet');
});
