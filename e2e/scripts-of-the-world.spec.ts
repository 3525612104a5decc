import { expect, test } from './app';

test('a right-to-left story reads from the right, in the feed and on its own', async ({
  copydesk,
  sample,
}) => {
  await copydesk.start({ newsroom: sample });
  const { feed, story } = copydesk;
  await feed.search.fill('تارنسي');
  const headline = feed.cards.first().getByRole('heading');
  await expect(headline).toHaveText(/\p{Script=Arabic}/u);
  await expect(headline).toHaveAttribute('dir', 'auto');
  await expect(headline).toHaveCSS('direction', 'rtl');

  await feed.cards.first().getByRole('button').click();
  await expect(story.field('Headline')).toHaveCSS('direction', 'rtl');
  await expect(story.body.locator('> p').first()).toHaveCSS('direction', 'rtl');
  await expect(story.body).toHaveAttribute('lang', 'ar');
});
