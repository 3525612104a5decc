/** Bytes up to which a file is read whole; larger ones pass through in pieces. */
export const WHOLE_FILE_BYTES = 4_000_000;

/**
 * How many times its packed size an entry may unpack to. The writer stores what packs better as it
 * is, so that a backup of ours never meets the limit and a zip bomb always does.
 */
export const MOST_RATIO = 100;

/** Bytes up to which no ratio is looked at: so little harms nobody. */
export const HARMLESS_BYTES = 1_000_000;
