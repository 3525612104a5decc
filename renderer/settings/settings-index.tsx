import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { followSections } from './follow-sections';
import { stepIn, type Entry } from './section-at';

/**
 * The sections of the settings, to go to: arrows move, Enter goes to one. It follows what is there and what is
 * read.
 *
 * @param screen what scrolls, with the sections in it.
 */
export function SettingsIndex({ screen }: { screen: RefObject<HTMLElement | null> }) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [current, setCurrent] = useState('');
  useEffect(
    () =>
      screen.current === null
        ? undefined
        : followSections(screen.current, { list: setEntries, mark: setCurrent }),
    [screen],
  );
  const index = useRef<HTMLElement>(null);
  useEffect(() => tellHeight(index.current, screen.current), [screen]);
  const here = entries.some(({ id }) => id === current) ? current : entries[0]?.id;

  const list = useRef<HTMLUListElement>(null);
  const step = (event: KeyboardEvent, at: number) => {
    const to = stepIn(event.key, at, entries.length);
    if (to === null) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <nav className="settings-index" aria-label="Sections of the settings" ref={index}>
      <ul ref={list}>
        {entries.map(({ id, name }, at) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === here ? 'true' : undefined}
              tabIndex={id === here ? 0 : -1}
              onKeyDown={(event) => step(event, at)}
              onClick={() => goTo(id, screen.current)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What scrolls knows the height of the index as `--index-height`, for where it lies over it. @returns stops it. */
function tellHeight(index: HTMLElement | null, screen: HTMLElement | null) {
  if (index === null || screen === null) return undefined;
  const observer = new ResizeObserver(() =>
    screen.style.setProperty('--index-height', `${index.offsetHeight}px`),
  );
  observer.observe(index);
  return () => observer.disconnect();
}

/** Shows a section from its heading on; keys go on from there, and mark it as the one that is read. */
function goTo(id: string, screen: HTMLElement | null): void {
  const heading = document.getElementById(id);
  if (heading === null || screen === null) return;
  heading.tabIndex = -1;
  // Not `scrollIntoView`: for one near the end it would scroll the window itself as well.
  const margin = parseFloat(getComputedStyle(heading).scrollMarginTop);
  // `auto` is none.
  const padding = parseFloat(getComputedStyle(screen).scrollPaddingTop) || 0;
  const { top } = heading.getBoundingClientRect();
  screen.scrollBy(0, top - screen.getBoundingClientRect().top - margin - padding);
  heading.focus({ preventScroll: true });
}
