import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from 'playwright/test';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1680, height: 1050 },
] as const;

/** Numbered pictures of screens, each in both themes and sizes. */
export class Album {
  readonly names: string[] = [];
  private number = 0;

  private constructor(
    readonly folder: string,
    private readonly app: ElectronApplication,
  ) {}

  static async open(app: ElectronApplication, folder: string): Promise<Album> {
    await mkdir(folder, { recursive: true });
    return new Album(folder, app);
  }

  /** Takes this window's picture, light and dark, at each size; it ends light and small. */
  async take(page: Page, screen: string): Promise<void> {
    // Into a corner where it lights up nothing.
    await page.mouse.move(1, 1);
    this.number += 1;
    for (const theme of ['dark', 'light'] as const) {
      await this.choose(page, theme);
      for (const { width, height } of SIZES.toReversed()) {
        await this.resize(page, width, height);
        await ready(page);
        const number = String(this.number).padStart(2, '0');
        const name = `${number}-${screen}-${theme}-${width}x${height}.png`;
        await page.screenshot({ path: join(this.folder, name) });
        this.names.push(name);
      }
    }
  }

  /** Through the menu, which is at hand also while a dialog is open. */
  private async choose(page: Page, theme: 'light' | 'dark'): Promise<void> {
    await this.app.evaluate(({ Menu }, id) => {
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
    }, `theme-${theme}`);
    await page.waitForFunction(
      (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
      theme === 'dark',
    );
  }

  private async resize(page: Page, width: number, height: number): Promise<void> {
    const window = await this.app.browserWindow(page);
    await window.evaluate((own, size) => own.setContentSize(size.width, size.height), {
      width,
      height,
    });
    await expect
      .poll(() => page.evaluate(() => [innerWidth, innerHeight]))
      .toEqual([width, height]);
  }
}

/** Waits for type, pictures in sight and movements to settle. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const moving = document.getAnimations().some(({ playState, effect }) => {
      const end = effect?.getComputedTiming().endTime;
      return playState === 'running' && typeof end === 'number' && Number.isFinite(end);
    });
    const inSight = [...document.images].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return (
      document.fonts.status === 'loaded' &&
      !moving &&
      inSight.every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
    );
  });
}
