import { expect, test } from './app';
import { openByKey } from './keyboard';
import { rewordPhoto } from './newsroom-files';

test.use({ ownApp: true });

test('from the window of a story the photo that keeps it in is gone to in the main one, by keyboard', async ({
  copydesk,
  sample,
}) => {
  await rewordPhoto(sample, 'lighthouse-orrin-head', { doNotUse: true });
  await copydesk.start({ newsroom: sample });
  const { page, photos } = copydesk;
  await openByKey(copydesk, 'The last winter of the turning light');
  const light = await copydesk.opensWindow(() => page.keyboard.press('ControlOrMeta+Shift+o'));
  const standing = light.story.leadPhoto.frame.getByRole('note');
  await expect(standing).toContainText('Not to be used.');
  await light.palette.run('Publish');
  await expect(light.story.state.getByRole('button', { name: 'Go to photo' })).toBeFocused();
  await light.page.keyboard.press('Enter');
  await expect(photos.right('Do not use')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(photos.usedIn).toHaveCount(0);

  await expect(standing).toHaveCount(0);
  await light.palette.run('Publish');
  await expect(light.story.state).toContainText('Published');
});
