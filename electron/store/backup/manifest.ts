import { z } from 'zod';

/**
 * What a backup says of itself stands in the folder for derived files, which no backup holds: it can
 * never meet a file of the newsroom, and does no harm when somebody unzips the backup by hand.
 */
export const HEADER_ENTRY = '.copydesk/backup.json';
/** One line of JSON for each file of the newsroom that is in the backup. */
export const LIST_ENTRY = '.copydesk/backup-files.jsonl';

/** The first entry of a backup: whose it is. */
export const headerSchema = z.object({
  format: z.literal('copydesk-backup'),
  version: z.literal(1),
  /** Of one person's backups of one newsroom, see `preferences.ts`. */
  newsroomId: z.string().min(1),
  /** The newsroom's name at that time. */
  name: z.string(),
  createdAt: z.iso.datetime(),
  /** Files found when the backup began. */
  files: z.int().min(0),
  stories: z.int().min(0),
});
export type BackupHeader = z.infer<typeof headerSchema>;

/** A file of the newsroom as it was put into the backup. */
export const fileSchema = z.strictObject({
  /** Relative to the newsroom, with `/` between folders. */
  path: z.string().min(1).max(4096),
  /** Bytes. */
  size: z.int().min(0),
  /** Of the whole content, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** When the file was last changed, in milliseconds since 1970. */
  modified: z.number(),
});
export type BackedUpFile = z.infer<typeof fileSchema>;
