/** Between two keys, as somebody types who is in a hurry. */
const keyMs = 50;
const letters = 'the tide came in at noon ';

/**
 * Puts the cursor in the middle of the body, and measures each key from now on: from its event to the
 * frame that shows it.
 * @param {import('playwright/test').Page} page
 */
export async function beginTyping(page) {
  const paragraphs = page.locator('.body-text > p');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.evaluate(() => {
    const kept = /** @type {any} */ (window);
    if (kept.keyTimes !== undefined) return;
    kept.keyTimes = [];
    const painted = new MessageChannel();
    let started = 0;
    painted.port1.addEventListener('message', () =>
      kept.keyTimes.push(performance.now() - started),
    );
    painted.port1.start();
    window.addEventListener(
      'keydown',
      () => {
        started = performance.now();
        requestAnimationFrame(() => painted.port2.postMessage(null));
      },
      { capture: true },
    );
  });
}

/**
 * @param {import('playwright/test').Page} page
 * @param {number} keys
 * @returns {Promise<number[]>} milliseconds for each
 */
export async function typeKeys(page, keys) {
  await page.bringToFront();
  // The first key pays for the window's coming to the front, in both: somebody who types has it there.
  await press(page, 'Space');
  await page.evaluate(() => {
    /** @type {any} */ (window).keyTimes.length = 0;
  });
  for (let key = 0; key < keys; key += 1) {
    const letter = letters.charAt(key % letters.length);
    await press(page, letter === ' ' ? 'Space' : letter);
  }
  return page.evaluate(() => [.../** @type {any} */ (window).keyTimes]);
}

/** @param {import('playwright/test').Page} page @param {string} key */
async function press(page, key) {
  await page.keyboard.press(key);
  await page.waitForTimeout(keyMs);
}

/**
 * Pastes HTML where the cursor is, and takes it back.
 * @param {import('playwright/test').Page} page
 * @param {string} html
 * @returns {Promise<number>} milliseconds to the frame that shows it
 */
export async function pasteHtml(page, html) {
  const time = await page.locator('.body-text').evaluate(async (body, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    const started = performance.now();
    const event = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
    // What is pasted may be read in another process, and be there some frames later.
    await new Promise((resolve, reject) => {
      const look = () => {
        const shown = body.querySelectorAll('p').length;
        if (shown >= 200) setTimeout(resolve);
        else if (performance.now() - started < 10_000) requestAnimationFrame(look);
        else reject(new Error(`Only ${shown} paragraphs after the paste`));
      };
      requestAnimationFrame(look);
    });
    return performance.now() - started;
  }, html);
  return time;
}
