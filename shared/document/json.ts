import { z } from 'zod';

/** A node of the body as stored: ProseMirror's JSON. Its blocks are checked by `checkedBody`. */
export interface DocumentNode {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  content?: DocumentNode[] | undefined;
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  text?: string | undefined;
}

/** Far above any real body, far below what would stall or overflow what walks it. */
const DEEPEST = 100;
const LARGEST_CHARACTERS = 5_000_000;
const MOST_NODES = 500_000;

/**
 * Checks the outline only (each node is an object with a type, down to the leaves, and the whole is
 * of a size that can be worked with): which blocks exist and what they may hold is the editor
 * schema's business, asked when a story is opened.
 */
export const documentNode: z.ZodType<DocumentNode> = z.custom<DocumentNode>(
  isDocument,
  'The body is not a document',
);

/** Walked level by level without recursion: the depth is the attacker's choice. */
function isDocument(value: unknown): boolean {
  let level: unknown[] = [value];
  let characters = 0;
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    if (depth > DEEPEST || nodes > MOST_NODES || !level.every(isNode)) return false;
    const below: unknown[] = [];
    for (const { text = '', content = [] } of level) {
      characters += text.length;
      for (const node of content) below.push(node);
    }
    if (characters > LARGEST_CHARACTERS) return false;
    level = below;
  }
  return true;
}

function isNode(value: unknown): value is DocumentNode {
  if (!isObject(value) || typeof value['type'] !== 'string') return false;
  const { text, attrs, content, marks } = value;
  return (
    (text === undefined || typeof text === 'string') &&
    (attrs === undefined || isObject(attrs)) &&
    (content === undefined || Array.isArray(content)) &&
    (marks === undefined || (Array.isArray(marks) && marks.every(isMark)))
  );
}

function isMark(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['type'] === 'string' &&
    (value['attrs'] === undefined || isObject(value['attrs']))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
