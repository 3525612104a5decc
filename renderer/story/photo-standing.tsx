import { lazy, Suspense } from 'react';
import type { PhotoUse } from '../../shared/story';
import { useApp } from '../app-store';
import type { Bound } from '../ui/bound';

export interface PhotoStandingProps {
  photoId: string;
  /** The words that the story gives it; left out where it shows it without. */
  words?: Bound<PhotoUse>;
}

const Words = lazy(async () => {
  const { PhotoStandingWords } = await import('./photo-standing-words');
  return { default: PhotoStandingWords };
});

/** On a picture of a story: whether it may be used, and what rules find in it. No start waits for it. */
export function PhotoStanding(props: PhotoStandingProps) {
  const isStarted = useApp(({ restLoaded }) => restLoaded);
  if (!isStarted) return null;
  return (
    <Suspense>
      <Words {...props} />
    </Suspense>
  );
}
