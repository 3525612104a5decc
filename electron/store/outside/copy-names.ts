/** Programs that leave copies beside a file that two computers changed, and how they name them. */
const COPY_NAMES: readonly [by: string, name: RegExp][] = [
  ['Syncthing', /\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]+)?\b/],
  // `(Kim's conflicted copy 2026-11-20)`; with a time of day it is Nextcloud's or ownCloud's.
  ['Nextcloud', /\((.+ )?conflicted copy (.+ )?\d{4}-\d{2}-\d{2} \d{4,6}\)/i],
  ['ownCloud', /_conflict-\d{8}-\d{6}\b/],
  ['Dropbox', /\((.+ )?(conflicted copy|case conflict|selective sync conflict)\b[^)]*\)/i],
  ['Seafile', /\(SFConflict [^)]*\)/],
  ['Unison', /\((.+ )?conflict( #\d+)? on \d{4}-\d{2}-\d{2}\)/],
  ['Resilio Sync', /\.Conflict\b/],
  ['pCloud', /\[conflicted( \d+)?\]/],
  ['Google Drive', /\[conflict\]|\(conflict\)/i],
  ['rclone', /\.conflict\d+\b/],
  ['git', /\.orig$|~[^~]+$|_(BACKUP|BASE|LOCAL|REMOTE)_\d+\b/],
  ['an editor', /~$|\.bak$|^#.*#$/],
  // Only a number: Google Drive, OneDrive and browsers write `(1)`, iCloud ` 2`, a Mac's Finder ` copy`.
  ['a sync program', / \(\d+\)\.| \d+\.| copy( \d+)?\.|-conflict\./i],
  // OneDrive puts the computer's name behind the file's: `name-DESKTOP-4F2K9.json`.
  ['OneDrive', /-[A-Z][A-Z0-9-]*[A-Z0-9](-\d+)?\.json$/],
];

/** Which program left a copy of this name, as far as its name tells; else `another program`. */
export function copyMadeBy(fileName: string): string {
  return COPY_NAMES.find(([, name]) => name.test(fileName))?.[0] ?? 'another program';
}

/**
 * Whether a file may be a copy of the story whose own file is `ownName` (`<stem>.json`): every
 * program keeps the stem in front and adds to it. What it holds decides; this only says which files
 * are worth reading.
 */
export function mayBeCopy(fileName: string, ownName: string): boolean {
  if (fileName === ownName || fileName.startsWith('.')) return false;
  const stem = ownName.replace(/\.json$/, '');
  return fileName.replace(/^#/, '').startsWith(stem);
}
