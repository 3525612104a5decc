import { useId } from 'react';
import { useStore } from 'zustand';
import { fitLabel, targetLabel, type LengthTarget } from '../../shared/length/target';
import { readingMinutes, readingTimeLabel, wordsLabel } from '../../shared/reading-time';
import { useBound } from '../ui/bound';
import { FieldNote } from './field-note';
import type { StorySession } from './story-session';

/** How long the story is, beside what its profile and its target ask for. */
export function StoryLength({ session }: { session: StorySession }) {
  const id = useId();
  const words = useStore(session.store, (state) => state.length.words);
  const selectedWords = useStore(session.store, (state) => state.selected?.words ?? 0);
  const target = useBound(session.bind('lengthTarget'));
  const minutes = readingMinutes(words);
  return (
    <p className="length" aria-label="Length">
      {selectedWords > 0 && <span>{wordsLabel(selectedWords)} selected</span>}
      <span>{wordsLabel(words)}</span>
      <FieldNote id={id} session={session} field="body" />
      {target !== null && <TargetFit session={session} target={target} />}
      {minutes > 0 && <span>{readingTimeLabel(minutes)}</span>}
    </p>
  );
}

/** How the length compares with what it is to be. */
function TargetFit({ session, target }: { session: StorySession; target: LengthTarget }) {
  const length = useStore(session.store, (state) => state.length[target.unit]);
  return (
    <span title={`Target: ${targetLabel(target)}`}>
      {fitLabel(length, target.count, target.unit)}
    </span>
  );
}
