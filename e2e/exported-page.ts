import type { ElectronApplication, Page } from 'playwright/test';
import { pathToFileURL } from 'node:url';

/** An exported page as a reader's browser shows it: a window without anything of the app. */
export class ExportedPage {
  private constructor(
    readonly page: Page,
    /** What the browser complained about. */
    readonly complaints: readonly string[],
  ) {}

  static async open(app: ElectronApplication, path: string): Promise<ExportedPage> {
    const opened = app.waitForEvent('window');
    await app.evaluate(({ BrowserWindow }) => {
      const reader = new BrowserWindow({
        width: 1280,
        height: 800,
        webPreferences: { partition: 'reader', sandbox: true, contextIsolation: true },
      });
      void reader.loadURL('about:blank');
    });
    const page = await opened;
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
    await page.goto(pathToFileURL(path).href);
    return new ExportedPage(page, complaints);
  }

  /** All that can be read on it, block by block, from the top. */
  async texts(): Promise<string[]> {
    const blocks = this.page.getByRole('article').locator('h1, h2, h3, p, li, figcaption > span');
    return (await blocks.allInnerTexts()).map((text) => text.trim()).filter(Boolean);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  get picture() {
    return this.page.getByRole('img').first();
  }

  /** Pixels of the lead photo as loaded; 0 when it is not. */
  pictureWidth(): Promise<number> {
    return this.picture.evaluate(async (element) => {
      const image = element as HTMLImageElement;
      await image.decode();
      return image.naturalWidth;
    });
  }
}
