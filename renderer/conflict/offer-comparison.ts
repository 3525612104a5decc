import { openDialog, useApp } from '../app-store';
import { atRest } from '../at-rest';
import { useOpenStory } from '../story/open-session';
import { conflictOf, noteOffered, useConflicts, type Conflict } from './conflict-store';

const offerAtRest = atRest(offer);

/** Opens the comparison of a story in conflict, once, when it is in front and the person pauses. */
export function offerComparison(): void {
  if (useConflicts.getState().conflicts.some(isToOffer)) offerAtRest();
}

/** @returns false where a story that is to be compared is not in front. */
function offer(): boolean {
  const { session } = useOpenStory.getState();
  const inFront = session === null ? null : conflictOf(session);
  if (inFront === null || !isToOffer(inFront) || useApp.getState().screen !== 'stories') {
    return !useConflicts.getState().conflicts.some(isToOffer);
  }
  noteOffered(inFront);
  openDialog('conflict');
  return true;
}

function isToOffer({ stored, offered }: Conflict): boolean {
  return stored.status === 'story' && !offered;
}
