import type { Locator, Page } from 'playwright/test';

/** The newsroom's photos beside a story. */
export class PhotosPanel {
  constructor(private readonly page: Page) {}

  get panel() {
    return this.page.getByRole('region', { name: 'Photos', exact: true });
  }

  get search() {
    return this.panel.getByRole('searchbox', { name: 'Search photos' });
  }

  get photos() {
    return this.panel.getByRole('list', { name: 'Photos of the newsroom' }).getByRole('button');
  }

  /** What a screen reader says of photos that were put in. */
  get news() {
    return this.panel.getByRole('status', { name: 'Photos put in' });
  }

  /** Drags a photo by the mouse to a point of another element. @param y part of its height */
  async drag(photo: Locator, target: Locator, y: number): Promise<void> {
    await photo.hover();
    await this.page.mouse.down();
    await target.hover({ position: await pointIn(target, y) });
    // A drag is over a place once it moved there.
    await target.hover({ position: await pointIn(target, y) });
    await this.page.mouse.up();
  }
}

async function pointIn(target: Locator, y: number) {
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to drag to');
  return { x: box.width / 3, y: box.height * y };
}
