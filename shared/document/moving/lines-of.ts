import { Fragment, type Node } from '@tiptap/pm/model';

/** Blocks of text as what other blocks of text can be made of. */
export interface Lines {
  /** Inline content of each. */
  lines: readonly Fragment[];
  /** Who said it; empty where nobody is named, or a line says so. */
  attribution: string;
}

/** What has lines in it and no words of its own. */
const WRAPS = new Set(['bulletList', 'orderedList', 'listItem', 'editorNote']);

/**
 * The lines of these blocks.
 *
 * @param keepsName whether a quote's attribution can be kept as such: else it is a line of its own.
 * @returns null where they are more than lines of text.
 */
export function linesOf(nodes: readonly Node[], keepsName: boolean): Lines | null {
  const [only, ...others] = nodes;
  const named = others.length === 0 ? nameOf(only) : '';
  const keeps = keepsName && named !== '';
  const lines = nodes.flatMap((node) => linesIn(node, keeps));
  return lines.includes(null)
    ? null
    : { lines: lines.filter((line) => line !== null), attribution: keeps ? named : '' };
}

function nameOf(node: Node | undefined): string {
  const name: unknown = node?.attrs['attribution'];
  return typeof name === 'string' ? name : '';
}

function linesIn(node: Node, keepsName: boolean): (Fragment | null)[] {
  const isQuote = node.type.name === 'blockQuote';
  if (!node.isTextblock && !isQuote && !WRAPS.has(node.type.name)) return [null];
  const own = node.isTextblock
    ? [node.content]
    : node.children.flatMap((child) => linesIn(child, keepsName));
  const name = nameOf(node);
  if (name === '' || keepsName) return own;
  return [...own, Fragment.from(node.type.schema.text(`— ${name}`))];
}
