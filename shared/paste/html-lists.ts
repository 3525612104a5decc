import type { ListPart, PastedList } from './blocks';
import type { Item, WordsLine } from './html-lines';

/** Word's deepest list level; what a page nests below stays at this depth. */
export const DEEPEST_LIST = 9;

interface GrowingList extends PastedList {
  readonly items: ListPart[][];
}

/** A list that may go on: the level its items were written at, and the item added last. */
interface OpenList {
  level: number;
  readonly name: string;
  item: number;
  readonly list: GrowingList;
}

/**
 * Lists of neighbouring lines in lists. A deeper line is in the item before it, however many levels
 * were left out; a line at the level of an open list goes on with it.
 */
export function listsOf(lines: readonly WordsLine[]): PastedList[] {
  const lists: PastedList[] = [];
  const open: OpenList[] = [];
  for (const { place, inlines } of lines) {
    const { item } = place;
    if (item === null) continue;
    const parts = partsFor(item, open, lists);
    parts.push({ kind: 'paragraph', inlines });
  }
  return lists;
}

/** Where the words of an item go: into the item that is open, or into a new one. */
function partsFor(item: Item, open: OpenList[], lists: PastedList[]): ListPart[] {
  const last = closeDeeper(item, open);
  const top = open.at(-1);
  if (top?.level === item.level) {
    if (top.item === item.id) return lastItem(top.list);
    if (top.name === item.list && top.list.ordered === item.ordered) {
      return addItem(top, item);
    }
    open.pop();
  }
  // Words at a depth that skipped this level are part of the same list.
  if (last !== null && last.list.ordered === item.ordered && open.length > 0) {
    open.push({ ...last, level: item.level });
    return addItem(open.at(-1) ?? last, item);
  }
  return openList(item, open, lists);
}

/** Closes lists deeper than the item. @returns the outermost of them where none was at its level. */
function closeDeeper({ level }: Item, open: OpenList[]): OpenList | null {
  let closed: OpenList | null = null;
  while ((open.at(-1)?.level ?? 0) > level) closed = open.pop() ?? null;
  return open.at(-1)?.level === level ? null : closed;
}

function openList(item: Item, open: OpenList[], lists: PastedList[]): ListPart[] {
  const parts: ListPart[] = [];
  const list: GrowingList = {
    kind: 'list',
    ordered: item.ordered,
    start: item.number ?? 1,
    items: [parts],
  };
  const outer = open.at(-1);
  if (outer === undefined) lists.push(list);
  else lastItem(outer.list).push(list);
  open.push({ level: item.level, name: item.list, item: item.id, list });
  return parts;
}

function addItem(open: OpenList, item: Item): ListPart[] {
  const parts: ListPart[] = [];
  open.list.items.push(parts);
  open.item = item.id;
  return parts;
}

function lastItem({ items }: GrowingList): ListPart[] {
  const last = items.at(-1);
  if (last !== undefined) return last;
  const first: ListPart[] = [];
  items.push(first);
  return first;
}
