/** Work that says nothing for so many milliseconds hangs, on a network that is gone for example. */
export const SILENCE_MS = 1_800_000;

/** For removing files that the work, on its way out, may still hold open. */
export const PATIENT_REMOVAL = { force: true, recursive: true, maxRetries: 10, retryDelay: 100 };
