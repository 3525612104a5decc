/**
 * Whether this is the window of one story alone, and not the main one. The address says so, that is there
 * before anything else is.
 */
export const isStoryWindow = globalThis.location?.hash === '#story';
