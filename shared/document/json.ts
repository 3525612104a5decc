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
 * schema's business, asked when a story is opened. A body that is only too large is `too_big`, or of an
 * issue with `params.isLimit`.
 */
export const documentNode: z.ZodType<DocumentNode> = z.any().superRefine((input, context) => {
  const size = sizeOf(input);
  if (size === null) context.addIssue({ code: 'custom', message: 'The body is not a document' });
  else if (size.depth > DEEPEST) {
    const message = 'The body is nested too deeply';
    context.addIssue({ code: 'custom', message, params: { isLimit: true } });
  } else if (size.characters > LARGEST_CHARACTERS) {
    context.addIssue(tooBig('string', LARGEST_CHARACTERS));
  } else if (size.nodes > MOST_NODES) context.addIssue(tooBig('array', MOST_NODES));
});

function tooBig(origin: 'string' | 'array', maximum: number) {
  const message = 'The body is too large';
  return { code: 'too_big', origin, maximum, inclusive: true, message } as const;
}

interface BodySize {
  depth: number;
  characters: number;
  nodes: number;
}

/**
 * Walked level by level without recursion: the depth is the attacker's choice.
 *
 * @returns null for what is no document.
 */
function sizeOf(value: unknown): BodySize | null {
  let level: unknown[] = [value];
  const size = { depth: -1, characters: 0, nodes: 0 };
  while (level.length > 0) {
    size.depth += 1;
    size.nodes += level.length;
    if (!level.every(isNode)) return null;
    const below: unknown[] = [];
    for (const { text = '', content = [] } of level) {
      size.characters += text.length;
      for (const node of content) below.push(node);
    }
    level = below;
  }
  return size;
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
