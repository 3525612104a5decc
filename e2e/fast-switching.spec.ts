import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { faultCount, printFigure } from './figures';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

const STORIES = 8;
/** A round of driving takes its time; all of them together are more than one test may take. */
const MS_A_SWITCH = 2_000;

interface Watched {
  /** What was typed while each story was on screen, by its headline. */
  typed: Record<string, string>;
}

/** Notes in the page itself under which headline each letter of the body appeared. */
async function watchTyping(page: Page): Promise<() => Promise<Record<string, string>>> {
  await page.evaluate(() => {
    const watched: Watched = { typed: {} };
    Object.assign(globalThis, { watched });
    document.addEventListener('beforeinput', (event) => {
      const target = event.target as HTMLElement;
      if (target.getAttribute('aria-label') !== 'Body' || event.data === null) return;
      const screen = target.closest('.story-page')!;
      const headline = screen.querySelector<HTMLTextAreaElement>('.headline textarea')!.value;
      watched.typed[headline] = (watched.typed[headline] ?? '') + event.data;
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.typed);
}

test('no text lands in the wrong story, however fast one goes from one to the next', async ({
  copydesk,
  folder,
}) => {
  const count = faultCount(40);
  test.setTimeout(90_000 + count * MS_A_SWITCH);
  const headlines = Array.from({ length: STORIES }, (_, index) => `Story ${index + 1}`);
  const newsroom = await makeNewsroom(
    join(folder, 'newsroom'),
    headlines.map((headline) => ({ headline, body: paragraphs('.') })),
  );
  await copydesk.start({ newsroom });
  const { page, story, list } = copydesk;
  await copydesk.feed.headline('Story 1').click();
  await expect(story.body).toBeVisible();
  const typedWhere = await watchTyping(page);
  const rows = headlines.map((headline) => list.row(headline));

  let letters = 0;
  for (let round = 0; round < count; round += 1) {
    const row = rows[(round * 3 + 1) % STORIES]!;
    // Without waiting: the story before is being saved, and the keys come while the next one opens.
    await row.click();
    if (round % 5 === 4) await rows[(round * 5 + 2) % STORIES]!.click();
    if (round % 2 === 0) await story.body.click({ timeout: 30_000 });
    const text = `${round} `;
    await page.keyboard.type(text);
    letters += text.length;
  }
  await expect(story.saveState).toHaveText(/^Saved/);
  const typed = await typedWhere();
  await copydesk.quit();

  let landed = 0;
  let wrong = 0;
  for (const { headline, body } of await storedStories(newsroom)) {
    const own = typed[headline] ?? '';
    const texts = JSON.stringify(body).matchAll(/"text":"([^"]*)"/g);
    const stored = sorted([...texts].map(([, text]) => text).join(''));
    landed += own.length;
    if (stored !== sorted(`.${own}`)) wrong += 1;
  }
  printFigure(
    'Fast switching',
    `${count} switches among ${STORIES} stories, ${landed} of ${letters} letters typed into a story, ${wrong} stories with text that is not theirs`,
  );
  expect(landed, 'the keys do reach the stories').toBeGreaterThan(letters / 2);
  expect(wrong).toBe(0);
});

/** Letters in order: the cursor may be anywhere in a story that was come back to. */
function sorted(text: string): string {
  return [...text].toSorted().join('');
}
