import type { Node } from '@tiptap/pm/model';
import { NO_TEXT } from '../../shared/no-text';

/** A block of the body that holds text, which begins at this place. */
export interface TextBlock {
  node: Node;
  at: number;
}

/** The blocks of a body, or of a stretch of it, that hold text, in order. */
export function textBlocks(body: Node, from = 0, to = body.content.size): TextBlock[] {
  const blocks: TextBlock[] = [];
  body.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    blocks.push({ node, at: at + 1 });
    return false;
  });
  return blocks;
}

/** A block's words as prose, as long as its content: in code there is none. */
export function proseOf(block: Node): string {
  let text = '';
  block.forEach((inline) => {
    if (!inline.isText)
      text += inline.type.name === 'hardBreak' ? '\n' : NO_TEXT.repeat(inline.nodeSize);
    else if (inline.marks.some(({ type }) => type.spec.code))
      text += NO_TEXT.repeat(inline.nodeSize);
    else text += inline.text ?? '';
  });
  return text;
}
