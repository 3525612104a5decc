import type { OpenStories } from './open-stories-schema';

/** More stories than this are not open at once; the one that was left alone longest makes room. */
export const MOST_TABS = 24;
/** Stories side by side. */
export const MOST_PANES = 4;

export const NONE_OPEN: OpenStories = { tabs: [], panes: [], focused: null };
