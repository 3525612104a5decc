import { findProgram, installDebianPackages, mayInstall } from '../setup/debian.mjs';
import { say } from '../setup/progress.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { findFaketime } from './faketime.mjs';

/** What the rows work with, by the package of Debian and Ubuntu it is in. */
const tools = [
  { name: 'strace', isThere: () => findProgram('strace') },
  { name: 'e2fsprogs', isThere: () => findProgram('mkfs.ext4') },
  { name: 'libfaketime', isThere: () => findFaketime() !== null },
];

/**
 * Installs what rows need and this machine lacks, on Debian and Ubuntu as root; elsewhere says the
 * command. What stays missing is no error: its rows are skipped and say so.
 */
export async function ensureTools() {
  if (process.platform !== 'linux') return;
  const missing = tools.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  if (missing.length === 0) return;
  const list = missing.join(' ');
  if (!mayInstall()) {
    say(`To run every row, install what is missing: sudo apt-get install ${list}`);
    return;
  }
  try {
    await installDebianPackages(`Installing tools to make faults with (${list})`, missing);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
  }
}
