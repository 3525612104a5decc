import type { Node } from '@tiptap/pm/model';
import { bodySchema } from './index';
import type { DocumentNode } from './json';

/**
 * The stored body as a ProseMirror node.
 *
 * @throws RangeError naming the block, mark or attribute that this version does not know or allow.
 */
export function checkedBody(body: DocumentNode): Node {
  const node = bodySchema().nodeFromJSON(body);
  node.check();
  return node;
}
