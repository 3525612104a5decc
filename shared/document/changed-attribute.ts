import type { Node } from '@tiptap/pm/model';

/**
 * The first block that two bodies have in the same place, which differs in one attribute.
 *
 * @returns where it is in `after`; null where what differs first is something else.
 */
export function changedAttribute(before: Node, after: Node): { at: number; name: string } | null {
  const at = before.content.findDiffStart(after.content);
  if (at === null) return null;
  const [was, is] = [before.nodeAt(at), after.nodeAt(at)];
  if (was === null || is === null || was.isText || was.type !== is.type) return null;
  const [name, ...others] = Object.keys(is.attrs).filter((key) => was.attrs[key] !== is.attrs[key]);
  return name === undefined || others.length > 0 ? null : { at, name };
}
