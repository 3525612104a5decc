import { openDialog, useApp } from '../app-store';
import { atRest } from '../at-rest';
import { useConflict } from './conflict-store';

const offerAtRest = atRest(offer);

/** Opens the comparison of the story in conflict, once, when the person pauses. */
export function offerComparison(): void {
  const { conflict } = useConflict.getState();
  if (conflict !== null && !conflict.offered) offerAtRest();
}

/** @returns false where the story is not on screen. */
function offer(): boolean {
  const { conflict } = useConflict.getState();
  if (conflict !== null && useApp.getState().screen !== 'stories') return false;
  if (conflict?.stored.status === 'story') {
    useConflict.setState({ conflict: { ...conflict, offered: true } });
    openDialog('conflict');
  }
  return true;
}
