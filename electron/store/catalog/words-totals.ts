import type Database from 'libsql';

/** How many stories the full-text index holds, and then how many words in each of its columns. */
type Totals = readonly number[];

interface Blob {
  /** In hexadecimal digits. */
  hex: string;
}

/**
 * FTS5 weighs hits by totals that it keeps in the row 1 of `words_data`, and does not lower them when
 * it deletes from an index that has no content (SQLite 3.45): after many saves the order of hits
 * would be another than that of a new index.
 */
export function wordsTotals(database: Database.Database) {
  // As text: libsql ends the whole process when it is to give an empty blob (0.5).
  const stored = database.prepare('SELECT hex(block) AS hex FROM words_data WHERE id = 1');
  const store = database.prepare('UPDATE words_data SET block = unhex(?) WHERE id = 1');
  const sizeOf = database.prepare('SELECT hex(sz) AS hex FROM words_docsize WHERE id = ?');
  const sizes = database.prepare('SELECT hex(sz) AS hex FROM words_docsize');
  const count = database.prepare('SELECT count(*) AS total FROM words_docsize');
  const known = () => decoded(stored.get() as Blob | undefined);
  let removed: Totals = [];

  return {
    /** To be called before a story is deleted from the index. */
    willRemove(doc: number): void {
      removed = sum(removed, [1, ...decoded(sizeOf.get(doc) as Blob | undefined)]);
    },
    /** To be called after what was deleted is committed: FTS5 stores its own totals with that. */
    settle(): void {
      if (removed.length > 0) {
        store.run(encoded(known().map((total, at) => Math.max(0, total - (removed[at] ?? 0)))));
      }
      removed = [];
    },
    /** Counts again where something went before that was settled. */
    recount(): void {
      const { total } = count.get() as { total: number };
      if (total === (known()[0] ?? 0)) return;
      const all = (sizes.all() as Blob[]).map(decoded);
      store.run(encoded([all.length, ...all.reduce(sum, [])]));
    },
  };
}

function sum(a: Totals, b: Totals): Totals {
  return Array.from(
    { length: Math.max(a.length, b.length) },
    (_, at) => (a[at] ?? 0) + (b[at] ?? 0),
  );
}

/** Numbers as SQLite writes them: seven bits a byte, the highest first, all but the last marked. */
function decoded({ hex }: Blob = { hex: '' }): Totals {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of Buffer.from(hex, 'hex')) {
    number = number * 0x80 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}

/** In hexadecimal digits. */
function encoded(numbers: Totals): string {
  return Buffer.from(numbers.flatMap(encodedNumber)).toString('hex');
}

function encodedNumber(number: number): number[] {
  const bytes = [number % 0x80];
  for (let rest = Math.floor(number / 0x80); rest > 0; rest = Math.floor(rest / 0x80)) {
    bytes.unshift((rest % 0x80) + 0x80);
  }
  return bytes;
}
