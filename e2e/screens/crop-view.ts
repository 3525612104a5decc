import { expect, type Page } from 'playwright/test';

/** The crops of the photo in hand, on the Photos screen. */
export class CropView {
  constructor(private readonly page: Page) {}

  get view() {
    return this.page.getByRole('region', { name: 'Crop', exact: true });
  }

  /** The area on the picture, which has the keys. */
  get area() {
    return this.view.getByRole('button', { name: /^Area of/ });
  }

  get focalPoint() {
    return this.view.getByRole('button', { name: /^Focal point/ });
  }

  get picture() {
    return this.view.locator('.crop-picture');
  }

  /** A corner that is dragged, which only a mouse has. */
  corner(which: 'upper left' | 'lower right') {
    return this.view.locator(`[data-corner="${which === 'upper left' ? '00' : '11'}"]`);
  }

  choice(name: string) {
    return this.view.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  /** What the area that is chosen has and lacks. */
  get facts() {
    return this.view.getByRole('status');
  }

  button(name: string) {
    return this.view.getByRole('button', { name });
  }

  /** Opens it for the photo in hand, by key. */
  async openByKey(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+r');
    await expect(this.area.or(this.focalPoint)).toBeFocused();
  }
}
