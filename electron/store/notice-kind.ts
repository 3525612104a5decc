import { z } from 'zod';
import type { RecordKind } from './record';

interface Notice {
  schema: 3;
  rev: number;
  title: string;
  tags: string[];
}

/** A kind in its third version, to test with: `title` was `name` in the first, `tags` are new in the third. */
export const noticeKind: RecordKind<Notice> = {
  schema: z.strictObject({
    schema: z.literal(3),
    rev: z.int(),
    title: z.string(),
    tags: z.array(z.string()),
  }),
  version: 3,
  migrations: [
    ({ name, ...rest }) => ({ ...rest, title: name, schema: 2 }),
    (stored) => ({ ...stored, tags: [], schema: 3 }),
  ],
};
