import { Fragment, type Node, type NodeRange, type Schema } from '@tiptap/pm/model';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isList, nodesOf } from './block-range';
import { linesOf, type Lines } from './lines-of';

/** What blocks of text can become, by the ids of the commands that make one. */
export const TURNS = [
  'paragraph',
  'subhead-2',
  'subhead-3',
  'block-quote',
  'pull-quote',
  'bullet-list',
  'ordered-list',
  'editor-note',
] as const;
export type Turn = (typeof TURNS)[number];

const LIST_TYPES: Partial<Record<Turn, string>> = {
  'bullet-list': 'bulletList',
  'ordered-list': 'orderedList',
};

/**
 * Makes these blocks another kind, every line and name of them kept. Items come out of their list,
 * which goes on behind them; for another kind of list all of it changes.
 *
 * @returns null where they cannot be that, or are it already.
 */
export function turnInto(state: EditorState, range: NodeRange, turn: Turn): Transaction | null {
  const listType = LIST_TYPES[turn];
  if (isList(range.parent) && listType !== undefined) return changeList(state, range, listType);
  const isQuote = turn === 'block-quote' || turn === 'pull-quote';
  const lines = linesOf(nodesOf(range), isQuote);
  const made = lines === null ? null : make(state.schema, turn, lines);
  if (made === null || nodesOf(range).every((node, at) => isSameKind(node, made[at]))) return null;
  const { from, to, holder, index, content } = place(range, made);
  if (!holder.canReplace(index.from, index.to, content)) return null;
  return withCursor(state, range, from, state.tr.replaceWith(from, to, content));
}

function isSameKind(node: Node, made: Node | undefined): boolean {
  return node.type === made?.type && node.attrs['level'] === made.attrs['level'];
}

function changeList(state: EditorState, { parent, $from, depth }: NodeRange, name: string) {
  const type = state.schema.nodes[name];
  if (type === undefined || type === parent.type) return null;
  return state.tr.setNodeMarkup($from.before(depth), type);
}

function make(schema: Schema, turn: Turn, { lines, attribution }: Lines): Node[] | null {
  const paragraphs = () => lines.map((line) => schema.node('paragraph', null, line));
  const items = () => paragraphs().map((line) => schema.node('listItem', null, line));
  switch (turn) {
    case 'paragraph':
      return paragraphs();
    case 'subhead-2':
    case 'subhead-3':
      return lines.map((line) => schema.node('subhead', { level: Number(turn.at(-1)) }, line));
    case 'block-quote':
      return [schema.node('blockQuote', { attribution }, paragraphs())];
    case 'pull-quote':
      return lines.length === 1 ? [schema.node('pullQuote', { attribution }, lines[0])] : null;
    case 'editor-note':
      return [schema.node('editorNote', null, paragraphs())];
    case 'bullet-list':
    case 'ordered-list':
      return [schema.node(LIST_TYPES[turn] ?? 'bulletList', null, items())];
  }
}

/** What is replaced in which holder: of items the whole list, in up to three parts. */
function place(
  { parent, $from, depth, start, end, startIndex, endIndex }: NodeRange,
  made: Node[],
) {
  if (!isList(parent)) {
    const index = { from: startIndex, to: endIndex };
    return { from: start, to: end, holder: parent, index, content: Fragment.from(made) };
  }
  const part = (from: number, to?: number) => {
    const items = parent.children.slice(from, to);
    return items.length === 0 ? [] : [parent.copy(Fragment.from(items))];
  };
  const at = $from.index(depth - 1);
  return {
    from: $from.before(depth),
    to: $from.after(depth),
    holder: $from.node(depth - 1),
    index: { from: at, to: at + 1 },
    content: Fragment.from([...part(0, startIndex), ...made, ...part(endIndex)]),
  };
}

/** The cursor stays in its line, wherever that stands now. */
function withCursor(state: EditorState, range: NodeRange, from: number, tr: Transaction) {
  const { $head } = state.selection;
  let line = 0;
  state.doc.nodesBetween(from, Math.max(from, $head.pos - 1), (node, at) => {
    if (node.isTextblock && at >= from && at + node.nodeSize < $head.pos) line += 1;
  });
  const isIn = $head.parent.isTextblock && $head.pos > range.start && $head.pos < range.end;
  if (!isIn) return tr.setSelection(Selection.near(tr.doc.resolve(from)));
  tr.doc.nodesBetween(from, tr.doc.content.size, (node, at) => {
    if (!node.isTextblock || at < from) return line >= 0;
    if (line === 0) {
      const offset = Math.min($head.parentOffset, node.content.size);
      tr.setSelection(TextSelection.create(tr.doc, at + 1 + offset));
    }
    line -= 1;
    return false;
  });
  return tr;
}
