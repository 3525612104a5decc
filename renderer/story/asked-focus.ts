/** Id of the story that is to have the keys as it comes on screen. */
let asked: string | null = null;

/** The keys are to go to this story as soon as it is on screen. */
export function askForFocus(id: string): void {
  asked = id;
}

/**
 * Whether a story that comes on screen now takes the keys: where that was asked for, or nothing else has
 * them. What has them instead, a tab say, keeps them.
 */
export function takesFocus(id: string): boolean {
  const isAsked = asked === id;
  if (isAsked) asked = null;
  return isAsked || isFocusFree();
}

/** Whether no place of the window has the keys. */
export function isFocusFree(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
