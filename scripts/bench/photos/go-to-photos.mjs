/** @param {import('playwright/test').Page} page of Copydesk */
export async function goToPhotos(page) {
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('button', { name: 'Photos' }).click();
}
