import './hold-still.css';
import { isStoryWindow } from './this-window';

/** A wait that is shorter is not worth a word. */
const SAY_AFTER_MS = 400;

/** What had the keys before the page was held still. */
let hands: HTMLElement | null = null;
let saying: ReturnType<typeof setTimeout> | undefined;
let line: HTMLElement | null = null;

/** Nothing on the page can be changed from now on: its words are on the disk, and it may go. */
export function holdStill(): void {
  const { activeElement, body } = document;
  if (body.inert) return;
  if (activeElement instanceof HTMLElement) hands = activeElement;
  body.inert = true;
  if (isStoryWindow) saying = setTimeout(sayThatItWaits, SAY_AFTER_MS);
}

/** Whether nothing on the page can be changed now. What is not pressed on the page has to ask. */
export function isHeld(): boolean {
  return document.body.inert;
}

/** The page goes on, with the keys where they were. */
export function goOn(): void {
  clearTimeout(saying);
  line?.remove();
  line = null;
  if (!document.body.inert) return;
  document.body.inert = false;
  if (document.activeElement === document.body) hands?.focus({ preventScroll: true });
  hands = null;
}

/** Beside the body: what is in that is not read out while it is held. */
function sayThatItWaits(): void {
  line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.className = 'held-line';
  document.documentElement.append(line);
  line.textContent = 'Waiting while other stories are saved or changed…';
}
