import type { ElectronApplication, Frame, Page } from 'playwright/test';

type Surface = 'Phone' | 'Desktop' | 'Print' | 'Social card' | 'Feed';
/** What the page is shown on. */
type Medium = 'screen' | 'paper';

/** The story as its readers get it, beside the editor. */
export class PreviewPanel {
  constructor(private readonly page: Page) {}

  get panel() {
    return this.page.getByRole('region', { name: 'Preview', exact: true });
  }

  /** What its width is changed by. */
  get divider() {
    return this.page.getByRole('separator', { name: 'Width of the preview' });
  }

  tab(surface: Surface) {
    return this.panel.getByRole('tab', { name: surface, exact: true });
  }

  /** The tab that is chosen. */
  get chosen() {
    return this.panel.getByRole('tab', { selected: true });
  }

  get close() {
    return this.panel.getByRole('button', { name: 'Close preview' });
  }

  /** Why the story cannot leave as it is. */
  get notes() {
    return this.panel.getByRole('list', { name: 'Before it can leave' });
  }

  /** What is shown of a card. */
  get card() {
    return this.panel.getByRole('tabpanel').getByRole('article');
  }

  /** The element that the page is in. */
  get frame() {
    return this.panel.getByTitle(/: the page$/);
  }

  /** What readers see of the page. */
  get article() {
    return this.frame.contentFrame().getByTitle('The page').contentFrame().getByRole('article');
  }

  /** The page itself, to look into; waits until it is there. */
  async document(medium: Medium = 'screen'): Promise<Frame> {
    await this.article.waitFor();
    const address = `preview://copydesk/${medium}/page/index.html`;
    const frame = this.page.frames().find((candidate) => candidate.url() === address);
    if (frame === undefined) throw new Error(`No frame shows ${address}`);
    return frame;
  }

  /** What an address of the preview is answered with. */
  static served(app: ElectronApplication, address: string) {
    return app.evaluate(async ({ net }, url) => {
      const response = await net.fetch(url);
      return { status: response.status, text: await response.text() };
    }, address);
  }
}
