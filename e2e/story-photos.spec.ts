import { expect, test } from './app';
import { PICTURE, storedStories } from './newsroom-files';
import { answerDialogs } from './system';

test('a figure in the body has a caption, credit and alt text of its own', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { story, photoPicker } = copydesk;
  await copydesk.feed.button('New story').click();
  await story.field('Headline').fill('With a figure');
  await story.body.click();
  await copydesk.page.keyboard.type('Before the picture.');
  await story.tool('Figure').click();
  await photoPicker.search.fill('Wend');
  await photoPicker.photos.filter({ hasText: 'Mill Street under water' }).click();
  await expect(photoPicker.dialog).toBeHidden();

  const { figure } = story;
  await expect(figure.picture).toBeVisible();
  await expect(figure.field('Caption')).toHaveValue(/^Water fills Mill Street/);
  await expect(figure.field('Credit')).toHaveValue('Jonah Pell / Packet');
  await figure.field('Caption').fill('The street at dusk.');
  await figure.field('Credit').fill('Another Name');
  await figure.field('Alt text').fill('Water between houses');
  const written = async () =>
    (await storedStories(sample)).find(({ headline }) => headline === 'With a figure')?.body
      .content;
  await expect.poll(written).toContainEqual({
    type: 'figure',
    attrs: {
      photoId: 'flood-mill-street',
      caption: 'The street at dusk.',
      credit: 'Another Name',
      altText: 'Water between houses',
    },
  });

  await figure.frame.getByRole('button', { name: 'Replace photo' }).click();
  await photoPicker.photos.filter({ hasText: 'orchestra' }).or(photoPicker.photos).first().click();
  await expect(figure.field('Caption')).not.toHaveValue('The street at dusk.');
  await figure.frame.getByRole('button', { name: 'Remove figure' }).click();
  await expect(figure.frame).toHaveCount(0);
  await expect(story.body).toContainText('Before the picture.');
});

test('a picture file joins the newsroom with the words that are in it', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { story } = copydesk;
  await copydesk.feed.button('New story').click();
  await answerDialogs(copydesk.electron, { open: [PICTURE] });
  await story.leadPhoto.add.click();
  await copydesk.photoPicker.addPictures.click();
  await expect(story.leadPhoto.picture).toBeVisible();
  await expect(story.leadPhoto.field('Caption')).toHaveValue(/\w/);
  await expect(story.leadPhoto.field('Credit')).toHaveValue(/\w/);

  await story.leadPhoto.frame.getByRole('button', { name: 'Remove lead photo' }).click();
  await expect(story.leadPhoto.picture).toHaveCount(0);
  await story.tool('Undo').click();
  await expect(story.leadPhoto.picture).toBeVisible();
});
