import { blocks } from './index';
import type { DocumentNode } from './json';

const textAttributesOf = new Map(
  blocks.map(({ node, textAttributes = [] }) => [node.name, textAttributes]),
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
  const walk = (node: DocumentNode) => {
    if (node.text !== undefined) {
      line += node.text;
      return;
    }
    if (node.type === 'hardBreak') line += ' ';
    for (const name of textAttributesOf.get(node.type) ?? []) {
      const value = node.attrs?.[name];
      if (typeof value === 'string' && value !== '') lines.push(value);
    }
    const isTextBlock = node.content?.some(({ type }) => type === 'text') ?? false;
    if (isTextBlock) endLine();
    node.content?.forEach(walk);
    if (isTextBlock) endLine();
  };
  walk(body);
  endLine();
  return lines.join('\n');
}
