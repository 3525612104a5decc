/** What is shown takes a few frames; seconds where its stories or photos are listed for the first time. */
const PATIENCE_MS = 15_000;

/** Which wish counts: the last one. */
let latest = 0;

/**
 * Tries to go somewhere in each frame to come, until `tryNow` says that it is over: that it went there, or is to
 * go there no more. A later wish takes the place of this one.
 */
export function goWhenThere(tryNow: () => boolean): void {
  const number = ++latest;
  const end = performance.now() + PATIENCE_MS;
  const tryInFrame = () => {
    if (number !== latest || performance.now() > end || tryNow()) return;
    requestAnimationFrame(tryInFrame);
  };
  requestAnimationFrame(tryInFrame);
}

/**
 * Puts the keys on a place as soon as it is there, where nothing else has them: a dialog that is about to close
 * is nothing else.
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
  goWhenThere(() => {
    if (!isWanted()) return true;
    const { activeElement: now } = document;
    const inDialog = now !== null && now.closest('[role="dialog"]') !== null;
    const isElsewhere = now !== null && now !== document.body && !isPassing(now);
    if (isElsewhere && !inDialog) return true;
    const place = inDialog ? null : find();
    place?.focus();
    return place !== null && document.activeElement === place;
  });
}

/** Asks whether nothing was pressed since: whoever goes on meanwhile is not taken away from there. */
export function whileHandsRest(): () => boolean {
  const hands = new AbortController();
  for (const kind of ['keydown', 'pointerdown'] as const) {
    window.addEventListener(kind, () => hands.abort(), { capture: true, signal: hands.signal });
  }
  return () => !hands.signal.aborted;
}
