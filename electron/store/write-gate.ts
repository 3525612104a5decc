import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { hasCode } from './file-errors';

const OPEN = 'writing-';
const SHUT = 'shut-';

/** Newest last: a newsroom that is opened again has two for a moment. */
const gates = new Set<WriteGate>();

/** The gate was shut by one that takes the newsroom over. It is open again, but look who may write. */
export class GateShut extends Error {}

/**
 * The folder through which every new version of a file in a newsroom passes into its place. Whoever
 * takes the newsroom over renames that folder away: from then on the system itself refuses the renames
 * of one that had looked at the lock before, and fell asleep between that look and its rename.
 */
export class WriteGate {
  /** Real, as the paths that pass. */
  private readonly root: string;
  private readonly folder: string;

  constructor(newsroom: string, token: string) {
    const path = realpathSync.native(newsroom);
    this.root = path + sep;
    this.folder = join(path, '.copydesk', OPEN + token);
  }

  /** From now on everything that is replaced in the newsroom by this process passes here. */
  open(): void {
    mkdirSync(this.folder, { recursive: true });
    gates.add(this);
  }

  /** Lets nothing pass here any more; what is within was never acknowledged, and goes. */
  close(): void {
    gates.delete(this);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Whether a file of this path, which must be real, is replaced through this gate. */
  isFor(path: string): boolean {
    return path.startsWith(this.root);
  }

  /** @throws GateShut, or the system's error; then the file is where it was. */
  pass(from: string, to: string): void {
    const within = join(this.folder, basename(from));
    try {
      renameSync(from, within);
      try {
        renameSync(within, to);
      } catch (error) {
        renameSync(within, from);
        throw error;
      }
    } catch (error) {
      // A newsroom on two disks has no gate; the look at the lock a moment ago is all there is.
      if (hasCode(error, 'EXDEV')) return renameSync(from, to);
      if (!hasCode(error, 'ENOENT') || existsSync(this.folder)) throw error;
      mkdirSync(this.folder, { recursive: true });
      throw new GateShut('The gate was shut.');
    }
  }
}

/**
 * Renames, through the gate where `to` is in a newsroom that this process writes in.
 *
 * @throws as `WriteGate.pass`.
 */
export function moveThroughGate(from: string, to: string): void {
  const gate = [...gates].findLast((other) => other.isFor(to));
  if (gate === undefined) renameSync(from, to);
  else gate.pass(from, to);
}

/** Shuts every gate of a newsroom but that of this token. What was within was never acknowledged. */
export async function shutOtherGates(newsroom: string, token: string): Promise<void> {
  const folder = join(newsroom, '.copydesk');
  const names = await readdir(folder);
  for (const name of names) {
    if (!name.startsWith(OPEN) || name === OPEN + token) continue;
    const shut = join(folder, SHUT + randomBytes(6).toString('hex'));
    renameIfThere(join(folder, name), shut);
  }
  for (const name of await readdir(folder)) {
    if (name.startsWith(SHUT)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Another that takes over at the same moment may have shut it. */
function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}
