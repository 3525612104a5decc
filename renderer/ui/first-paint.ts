import { startTransition, useEffect, useState } from 'react';

let hasPainted = false;

/**
 * False until the app has painted for the first time. At a start the story is there to write in
 * first; what stands around it follows a frame later, in the space kept for it.
 */
export function useFirstPaint(): boolean {
  const [isPainted, setPainted] = useState(hasPainted);
  useEffect(() => {
    if (hasPainted) return undefined;
    const frame = requestAnimationFrame(() => {
      // After the frame, whose paint this must not delay.
      setTimeout(() => {
        hasPainted = true;
        startTransition(() => setPainted(true));
      });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}
