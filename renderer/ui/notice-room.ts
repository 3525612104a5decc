const GAP = 8;

/** How high from the foot of the window the notices reach, in CSS pixels; 0 while there are none. */
let room = 0;
const listeners = new Set<() => void>();

/**
 * Lists and stories leave as much room at their foot as the notices take, so that no last line stays behind
 * one: style sheets know it as `--notices-room`, from the foot of the window, while there are any.
 *
 * @returns stops it.
 */
export function keepRoom(notices: HTMLElement | null): (() => void) | undefined {
  if (notices === null) return undefined;
  const tell = () => {
    const first = notices.querySelector('.notice');
    setRoom(first === null ? 0 : innerHeight - first.getBoundingClientRect().top + GAP);
  };
  const observer = new ResizeObserver(tell);
  observer.observe(notices);
  return () => {
    observer.disconnect();
    setRoom(0);
  };
}

/** Up to where from the top of the window nothing is behind a notice, in CSS pixels; null while there are none. */
export function clearHeight(): number | null {
  return room === 0 ? null : innerHeight - room;
}

/** Calls `listener` when notices take more room than before, or less. @returns stops it. */
export function followRoom(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setRoom(height: number): void {
  room = Math.ceil(height);
  const { style } = document.documentElement;
  if (room === 0) style.removeProperty('--notices-room');
  else style.setProperty('--notices-room', `${room}px`);
  for (const listener of listeners) listener();
}
