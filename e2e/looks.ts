import { expect, type Locator, type Page } from 'playwright/test';
import type { Copydesk } from './copydesk';

const SIZES = [
  [1680, 1050],
  [1280, 800],
] as const;

/**
 * Looks at what is on screen in both themes and sizes.
 *
 * @param look gets a name such as `dark-1280`; the window is light and small again after the last.
 */
export async function inEachLook(
  copydesk: Copydesk,
  look: (name: string) => Promise<void>,
): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(copydesk, theme);
    for (const [width, height] of SIZES) {
      await resize(copydesk, width, height);
      await look(`${theme}-${width}`);
    }
  }
}

/** Through the menu, which is at hand also while a dialog is open. */
async function chooseTheme({ electron, page }: Copydesk, theme: 'light' | 'dark'): Promise<void> {
  const choose = () =>
    electron.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      item?.click();
      return item !== undefined;
    }, `theme-${theme}`);
  // The menu comes a moment after the first screen.
  await expect.poll(choose).toBe(true);
  await expectTheme(page, theme);
}

/** Waits until a page has heard of the theme: the system tells it of that a moment later. */
export async function expectTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(isDark).toBe(theme === 'dark');
}

/** Gives the window this size, in pixels, its frame not counted. */
export async function resize(
  { electron, page }: Copydesk,
  width: number,
  height: number,
): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
    [width, height] as [number, number],
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

/** As the menu zooms, but to any factor. */
export function zoom({ electron }: Copydesk, factor: number): Promise<void> {
  return electron.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  );
}

/** Whether an element is wholly within the window, and neither cut off nor covered at its corners. */
export function isInSight(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
    // Corners are round.
    const inset = 4;
    return [left + inset, right - inset].every((x) =>
      [top + inset, bottom - inset].every((y) => element.contains(document.elementFromPoint(x, y))),
    );
  });
}
