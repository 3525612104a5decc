/**
 * Tells screen readers which list belongs to a text that keeps the focus, and which of its options Enter takes.
 *
 * @param list id of the list's element; null where none is open.
 * @param option id of the option's element; null where none is chosen.
 */
export function tellActiveOption(text: Element, list: string | null, option: string | null): void {
  setOrRemove(text, 'aria-controls', list);
  setOrRemove(text, 'aria-activedescendant', option);
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
