/** More than fit in a window before and behind the first in sight, and than the browser looks ahead to. */
const AROUND = 60;

/**
 * Has the blocks around this one laid out at once, in a body that leaves those out of sight out of the
 * page: a place among them is found by their own sizes, not by guessed ones.
 *
 * @param block its number among those of the body.
 * @returns leaves them to the browser again.
 */
export function layOutAround(page: HTMLElement, block: number): () => void {
  const sheet = new CSSStyleSheet();
  const [first, last] = [block + 1 - AROUND, block + 1 + AROUND];
  // By number: an attribute of theirs would be taken for a change of the text.
  sheet.replaceSync(
    `.story-page[data-around='${block}'] .long > .body-text > :nth-child(n + ${first}):nth-child(-n + ${last}) {
      content-visibility: visible;
    }`,
  );
  page.dataset.around = String(block);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    delete page.dataset.around;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
