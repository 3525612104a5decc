/**
 * Does what was chosen in a dialog or menu once that has given the focus back, so that it can be put elsewhere.
 *
 * A dialog gives it back as it leaves the page, right after the event that closes it; where its old place cannot
 * have it yet, as under a dialog that is still there, it tries once more in the next frame.
 */
export function afterClosing(run: () => unknown): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
