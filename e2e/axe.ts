import axe from 'axe-core';
import type { Page } from 'playwright/test';

/** What axe finds wrong with the screen as it stands, a line each. */
export async function findViolations(page: Page): Promise<string[]> {
  // Colours in the middle of an animation are nobody's.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  );
  // Through the debugger: the app's policy forbids scripts that are not its own, as it should.
  const debug = await page.context().newCDPSession(page);
  const isThere = { expression: `typeof axe === 'object'`, returnByValue: true };
  const there = await debug.send('Runtime.evaluate', isThere);
  if (there.result.value !== true) {
    await debug.send('Runtime.evaluate', { expression: axe.source });
  }
  const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
        [id, help, target.join(' '), failureSummary].join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await debug.detach();
  if (exceptionDetails) throw new Error(`axe failed: ${exceptionDetails.text}`);
  return result.value as string[];
}
