/** How often a newsroom is backed up by itself. */
export const BACKUP_SCHEDULES = ['off', 'hourly', 'daily', 'weekly'] as const;
export type BackupSchedule = (typeof BACKUP_SCHEDULES)[number];

/** Most backups of one newsroom that can be kept. */
export const MOST_BACKUPS = 200;

/** How far a backup or a restoring has come, in files; `total` is 0 while unknown. */
export interface BackupProgress {
  step: string;
  done: number;
  total: number;
}

/** A newsroom's backups as this person has set them up, and how they went. */
export interface BackupView {
  /** Path of the newsroom. */
  newsroom: string;
  schedule: BackupSchedule;
  /** Folder that backups go to; null until one is chosen. */
  folder: string | null;
  keep: number;
  last: {
    /** ISO 8601. */
    at: string;
    file: string;
    /** Files that are not in it, and why. */
    leftOut: readonly { file: string; reason: string }[];
    /** Why older backups were not removed, where that is so. */
    note: string | null;
  } | null;
  /** Why the last attempt failed; null after one that went well. */
  failure: { at: string; message: string } | null;
  /** Null while no backup of this newsroom is being made. */
  progress: BackupProgress | null;
}

/** What a backup that was chosen for restoring says of itself. */
export interface BackupInfo {
  file: string;
  /** The newsroom's name. */
  name: string;
  /** ISO 8601. */
  createdAt: string;
  stories: number;
  files: number;
  /** Bytes of the zip. */
  size: number;
}
