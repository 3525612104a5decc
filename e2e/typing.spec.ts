import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs } from './newsroom-files';

test.use({ ownApp: true });

/** The app's own pace for what follows the typing, and how many renders each round of it may take. */
const FOLLOW_MS = 250;
const RENDERS_A_ROUND = 4;

test('no key pressed in a field or the body renders React', async ({ copydesk, folder }) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Fast', body: paragraphs('Words before.') },
  ]);
  await copydesk.start({ newsroom });
  const { page, story } = copydesk;
  await copydesk.feed.headline('Fast').click();
  await expect(story.body).toBeVisible();
  // React tells its developer tools of each render; this takes their place before it loads.
  await page.addInitScript(() => {
    const counter = { renders: 0 };
    Object.assign(globalThis, {
      counter,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        isDisabled: false,
        renderers: new Map(),
        inject: () => 1,
        onCommitFiberRoot: () => void (counter.renders += 1),
        onCommitFiberUnmount() {},
        onPostCommitFiberRoot() {},
        checkDCE() {},
      },
    });
  });
  await page.reload();
  await copydesk.goTo('Feed');
  await copydesk.feed.headline('Fast').click();
  await expect(story.body).toContainText('Words before.');
  const renders = () =>
    page.evaluate(
      () => (globalThis as unknown as { counter: { renders: number } }).counter.renders,
    );
  expect(await renders(), 'the counter counts').toBeGreaterThan(0);

  for (const target of [story.field('Headline'), story.leadPhoto.field('Caption'), story.body]) {
    await target.focus();
    await story.cursorSettled();
    await page.keyboard.press('ControlOrMeta+End');
    await story.cursorSettled();
    // The first key makes a saved story an edited one, which is shown; then all is quiet.
    await page.keyboard.type('.');
    await expect(story.saveState).toHaveText(/^Saved/);
    await expect.poll(async () => settled(renders)).toBe(true);
    await page.keyboard.type('.');
    const before = await renders();
    const start = performance.now();
    await page.keyboard.type('thirty letters and no rendering');
    const after = await renders();
    const rounds = Math.floor((performance.now() - start) / FOLLOW_MS) + 1;
    expect(after - before).toBeLessThanOrEqual(rounds * RENDERS_A_ROUND);
    await expect(story.saveState).toHaveText(/^Saved/);
  }
});

/** Whether nothing was rendered for longer than the app's own pace. */
async function settled(renders: () => Promise<number>): Promise<boolean> {
  const before = await renders();
  await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS * 1.5));
  return (await renders()) === before;
}
