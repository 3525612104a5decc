import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { tabTo } from './keyboard';
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

/** Begins a story under this headline, the cursor in its body. */
async function beginStory({ page, story }: Copydesk, headline: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n');
  await expect(story.field('Headline')).toBeFocused();
  await page.keyboard.type(headline);
  await story.putCursorAt('end');
}

/** Finds a photo of the sample in the picker, and takes it. */
async function chooseMillStreet({ page, photoPicker }: Copydesk): Promise<void> {
  await expect(photoPicker.search).toBeFocused();
  await page.keyboard.type('Wend');
  await tabTo(page, photoPicker.photos.filter({ hasText: 'Mill Street under water' }));
  await page.keyboard.press('Enter');
}

test('photos side by side are added to and shown as a grid, by keyboard alone', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { story, page, slashMenu } = copydesk;
  await beginStory(copydesk, 'With a gallery');
  await slashMenu.make('Photos side by side');
  const gallery = story.block('Gallery');
  await expect(gallery.getByRole('figure')).toHaveCount(2);
  await tabTo(page, gallery.getByRole('button', { name: 'Add photo' }));
  await page.keyboard.press('Enter');
  await chooseMillStreet(copydesk);
  await expect(gallery.getByRole('figure')).toHaveCount(3);
  await expect(gallery.getByRole('img')).toHaveCount(1);

  await tabTo(page, gallery.getByRole('button', { name: 'Show as a grid' }));
  await page.keyboard.press('Enter');
  await expect(gallery).toContainText('Show side by side');
  const written = async () =>
    (await storedStories(sample)).find(({ headline }) => headline === 'With a gallery')?.body
      .content;
  await expect.poll(written).toContainEqual({
    type: 'gallery',
    attrs: { layout: 'grid' },
    content: [
      expect.objectContaining({ type: 'figure' }),
      expect.objectContaining({ type: 'figure' }),
      {
        type: 'figure',
        attrs: expect.objectContaining({ photoId: 'flood-mill-street' }) as unknown,
      },
    ],
  });
});

test('a video card takes a thumbnail with its credit, and gives both up', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { story, slashMenu } = copydesk;
  await beginStory(copydesk, 'With a film');
  await slashMenu.make('Video card');
  const card = story.videoCard;
  const button = (name: string) => card.getByRole('button', { name, exact: true });
  await expect(card.getByRole('textbox', { name: 'Video title' })).toBeFocused();
  await button('Add thumbnail').press('Enter');
  await chooseMillStreet(copydesk);
  await expect(card.getByRole('img', { name: 'Thumbnail' })).toBeVisible();
  const credit = card.getByRole('textbox', { name: 'Thumbnail credit' });
  await expect(credit).toHaveValue('Jonah Pell / Packet');
  const written = async () =>
    (await storedStories(sample)).find(({ headline }) => headline === 'With a film')?.body.content;
  const stored = (attrs: Record<string, string>) =>
    expect.objectContaining({
      type: 'videoCard',
      attrs: expect.objectContaining(attrs),
    }) as unknown;
  await expect
    .poll(written)
    .toContainEqual(stored({ photoId: 'flood-mill-street', credit: 'Jonah Pell / Packet' }));

  await button('Remove thumbnail').press('Enter');
  await expect(card.getByRole('img', { name: 'Thumbnail' })).toHaveCount(0);
  await expect(credit).toHaveCount(0);
  await expect.poll(written).toContainEqual(stored({ photoId: '', credit: '' }));
});
