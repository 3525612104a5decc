import { useEffect } from 'react';
import type { CopyView } from '../../shared/outside-change';
import { useApp } from '../app-store';
import { listen } from '../ipc';
import { Button } from '../ui/button';
import { savedTime } from '../ui/time';
import { compareCopy, lookForCopies, useCopies } from './copies-store';
import './conflict.css';

const NONE: readonly CopyView[] = [];

/** Copies of the open story that sync programs left: versions of it, to be compared and taken. */
export function Copies({ storyId }: { storyId: string }) {
  const copies = useCopies((state) => (state.storyId === storyId ? state.copies : NONE));
  const readOnly = useApp((state) => state.newsroom?.readOnly ?? true);
  useEffect(() => {
    void lookForCopies(storyId);
    return listen({
      'stories.outside': ({ changed }) => {
        if (changed.includes(storyId)) void lookForCopies(storyId);
      },
    });
  }, [storyId]);
  if (copies.length === 0) return null;
  return (
    <section className="copies" aria-labelledby="copies-title">
      <h2 id="copies-title">Copies in the folder</h2>
      <ul>
        {copies.map((copy) => (
          <li key={copy.file}>
            <p>
              Left by {copy.madeBy}, {savedTime(copy.at)}
            </p>
            <Button
              className="compact"
              disabled={readOnly}
              title={copy.file}
              onClick={() => compareCopy(copy)}
            >
              Compare…
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
