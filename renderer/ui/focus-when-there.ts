/** What is shown takes a few frames; seconds where its stories or photos are listed for the first time. */
const PATIENCE_MS = 15_000;

/** Which wish counts: the last one. */
let latest = 0;

/**
 * Puts the keys on a place as soon as it is there, where nothing else has them: a dialog that is about to close
 * is nothing else. A later wish takes the place of this one.
 *
 * @param find null while the place is not there yet.
 * @param isWanted asked before each try; all ends when it says no.
 * @param isPassing whether the keys may be taken from where they are.
 */
export function focusWhenThere(
  find: () => HTMLElement | null,
  isWanted = () => true,
  isPassing: (now: Element) => boolean = () => false,
): void {
  const number = ++latest;
  const end = performance.now() + PATIENCE_MS;
  const tryNow = () => {
    if (number !== latest || !isWanted() || performance.now() > end) return;
    const { activeElement: now } = document;
    const inDialog = now !== null && now.closest('[role="dialog"]') !== null;
    const isElsewhere = now !== null && now !== document.body && !isPassing(now);
    if (isElsewhere && !inDialog) return;
    const place = inDialog ? null : find();
    place?.focus();
    if (place === null || document.activeElement !== place) requestAnimationFrame(tryNow);
  };
  requestAnimationFrame(tryNow);
}
