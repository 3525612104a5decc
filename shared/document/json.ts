import { z } from 'zod';

/** A node of the body as stored: ProseMirror's JSON. Its blocks are checked by `checkBody`. */
export interface DocumentNode {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  content?: DocumentNode[] | undefined;
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  text?: string | undefined;
}

/**
 * Checks the outline only (each node is an object with a type): which blocks exist and what they
 * may hold is the editor schema's business, asked when a story is opened.
 */
export const documentNode: z.ZodType<DocumentNode> = z.custom<DocumentNode>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    (!('content' in value) || Array.isArray(value.content)),
  'The body is not a document',
);
