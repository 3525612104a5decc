import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BACKUP_SCHEDULES, MOST_BACKUPS } from '../../../shared/backup';

/** How one person backs up one newsroom, and how it went; kept in the preferences. */
export const backupSettingsSchema = z.object({
  /** The newsroom's path, which is this computer's. */
  path: z.string(),
  /**
   * Stands in every backup made by these settings: these and no others are thinned by them. A copy of
   * the newsroom, restored or by hand, has another path and so another id.
   */
  id: z.string().min(1),
  schedule: z.enum(BACKUP_SCHEDULES),
  folder: z.string().nullable(),
  keep: z.int().min(1).max(MOST_BACKUPS),
  last: z
    .object({
      at: z.string(),
      file: z.string(),
      leftOut: z.array(z.object({ file: z.string(), reason: z.string() })),
      note: z.string().nullable(),
    })
    .nullable(),
  failure: z.object({ at: z.string(), message: z.string() }).nullable(),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

const FIRST_KEEP = 10;

/** Settings to start with: nothing happens by itself. */
export function newBackupSettings(path: string): BackupSettings {
  return {
    path,
    id: randomUUID(),
    schedule: 'off',
    folder: null,
    keep: FIRST_KEEP,
    last: null,
    failure: null,
  };
}
