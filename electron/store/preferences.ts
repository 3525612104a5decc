import { join } from 'node:path';
import { z } from 'zod';
import { keyChoices, type KeyChoices } from '../../shared/key-choices';
import type { WindowPlace } from '../first-look';
import { backupSettingsSchema, type BackupSettings } from './backup/settings';
import { ComfortFile } from './comfort-file';
import { windowPlace } from './window-place';

const RECENT_NEWSROOMS = 8;

const preferencesSchema = z.object({
  schema: z.literal(1),
  rev: z.int().min(0),
  theme: z.enum(['system', 'light', 'dark']),
  keys: keyChoices.default({}),
  recent: z.array(
    z.object({
      path: z.string(),
      name: z.string(),
      /** Story that was open last, to come back to; null on the feed. */
      storyId: z.string().nullable(),
    }),
  ),
  window: windowPlace.nullable(),
  backups: z.array(backupSettingsSchema).default([]),
});
type Stored = z.infer<typeof preferencesSchema>;

export type Theme = Stored['theme'];
export type RecentNewsroom = Stored['recent'][number];

const FIRST: Stored = {
  schema: 1,
  rev: 0,
  theme: 'system',
  keys: {},
  recent: [],
  window: null,
  backups: [],
};

/** What this person's Copydesk remembers; nothing of it belongs to a newsroom. */
export class Preferences {
  private constructor(private readonly file: ComfortFile<Stored>) {}

  /** Unreadable preferences start afresh, and are set aside: they are comfort, never work. */
  static async open(folder: string): Promise<Preferences> {
    const path = join(folder, 'preferences.json');
    return new Preferences(await ComfortFile.open(path, preferencesSchema, FIRST));
  }

  get theme(): Theme {
    return this.value.theme;
  }

  get keys(): KeyChoices {
    return this.value.keys;
  }

  get recent(): readonly RecentNewsroom[] {
    return this.value.recent;
  }

  setTheme(theme: Theme): Promise<void> {
    return this.change({ theme });
  }

  setKeys(keys: KeyChoices): Promise<void> {
    return this.change({ keys });
  }

  setWindow(window: WindowPlace): Promise<void> {
    return this.change({ window });
  }

  /** Puts a newsroom at the top of the recent ones, keeping the story last open in it. */
  visited(path: string, name: string): Promise<void> {
    const known = this.value.recent.find((entry) => entry.path === path);
    const others = this.value.recent.filter((entry) => entry.path !== path);
    const entry = { path, name, storyId: known?.storyId ?? null };
    return this.change({ recent: [entry, ...others].slice(0, RECENT_NEWSROOMS) });
  }

  setStory(path: string, storyId: string | null): Promise<void> {
    const recent = this.value.recent.map((entry) =>
      entry.path === path ? { ...entry, storyId } : entry,
    );
    return this.change({ recent });
  }

  /** How the newsroom in this folder is backed up; undefined where nothing was ever set up. */
  backupOf(path: string): BackupSettings | undefined {
    return this.value.backups.find((settings) => settings.path === path);
  }

  setBackup(settings: BackupSettings): Promise<void> {
    const others = this.value.backups.filter(({ path }) => path !== settings.path);
    return this.change({ backups: [...others, settings] });
  }

  forget(path: string): Promise<void> {
    return this.change({ recent: this.value.recent.filter((entry) => entry.path !== path) });
  }

  private get value(): Stored {
    return this.file.value;
  }

  private change(change: Partial<Stored>): Promise<void> {
    this.file.change(change);
    return this.file.write();
  }
}
