/** Whether an element's words, and what is side by side in it, go from the right to the left. */
export function isRightToLeft(element: HTMLElement | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}
