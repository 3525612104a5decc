import type { RecordKind } from './record';

/** Fields may be unknown in fields that turn out unknown only once the outer ones are gone. */
const MOST_ROUNDS = 4;

/**
 * What this version can show of a record that a newer one made: the fields that it knows. To be looked
 * at only; whoever stored it would lose the others.
 *
 * @returns null where a field that is known here means something else there.
 */
export function knownPart<T>(stored: Record<string, unknown>, kind: RecordKind<T>): T | null {
  const copy: unknown = { ...structuredClone(stored), schema: kind.version };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const parsed = kind.schema.safeParse(copy);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      if (issue.code !== 'unrecognized_keys') return null;
      removeKeys(copy, issue.path, issue.keys);
    }
  }
  return null;
}

function removeKeys(
  record: unknown,
  path: readonly PropertyKey[],
  keys: readonly PropertyKey[],
): void {
  const place = path.reduce((value, key) => (isIndexed(value) ? value[key] : undefined), record);
  if (!isIndexed(place)) return;
  for (const key of keys) delete place[key];
}

function isIndexed(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
