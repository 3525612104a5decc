const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/;

/** What the name of a file or folder begins with that is kept by when it came there: in order, as times are. */
export function momentName(at: Date): string {
  return at.toISOString().replace(/[-:.]/g, '');
}

/** The moment that a name begins with, ISO 8601; null where it is none. */
export function momentIn(name: string): string | null {
  const iso = name.match(NAME)?.[0].replace(NAME, '$1-$2-$3T$4:$5:$6.$7Z');
  return iso === undefined || Number.isNaN(Date.parse(iso)) ? null : iso;
}
