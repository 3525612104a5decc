import { expect, type Locator, type Page } from 'playwright/test';
import type { Copydesk } from './copydesk';

const MOST_STOPS = 80;
/** More stops than that a hand does not go. */
const NEAR = 15;

/** Presses Tab, or Shift+Tab, until this element has the focus. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  most = MOST_STOPS,
): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `reached by Tab in ${most} steps`).toBeFocused();
}

/** As `tabTo`, to what is near enough for a hand, and presses it. */
export async function pressNear(
  page: Page,
  target: Locator,
  { tab = 'Tab', key = 'Enter' }: { tab?: 'Tab' | 'Shift+Tab'; key?: string } = {},
): Promise<void> {
  await tabTo(page, target, tab, NEAR);
  await page.keyboard.press(key);
}

/** As `tabTo`, to a text field that is near enough for a hand, and types this in the place of its text. */
export async function typeNear(
  page: Page,
  target: Locator,
  text: string,
  tab: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(page, target, tab, NEAR);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

/** Opens a story by its headline, its body ready to be written in. */
export async function openByKey({ page, palette, story }: Copydesk, headline: string) {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.input).toBeFocused();
  await page.keyboard.type(headline);
  await expect(palette.line(headline)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(story.body).toBeFocused();
  await story.cursorSettled();
}

/** Types a day and time such as `2199-01-31T09:30` into the field for one that has the focus. */
export async function typeMoment(page: Page, moment: string): Promise<void> {
  // In the order that the person's own language has them, as the field does.
  const parts = await page.evaluate((text) => {
    const form = new Intl.DateTimeFormat(undefined, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    return form
      .formatToParts(new Date(text))
      .flatMap(({ type, value }) => (type === 'literal' ? [] : [value]));
  }, moment);
  for (const part of parts) await page.keyboard.type(part);
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

/**
 * Waits until what was chosen in a dialog or menu has been done: that has to give the focus back first, and a
 * field may have to be shown. No hand types the next key within these frames.
 */
export async function commandRun(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
  });
}
