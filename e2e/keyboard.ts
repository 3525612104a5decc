import { expect, type Locator, type Page } from 'playwright/test';

const MOST_STOPS = 80;

/** Presses Tab, or Shift+Tab, until this element has the focus. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `reached by Tab in ${MOST_STOPS} steps`).toBeFocused();
}

/** Notes each text that an element shows from now on. */
export async function watchTexts(target: Locator): Promise<() => Promise<string[]>> {
  const texts = await target.evaluateHandle((element) => {
    const seen: string[] = [];
    const look = () => {
      const text = element.textContent ?? '';
      if (text !== seen.at(-1)) seen.push(text);
    };
    new MutationObserver(look).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return seen;
  });
  return () => texts.jsonValue();
}
