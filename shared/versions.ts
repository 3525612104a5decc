import type { State } from './workflow';

/**
 * Names of a story's earlier versions: the number, and for one kept aside what tells it from the
 * version of that number that was replaced.
 */
export const VERSION_NAME = /^(\d{6,12})(?:-([0-9a-z]{1,64}))?\.json$/;

interface VersionFile {
  /** In the story's folder of versions. */
  name: string;
  rev: number;
  /** Not one that a save replaced: another program's, one of a conflict, one out of the bin. */
  keptAside: boolean;
  bytes: number;
}

/** An earlier version of a story, as lists show it. */
export type VersionView = VersionFile &
  (
    | { status: 'ok'; /** When it was saved, ISO 8601. */ at: string; state: State; words: number }
    | { status: 'unusable'; message: string }
  );

/**
 * The versions worth a line, of a list with the newest first: of those saved within one minute the
 * last, and each at which the state changed or that was kept aside.
 */
export function notableVersions(versions: readonly VersionView[]): VersionView[] {
  const line = versions.filter((version) => version.status === 'ok' && !version.keptAside);
  const notable = new Set(
    line.filter((version, n) => isNotable(line[n - 1], version, line[n + 1])),
  );
  return versions.filter((version) => !line.includes(version) || notable.has(version));
}

function isNotable(
  newer: VersionView | undefined,
  version: VersionView,
  older: VersionView | undefined,
): boolean {
  if (version.status !== 'ok' || newer?.status !== 'ok') return true;
  if (older?.status === 'ok' && older.state !== version.state) return true;
  return minuteOf(newer.at) !== minuteOf(version.at);
}

function minuteOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 60_000);
}
