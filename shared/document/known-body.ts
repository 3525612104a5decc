import { checkedBody } from './check';
import type { DocumentNode } from './json';
import { plainText } from './text';

/**
 * A body that this version can show: blocks that it does not know become paragraphs of the words they
 * hold. For looking only: whoever saved it would lose what the blocks were.
 */
export function knownBody(body: DocumentNode): DocumentNode {
  if (isKnown(body)) return body;
  const content = (body.content ?? []).flatMap((block) =>
    isKnown({ type: 'doc', content: [block] }) ? [block] : paragraphsOf(block),
  );
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function isKnown(body: DocumentNode): boolean {
  try {
    checkedBody(body);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function paragraphsOf(block: DocumentNode): DocumentNode[] {
  return plainText(block)
    .split('\n')
    .filter((line) => line !== '')
    .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
}
