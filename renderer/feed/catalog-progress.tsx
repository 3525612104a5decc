import { useEffect, useState } from 'react';
import { useApp } from '../app-store';

/** Work that is done sooner needs no word. */
const PATIENCE_MS = 300;

const WORDS = {
  reading: 'Reading stories',
  photos: 'Reading photos',
  indexing: 'Preparing search',
};

/** How far a newsroom that is new here, or was changed from outside, is read. */
export function CatalogProgress() {
  const progress = useApp((state) => state.catalogProgress);
  const [isSlow, setIsSlow] = useState(false);
  const isGoing = progress !== null;
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = setTimeout(() => setIsSlow(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isGoing]);
  // Nothing is known yet, or there is nothing to do but to compare.
  if (progress === null || progress.total === 0 || !isSlow) return null;
  const { stage, done, total } = progress;
  return (
    <div className="catalog-progress">
      <label>
        {WORDS[stage]}
        <progress value={done} max={total} />
      </label>
      <span>
        {done.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}
      </span>
    </div>
  );
}
