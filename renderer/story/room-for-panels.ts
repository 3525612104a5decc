/** What stands beside the story. */
export type PanelName = 'list' | 'inspector' | 'preview' | 'photos';

export interface Wanted extends Record<PanelName, boolean> {
  /** The one that was asked for last. */
  latest: PanelName;
}

/** Pixels at which the words of each are read with ease. */
const EASY: Readonly<Record<PanelName, number>> = {
  list: 240,
  inspector: 248,
  preview: 400,
  photos: 240,
};
const EASY_STORY = 520;
/** The rail at the edge of the window. */
const RAIL = 72;

/** Who stays longer where there is no room for all. */
const ORDER: readonly PanelName[] = ['preview', 'photos', 'inspector', 'list'];

/**
 * The panels that are shown in a window of this width, in pixels. A preview and photos take so much room that
 * others give way, and are back when they are closed: the list first, then the inspector, but never the one that
 * was asked for last.
 */
export function roomFor(wanted: Wanted, width: number): ReadonlySet<PanelName> {
  const byWish = [wanted.latest, ...ORDER.filter((panel) => panel !== wanted.latest)];
  const candidates = byWish.filter((panel) => wanted[panel]);
  if (!wanted.preview && !wanted.photos) return new Set(candidates);
  const shown = new Set<PanelName>();
  let left = width - RAIL - EASY_STORY;
  for (const panel of candidates) {
    if (shown.size > 0 && EASY[panel] > left) continue;
    shown.add(panel);
    left -= EASY[panel];
  }
  return shown;
}
