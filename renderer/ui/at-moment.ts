import { useCallback, useSyncExternalStore } from 'react';

/** Timers stand still while the computer sleeps: the clock is looked at again after this long at most. */
const LOOK_MS = 30_000;

/** Runs `work` once when this moment has come, if it is still to come. @param at ISO 8601. @returns stops it */
export function atMoment(at: string, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    const left = Date.parse(at) - Date.now();
    timer = setTimeout(left <= LOOK_MS ? work : wait, Math.min(left, LOOK_MS));
  };
  if (Date.parse(at) > Date.now()) wait();
  return () => clearTimeout(timer);
}

/** Whether a moment is still to come: rendered anew when it has. @param at ISO 8601 */
export function useIsAhead(at: string | null): boolean {
  const follow = useCallback(
    (passed: () => void) => (at === null ? () => {} : atMoment(at, passed)),
    [at],
  );
  return useSyncExternalStore(follow, () => at !== null && Date.parse(at) > Date.now());
}
