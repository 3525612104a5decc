/** What had the keys before the page was held still. */
let hands: HTMLElement | null = null;

/** Nothing on the page can be changed from now on: its words are on the disk, and it may go. */
export function holdStill(): void {
  const { activeElement, body } = document;
  if (!body.inert && activeElement instanceof HTMLElement) hands = activeElement;
  body.inert = true;
}

/** The page goes on, with the keys where they were. */
export function goOn(): void {
  if (!document.body.inert) return;
  document.body.inert = false;
  if (document.activeElement === document.body) hands?.focus({ preventScroll: true });
  hands = null;
}
