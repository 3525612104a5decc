const GAP = 8;

/**
 * Lists and stories leave as much room at their foot as the notices take, so that no last line stays behind
 * one: style sheets know it as `--notices-room`, from the foot of the window, while there are any.
 *
 * @returns stops it.
 */
export function keepRoom(notices: HTMLElement | null): (() => void) | undefined {
  if (notices === null) return undefined;
  const { style } = document.documentElement;
  const forget = () => style.removeProperty('--notices-room');
  const tell = () => {
    const first = notices.querySelector('.notice');
    if (first === null) forget();
    else {
      const room = innerHeight - first.getBoundingClientRect().top + GAP;
      style.setProperty('--notices-room', `${Math.ceil(room)}px`);
    }
  };
  const observer = new ResizeObserver(tell);
  observer.observe(notices);
  return () => {
    observer.disconnect();
    forget();
  };
}
