import { useLayoutEffect, useRef, type RefObject } from 'react';

const CONTROLS = 'summary, button, input, select, textarea';

/** Which control of a list has the keys, and where that is. */
interface Place {
  control: HTMLElement;
  line: number;
  /** Among the controls of the line. */
  at: number;
}

/**
 * Has the keys stay in a list when the control that has them goes with its line, or can be used no more: they
 * go to the same one of the line that takes its place, to the nearest that can be used there, or, where no line
 * is left, to the first one beside the list.
 *
 * @returns for the element whose children are the lines.
 */
export function useKeptFocus<List extends HTMLElement>(): RefObject<List | null> {
  const list = useRef<List>(null);
  const held = useRef<Place | null>(null);

  useLayoutEffect(() => {
    const { current: element } = list;
    if (element === null) return undefined;
    const hold = ({ target }: FocusEvent) => {
      held.current = target instanceof HTMLElement ? placeOf(element, target) : null;
    };
    const release = ({ target }: FocusEvent) =>
      // Later: the browser says so too of what is taken away, or moved.
      queueMicrotask(() => {
        const { control } = held.current ?? {};
        if (control === undefined || control !== target) return;
        const isLeft = control !== document.activeElement && control.isConnected;
        if (isLeft && !control.matches(':disabled')) held.current = null;
      });
    element.addEventListener('focusin', hold);
    element.addEventListener('focusout', release);
    return () => {
      element.removeEventListener('focusin', hold);
      element.removeEventListener('focusout', release);
    };
  }, []);

  // After each change of the list.
  useLayoutEffect(() => {
    const { current: element } = list;
    const { current: place } = held;
    if (element === null || place === null) return;
    const isThere = element.contains(place.control);
    const now = isThere ? placeOf(element, place.control) : place;
    held.current = now;
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && activeElement !== place.control;
    if (isElsewhere || (isThere && !place.control.matches(':disabled'))) return;
    nearest(element, now)?.focus();
  });
  return list;
}

function placeOf(list: HTMLElement, control: HTMLElement): Place {
  const line = [...list.children].findIndex((each) => each.contains(control));
  return { control, line, at: controlsIn(list.children[line]).indexOf(control) };
}

/** The control that is nearest to a place, of those that can be used: rather behind it than before it. */
function nearest(list: HTMLElement, { line, at }: Place): HTMLElement | undefined {
  const there = list.children[Math.min(line, list.children.length - 1)];
  const controls = controlsIn(there ?? list.parentElement ?? undefined);
  const usable = controls.filter((each) => !each.matches(':disabled') && each.checkVisibility());
  if (there === undefined) return usable[0];
  const distance = (control: HTMLElement) => {
    const by = controls.indexOf(control) - at;
    return by < 0 ? -by + 0.5 : by;
  };
  return usable.toSorted((one, other) => distance(one) - distance(other))[0];
}

/** A line may be a control itself. */
function controlsIn(part: Element | undefined): HTMLElement[] {
  if (part === undefined) return [];
  const inside = part.querySelectorAll<HTMLElement>(CONTROLS);
  return part instanceof HTMLElement && part.matches(CONTROLS) ? [part] : [...inside];
}
