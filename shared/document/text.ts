import { BLOCK_LABELS } from './block-labels';
import type { DocumentNode } from './json';

/** Of a block that has none of its own here: of a newer version, or one of the words of another story. */
const ANY_NAMES = new Set([
  'headline',
  'title',
  ...Object.values(BLOCK_LABELS).flatMap((labels) => Object.keys(labels)),
]);
/** Those that follow the block's own text. */
const AFTER = 'attribution';

/**
 * Attributes that hold words, in reading order. From names and not from the blocks themselves: lists of
 * thousands of stories are read with this, without loading the editor.
 */
const NAMES = new Map(
  Object.entries(BLOCK_LABELS).map(([type, labels]) => [type, Object.keys(labels)]),
);

/**
 * The body as plain text, captions and other block fields included, a line each: what search reads.
 * Blocks that this version does not know give the text they hold.
 */
export function plainText(body: DocumentNode): string {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  const takeAttributes = ({ type, attrs }: DocumentNode, isAfter: boolean) => {
    if (attrs === undefined) return;
    for (const name of NAMES.get(type) ?? ANY_NAMES) {
      if ((name === AFTER) !== isAfter) continue;
      const value = attrs[name];
      if (typeof value === 'string' && value !== '') lines.push(value);
    }
  };
  const walk = (node: DocumentNode) => {
    if (node.text !== undefined) {
      line += node.text;
      return;
    }
    if (node.type === 'hardBreak') line += ' ';
    takeAttributes(node, false);
    const isTextBlock = node.content?.some(({ type }) => type === 'text') ?? false;
    if (isTextBlock) endLine();
    node.content?.forEach(walk);
    if (isTextBlock) endLine();
    takeAttributes(node, true);
  };
  walk(body);
  endLine();
  return lines.join('\n');
}
