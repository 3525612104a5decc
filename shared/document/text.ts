import type { DocumentNode } from './json';

/**
 * Attributes that hold words, in reading order, whichever block has them. Names and not a list in
 * each block: lists of thousands of stories are read with this, without loading the editor.
 */
const ATTRIBUTES_BEFORE = [
  'headline',
  'title',
  'caption',
  'credit',
  'altText',
  'author',
  'handle',
  'network',
  'date',
  'text',
];
/** Those that follow the block's own text. */
const ATTRIBUTES_AFTER = ['attribution'];

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
  const takeAttributes = ({ attrs }: DocumentNode, names: readonly string[]) => {
    for (const name of names) {
      const value = attrs?.[name];
      if (typeof value === 'string' && value !== '') lines.push(value);
    }
  };
  const walk = (node: DocumentNode) => {
    if (node.text !== undefined) {
      line += node.text;
      return;
    }
    if (node.type === 'hardBreak') line += ' ';
    takeAttributes(node, ATTRIBUTES_BEFORE);
    const isTextBlock = node.content?.some(({ type }) => type === 'text') ?? false;
    if (isTextBlock) endLine();
    node.content?.forEach(walk);
    if (isTextBlock) endLine();
    takeAttributes(node, ATTRIBUTES_AFTER);
  };
  walk(body);
  endLine();
  return lines.join('\n');
}
