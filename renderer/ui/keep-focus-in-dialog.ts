import { placesIn } from './places-in';

/**
 * Has the keys begin with what a dialog is for, also where that comes late, and stay inside: when what has them
 * goes, or can be used no more, they go to the last place that asks for them, else to the first one. The button
 * that closes the dialog is none of these.
 *
 * @param close what holds that button.
 * @returns a function that ends it.
 */
export function keepFocusInDialog(dialog: HTMLElement, close: HTMLElement): () => void {
  let isBegun = false;
  const isFree = () => {
    const { activeElement: now } = document;
    if (now === null || now === document.body) return true;
    // Later it is the person who has the keys there, by a press on what is no control.
    if (now === dialog) return !isBegun;
    return dialog.contains(now) && now.matches(':disabled');
  };
  const settle = () => {
    if (!isFree()) return;
    const places = placesIn(dialog).filter((place) => !close.contains(place));
    const asking = places.findLast((place) => place.dataset['autofocus'] !== undefined);
    (asking ?? places[0] ?? dialog).focus();
  };
  const begin = ({ target }: FocusEvent) => {
    isBegun ||= target !== dialog;
  };
  dialog.addEventListener('focusin', begin);
  const changes = new MutationObserver(settle);
  changes.observe(dialog, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    changes.disconnect();
    dialog.removeEventListener('focusin', begin);
  };
}
