import { BIN_DAYS } from '../../shared/recovery';
import { attempt, notify } from '../app-store';
import { request } from '../ipc';
import { showBin } from './bin-store';

/**
 * Puts the words found in a file into the bin, and says so.
 *
 * @param said how the notice begins, before “in the bin”.
 * @returns whether they are there; if not, the person has been told why.
 */
export async function binFound(file: string, said: string): Promise<boolean> {
  const isBinned = await attempt(async () => {
    await request('recovery.discard', file);
    return true;
  });
  if (isBinned === undefined) return false;
  notify(`${said} in the bin for ${BIN_DAYS} days.`, {
    action: { label: 'Show bin', run: () => void showBin() },
  });
  return true;
}
