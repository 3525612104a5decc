/** Begins to follow how long a loop of events is held up at most. Runs in a page, or in the main process. */
export function followBlocks() {
  const kept = /** @type {{ longestBlock?: number }} */ (globalThis);
  const isFollowed = kept.longestBlock !== undefined;
  kept.longestBlock = 0;
  if (isFollowed) return;
  const everyMs = 4;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    kept.longestBlock = Math.max(kept.longestBlock ?? 0, now - last - everyMs);
    last = now;
  }, everyMs);
}

/** Milliseconds of the longest block since `followBlocks`. */
export function longestBlock() {
  return /** @type {{ longestBlock?: number }} */ (globalThis).longestBlock ?? 0;
}
