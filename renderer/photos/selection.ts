/** Photos that what is done next is done to. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Where a range begins; null while nothing was selected. */
  anchor: string | null;
  /** The one that was reached last: that the large view shows, and keys go on from. */
  current: string | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null, current: null };

/** `only`: this alone; `toggle`: this too, or not any more; `range`: all from the anchor to this. */
export type SelectHow = 'only' | 'toggle' | 'range';

/** What a press of the mouse means, by the keys that are held with it. */
export function howPressed({
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): SelectHow {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'toggle' : 'only';
}

/** The selection after a photo was pressed or reached by a key. @param order ids as they are shown */
export function selectIn(
  order: readonly string[],
  { ids, anchor }: Selection,
  id: string,
  how: SelectHow,
): Selection {
  if (how === 'toggle') {
    const others = new Set(ids);
    if (!others.delete(id)) others.add(id);
    return { ids: others, anchor: id, current: id };
  }
  const from = how === 'range' && anchor !== null ? order.indexOf(anchor) : -1;
  if (from < 0) return { ids: new Set([id]), anchor: id, current: id };
  const to = order.indexOf(id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set(range), anchor, current: id };
}

/** The selection while a band touches these photos: they alone, or with those that were selected before. */
export function selectTouched(
  before: Selection,
  touched: readonly string[],
  isAdding: boolean,
): Selection {
  const { ids, anchor, current } = isAdding ? before : NOTHING_SELECTED;
  return {
    ids: new Set([...ids, ...touched]),
    anchor: touched[0] ?? anchor,
    current: touched.at(-1) ?? current,
  };
}

/** The selection among those that are still shown. */
export function stillIn(order: readonly string[], selection: Selection): Selection {
  const known = new Set([...selection.ids, selection.anchor, selection.current]);
  // Few of very many.
  const shown = new Set(order.filter((id) => known.has(id)));
  const ids = new Set([...selection.ids].filter((id) => shown.has(id)));
  const kept = (id: string | null) => (id !== null && shown.has(id) ? id : null);
  return { ids, anchor: kept(selection.anchor), current: kept(selection.current) };
}
