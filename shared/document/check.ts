import type { Node } from '@tiptap/pm/model';
import { bodySchema } from './index';
import type { DocumentNode } from './json';
import { validateTables } from './table-size';

/**
 * The stored body as a ProseMirror node.
 *
 * @throws RangeError naming the block, mark or attribute that this version does not know or allow,
 *   or a table that is too large.
 */
export function checkedBody(body: DocumentNode): Node {
  validateTables(body);
  const node = bodySchema().nodeFromJSON(body);
  node.check();
  return node;
}
