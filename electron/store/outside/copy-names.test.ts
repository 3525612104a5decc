import { describe, expect, it } from 'vitest';
import { copyMadeBy, mayBeCopy } from './copy-names';

const NAMES: readonly [name: string, by: string][] = [
  ['harbour (conflicted copy 2026-11-20).json', 'Dropbox'],
  ["harbour (Kim's conflicted copy 2026-11-20).json", 'Dropbox'],
  ["harbour (KIM-PC's conflicted copy 2026-11-20 (1)).json", 'Dropbox'],
  ['harbour (Case Conflict 1).json', 'Dropbox'],
  ['harbour.sync-conflict-20261120-101500-ABCDEFG.json', 'Syncthing'],
  ['harbour.sync-conflict-20261120-101500.json', 'Syncthing'],
  ['harbour-DESKTOP-4F2K9.json', 'OneDrive'],
  ['harbour-LAPTOP-KIM-2.json', 'OneDrive'],
  ['harbour (1).json', 'a sync program'],
  ['harbour [Conflict].json', 'Google Drive'],
  ['harbour (conflicted copy 2026-11-20 101500).json', 'Nextcloud'],
  ['harbour (conflicted copy Kim 2026-11-20 101500).json', 'Nextcloud'],
  ['harbour_conflict-20261120-101500.json', 'ownCloud'],
  ['harbour 2.json', 'a sync program'],
  ['harbour copy.json', 'a sync program'],
  ['harbour-conflict.json', 'a sync program'],
  ['harbour (SFConflict kim@example.org 2026-11-20-10-15-00).json', 'Seafile'],
  ['harbour.Conflict.json', 'Resilio Sync'],
  ['harbour [conflicted].json', 'pCloud'],
  ['harbour (conflict on 2026-11-20).json', 'Unison'],
  ['harbour.json.conflict1', 'rclone'],
  ['harbour.json.orig', 'git'],
  ['harbour.json~HEAD', 'git'],
  ['harbour_BACKUP_4711.json', 'git'],
  ['harbour.json~', 'an editor'],
  ['harbour.json.bak', 'an editor'],
  ['#harbour.json#', 'an editor'],
  ['harbour (copia en conflicto de Kim 2026-11-20).json', 'another program'],
];

describe('a copy beside a story’s file', () => {
  it.each(NAMES)('“%s” is looked at, and was left by %s', (name, by) => {
    expect(mayBeCopy(name, 'harbour.json')).toBe(true);
    expect(copyMadeBy(name)).toBe(by);
  });

  it.each(['harbour.json', '.harbour.json.swp', 'port.json', '.syncthing.harbour.json.tmp'])(
    '“%s” is none',
    (name) => {
      expect(mayBeCopy(name, 'harbour.json')).toBe(false);
    },
  );
});
