/**
 * Does the work for all who ask, once at a time: whoever asks while it is being done may know of more than it
 * found, and has it done once more after that, with all others who ask until then.
 *
 * @returns asks; resolves when the work that began after the asking has ended, and rejects as it does.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const start = (): Promise<void> => {
    next = null;
    const run = work().finally(() => {
      if (running === run) running = null;
    });
    running = run;
    return run;
  };

  return () => {
    if (running === null) return start();
    next ??= running.then(start, start);
    return next;
  };
}
