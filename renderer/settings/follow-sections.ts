import { sectionAt, type Entry } from './section-at';

/** What an index hears of the page that it is for. */
interface Index {
  /** Which sections there are, in order. */
  list(entries: readonly Entry[]): void;
  /** Which of them is read, by the id of its heading. */
  mark(id: string): void;
}

/** Tells of the sections in what scrolls, and of what is read. @returns stops it. */
export function followSections(screen: HTMLElement, index: Index): () => void {
  let known = '';
  const list = () => {
    const entries = headingsIn(screen).map(({ id, textContent }) => ({ id, name: textContent }));
    const now = JSON.stringify(entries);
    if (now === known) return;
    known = now;
    index.list(entries);
  };
  const look = () => {
    const id = focusedIn(screen) ?? readIn(screen);
    if (id !== null) index.mark(id);
  };
  const observer = new MutationObserver(list);
  observer.observe(screen, { childList: true, subtree: true });
  screen.addEventListener('scroll', look, { passive: true });
  screen.addEventListener('focusin', look);
  list();
  return () => {
    observer.disconnect();
    screen.removeEventListener('scroll', look);
    screen.removeEventListener('focusin', look);
  };
}

function headingsIn(screen: HTMLElement): HTMLElement[] {
  return [...screen.querySelectorAll<HTMLElement>('section > h2[id]')];
}

/** The section that has the keys, as long as it is in sight: one near the end never comes to the top. */
function focusedIn(screen: HTMLElement): string | null {
  const section = document.activeElement?.closest('section');
  if (!section || !screen.contains(section)) return null;
  const seen = screen.getBoundingClientRect();
  const { top, bottom } = section.getBoundingClientRect();
  const isInSight = bottom > seen.top && top < seen.bottom;
  return isInSight ? (section.querySelector(':scope > h2[id]')?.id ?? null) : null;
}

function readIn(screen: HTMLElement): string | null {
  const { top } = screen.getBoundingClientRect();
  const headings = headingsIn(screen).map((heading) => ({
    id: heading.id,
    top: heading.getBoundingClientRect().top - top,
  }));
  const isAtEnd = screen.scrollTop + screen.clientHeight >= screen.scrollHeight - 1;
  return sectionAt(headings, screen.clientHeight / 4, isAtEnd && screen.scrollTop > 0);
}
