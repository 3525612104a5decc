import type { Node } from '@tiptap/pm/model';
import { bodySchema } from './index';
import type { DocumentNode } from './json';
import { validateTables } from './table-size';

/**
 * The stored body as a ProseMirror node.
 *
 * @param schema that of the editor which shows it, where one does.
 * @throws RangeError naming the block, mark or attribute that this version does not know or allow,
 *   or a table that is too large.
 */
export function checkedBody(body: DocumentNode, schema = bodySchema()): Node {
  validateTables(body);
  const node = schema.nodeFromJSON(body);
  node.check();
  return node;
}
