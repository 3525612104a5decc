import { create } from 'zustand';
import type { DiskSpace } from '../../shared/newsroom-view';

interface DiskWarningState {
  /** The level of which the person wants to hear no more, until there is another. */
  putAway: DiskSpace['level'] | null;
}

/** Apart from what shows it, which is not there while worse is said. */
export const useDiskWarning = create<DiskWarningState>(() => ({ putAway: null }));
