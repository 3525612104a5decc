import { MOST_PANES, MOST_TABS, NONE_OPEN } from '../../../shared/open-stories';
import type { OpenStories, StoryTab } from '../../../shared/open-stories-schema';

/** Which stories are open, and how they stand on screen. */
export interface Arrangement extends OpenStories {
  /** Ids of the stories, the one that was in front last first. */
  recent: readonly string[];
}

export const NOTHING_OPEN: Arrangement = { ...NONE_OPEN, recent: [] };

/** As it was left; what does not fit together any more is left out. */
export function restored({ tabs, panes, focused }: OpenStories): Arrangement {
  const ids = tabs.map(({ id }) => id);
  const shown = panes.filter((id) => ids.includes(id));
  const front = [focused, ...shown, ...ids].find((id) => id !== null && ids.includes(id)) ?? null;
  const isShown = front === null || shown.includes(front);
  return { tabs, panes: isShown ? shown : [front], focused: front, recent: front ? [front] : [] };
}

/** Brings an open story to the front: in the pane that has it, or else in the one in front. */
export function inFront(open: Arrangement, id: string): Arrangement {
  if (!isOpen(open, id)) return open;
  const isShown = open.panes.includes(id);
  const panes =
    open.focused === null
      ? [id]
      : open.panes.map((pane) => (pane === open.focused && !isShown ? id : pane));
  const recent = [id, ...open.recent.filter((other) => other !== id)];
  return { ...open, panes, focused: id, recent };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Opens a story in the pane in front; looked at only, it takes the tab of one that was no more than that.
 *
 * @param unsaved ids of stories that cannot give way where one too many is open.
 */
export function openedHere(
  open: Arrangement,
  tab: StoryTab,
  unsaved: ReadonlySet<string> = NONE,
): Arrangement {
  if (isOpen(open, tab.id)) {
    return inFront(tab.isKept ? kept(open, tab.id) : open, tab.id);
  }
  const at = open.tabs.findIndex(({ id }) => id === open.focused);
  const givesWay = !tab.isKept && at >= 0 && open.tabs[at]?.isKept === false;
  const tabs = open.tabs.toSpliced(givesWay ? at : at + 1, givesWay ? 1 : 0, tab);
  return inFront(withRoom({ ...open, tabs }, tab.id, unsaved), tab.id);
}

/** Opens a story in a pane beside the one in front, as `openedHere`; where no more fit, in the one in front. */
export function openedBeside(
  open: Arrangement,
  tab: StoryTab,
  unsaved: ReadonlySet<string> = NONE,
): Arrangement {
  const { focused } = open;
  if (focused === null || focused === tab.id || open.panes.includes(tab.id)) {
    return openedHere(open, { ...tab, isKept: true }, unsaved);
  }
  if (open.panes.length >= MOST_PANES) return openedHere(open, { ...tab, isKept: true }, unsaved);
  const others = kept(open, focused);
  const known = others.tabs.find(({ id }) => id === tab.id);
  const at = others.tabs.findIndex(({ id }) => id === focused);
  const tabs = known ? others.tabs : others.tabs.toSpliced(at + 1, 0, { ...tab, isKept: true });
  const panes = others.panes.toSpliced(others.panes.indexOf(focused) + 1, 0, tab.id);
  return inFront(withRoom(kept({ ...others, tabs, panes }, tab.id), tab.id, unsaved), tab.id);
}

/** Closes a story; its pane goes, or the only one shows the story that was in front before. */
export function closed(open: Arrangement, id: string): Arrangement {
  if (!isOpen(open, id)) return open;
  const tabs = open.tabs.filter((tab) => tab.id !== id);
  const recent = open.recent.filter((other) => other !== id);
  const left = { ...open, tabs, recent };
  if (!open.panes.includes(id)) return left;
  if (open.panes.length > 1) return withoutPane(left, id);
  const at = open.tabs.findIndex((tab) => tab.id === id);
  const next = recent[0] ?? tabs[Math.min(at, tabs.length - 1)]?.id;
  return inFront({ ...left, panes: [], focused: null }, next ?? '');
}

/** Takes a pane away; its story stays open. The last one stays. */
export function withoutPane(open: Arrangement, id: string): Arrangement {
  const at = open.panes.indexOf(id);
  if (at < 0 || open.panes.length === 1) return open;
  const panes = open.panes.filter((pane) => pane !== id);
  if (open.focused !== id) return { ...open, panes };
  return inFront({ ...open, panes, focused: panes[0] ?? null }, panes[Math.max(0, at - 1)] ?? '');
}

/** Keeps a story open that would give its place to the next. */
export function kept(open: Arrangement, id: string): Arrangement {
  const isKept = open.tabs.every((tab) => tab.id !== id || tab.isKept);
  if (isKept) return open;
  const tabs = open.tabs.map((tab) => (tab.id === id ? { ...tab, isKept: true } : tab));
  return { ...open, tabs };
}

/** Moves a tab to another place in the bar, where it stays open. */
export function moved(open: Arrangement, id: string, to: number): Arrangement {
  const tab = open.tabs.find((known) => known.id === id);
  if (tab === undefined) return open;
  const others = open.tabs.filter((known) => known !== tab);
  const place = Math.max(0, Math.min(to, others.length));
  return { ...open, tabs: others.toSpliced(place, 0, { ...tab, isKept: true }) };
}

/** Id of the tab so many places on in the bar, round its ends; null where there is none. */
export function tabAfter({ tabs, focused }: OpenStories, by: number): string | null {
  const at = tabs.findIndex(({ id }) => id === focused);
  return tabs.at((at + by) % tabs.length)?.id ?? null;
}

/** The columns that stories side by side stand in, at most two, each from the top. */
export function columnsOf(panes: readonly string[]): readonly (readonly string[])[] {
  const [first = '', second, ...others] = panes;
  if (second === undefined) return [[first]];
  const [third, fourth] = others;
  if (third === undefined) return [[first], [second]];
  return fourth === undefined
    ? [[first], [second, third]]
    : [
        [first, third],
        [second, fourth],
      ];
}

/**
 * Where one too many is open, the one out of sight that was left alone longest gives way. One that is not
 * saved would come back at once; while there are only such, there are more.
 */
function withRoom(open: Arrangement, wanted: string, unsaved: ReadonlySet<string>): Arrangement {
  if (open.tabs.length <= MOST_TABS) return open;
  const isFree = (id: string) => id !== wanted && !unsaved.has(id) && !open.panes.includes(id);
  const never = open.tabs.map(({ id }) => id).find((id) => isFree(id) && !open.recent.includes(id));
  const oldest = never ?? open.recent.findLast(isFree);
  return oldest === undefined ? open : closed(open, oldest);
}

function isOpen({ tabs }: OpenStories, id: string): boolean {
  return tabs.some((tab) => tab.id === id);
}
