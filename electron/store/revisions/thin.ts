import type { State } from '../../../shared/workflow';

/** As much of an earlier version as decides how long it is kept. */
export interface DatedVersion {
  name: string;
  rev: number;
  /** When it was saved, ISO 8601, by the clock of that moment. */
  updatedAt: string;
  state: State;
  /** Of a conflict, another program's, or out of the bin. */
  keptAside: boolean;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** How close to one another versions of an age are kept; older than all, only for what they are. */
const TIERS: readonly { below: number; every: number }[] = [
  { below: DAY_MS, every: 0 },
  { below: 7 * DAY_MS, every: HOUR_MS },
  { below: 365 * DAY_MS, every: DAY_MS },
];

/**
 * The versions of one story that need not be kept any longer: of those older than a day all but the
 * last of each hour, older than a week all but the last of each day, older than a year all.
 *
 * Kept whatever their age are the newest, each at which the state changed, those kept aside, and those
 * whose date cannot be right: later than now, or earlier than that of a version before them. How old
 * such a one is nobody knows.
 *
 * @param now in ms.
 */
export function versionsToThin<Version extends DatedVersion>(
  versions: readonly Version[],
  now: number,
): Version[] {
  const line = versions.filter(({ keptAside }) => !keptAside).toSorted((a, b) => a.rev - b.rev);
  const inOrder = datedInOrder(line, now);
  const placeOf = new Map(inOrder.map((version, at) => [version, at]));
  return line.filter((version, n) => {
    const before = line[n - 1];
    const isLast = n === line.length - 1;
    if (isLast || before === undefined || before.state !== version.state) return false;
    const at = placeOf.get(version);
    if (at === undefined) return false;
    const after = inOrder[at + 1];
    // What shows that the next one's date is wrong.
    if (line[n + 1] !== after) return false;
    return isCrowded(version, after, now);
  });
}

/** Those whose date follows the dates of all before them, and is not of the future. */
function datedInOrder<Version extends DatedVersion>(
  line: readonly Version[],
  now: number,
): Version[] {
  let latest = -Infinity;
  return line.filter(({ updatedAt }) => {
    const at = Date.parse(updatedAt);
    if (!(at <= now) || at < latest) return false;
    latest = at;
    return true;
  });
}

/** Whether `after` stands for this one too, or none is needed of its age. */
function isCrowded(version: DatedVersion, after: DatedVersion | undefined, now: number): boolean {
  const tier = tierOf(version, now);
  if (tier === undefined) return true;
  if (tier.every === 0 || after === undefined || tierOf(after, now) !== tier) return false;
  const slot = ({ updatedAt }: DatedVersion) => Math.floor(Date.parse(updatedAt) / tier.every);
  return slot(version) === slot(after);
}

function tierOf({ updatedAt }: DatedVersion, now: number) {
  const age = now - Date.parse(updatedAt);
  return TIERS.find(({ below }) => age < below);
}
