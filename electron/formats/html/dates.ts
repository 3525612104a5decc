/**
 * A moment in words with its zone, in the story's language, e.g. “23 November 2026, 19:52 UTC”.
 *
 * @param moment ISO 8601 with an offset.
 * @param timeZone IANA name of the newsroom's zone.
 */
export function dateInWords(moment: string, language: string, timeZone: string): string {
  const shown: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  };
  const date = new Date(moment);
  try {
    return new Intl.DateTimeFormat(language, shown).format(date);
  } catch (error) {
    // A tag of the right shape that names no language.
    if (error instanceof RangeError) return new Intl.DateTimeFormat('en', shown).format(date);
    throw error;
  }
}
