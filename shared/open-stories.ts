import type { OpenStories } from './open-stories-schema';

/** More stories than this are not open at once; the one that was left alone longest makes room. */
export const MOST_TABS = 24;
/** Stories side by side. */
export const MOST_PANES = 4;

export const NONE_OPEN: OpenStories = { tabs: [], panes: [], focused: null };

/**
 * Where a story is opened: in front, where one that was only looked at gives its tab to it; in front
 * with a tab that stays; or beside the story in front.
 */
export const WHERE = ['here', 'new-tab', 'beside'] as const;
export type Where = (typeof WHERE)[number];

/** What is open without these stories, which are elsewhere. */
export function without(open: OpenStories, ids: readonly string[]): OpenStories {
  const isHere = (id: string) => !ids.includes(id);
  const panes = open.panes.filter(isHere);
  const focused = open.focused !== null && isHere(open.focused) ? open.focused : (panes[0] ?? null);
  return { tabs: open.tabs.filter(({ id }) => isHere(id)), panes, focused };
}
