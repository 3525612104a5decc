import type { DiskSpace } from '../../shared/newsroom-view';
import { dismissErrors, useApp } from '../app-store';
import { useDiskWarning } from './disk-warning-store';

/**
 * Takes in how much room there is. That the disk was full is not true any more once it has room again; of a
 * story that it had no room for that is said until it is saved.
 */
export function followDisk(diskSpace: DiskSpace): void {
  const { diskSpace: before } = useApp.getState();
  useApp.setState({ diskSpace });
  if (before.level === diskSpace.level) return;
  useDiskWarning.setState({ putAway: null });
  if (before.level === 'nearly-full') dismissErrors('disk-full');
}
