import { useApp } from './app-store';

const REST_MS = 1_500;

/**
 * Lets a dialog that opens by itself wait until nobody has typed for a moment and no other dialog is
 * open: it must take no key's place.
 *
 * @param open opens it; gives false where it has to wait on.
 * @returns a function that begins to wait, or goes on with it.
 */
export function atRest(open: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(due, REST_MS);
  };
  const due = () => {
    if (useApp.getState().dialog !== null || !open()) wait();
    else window.removeEventListener('keydown', wait, { capture: true });
  };
  return () => {
    window.addEventListener('keydown', wait, { capture: true });
    wait();
  };
}
