import { join } from 'node:path';
import { VERSION_NAME } from '../../../shared/versions';
import { namesIn } from '../names-in';

/** A file that holds an earlier version of a story, as its name tells. */
export interface VersionFile {
  name: string;
  rev: number;
  /** What tells a version kept aside from the one of its number that was replaced; null for that. */
  mark: string | null;
}

/** Folder of a story's earlier versions; there may be none. */
export function versionsFolder(newsroom: string, id: string): string {
  return join(newsroom, 'revisions', id);
}

/** What a name says of a version, or null for any other file. */
function versionFile(name: string): VersionFile | null {
  const [, number, mark = null] = VERSION_NAME.exec(name) ?? [];
  return number === undefined ? null : { name, rev: Number(number), mark };
}

/** A story's earlier versions, the newest first. @throws UserError `unreadable`. */
export async function versionFiles(newsroom: string, id: string): Promise<VersionFile[]> {
  const names = await namesIn(versionsFolder(newsroom, id));
  return names
    .map(versionFile)
    .filter((file) => file !== null)
    .toSorted((a, b) => b.rev - a.rev || (a.name < b.name ? 1 : -1));
}
