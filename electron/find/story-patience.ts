/** Milliseconds that looking through stories may take without one of them done. */
export const STORY_PATIENCE_MS = 8_000;
