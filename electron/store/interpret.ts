import { knownPart } from './known-part';
import type { ReadResult, RecordKind } from './record';

/** A stored value as a record of this kind, migrated if it is older. The value stays as it is. */
export function interpret<T>(stored: unknown, kind: RecordKind<T>): ReadResult<T> {
  if (!isObject(stored)) return { status: 'damaged', reason: 'It does not hold a record.' };
  const version = versionOf(stored);
  if (version === null) {
    return { status: 'damaged', reason: 'It does not say which version it is.' };
  }
  if (version > kind.version) {
    return { status: 'newer', version, known: knownPart(stored, kind) };
  }
  const migrated = version === kind.version ? stored : migrate(stored, version, kind);
  if (migrated === null) {
    return { status: 'damaged', reason: `It is no record of version ${version}.` };
  }
  const parsed = kind.schema.safeParse(migrated);
  if (parsed.success) return { status: 'ok', data: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue === undefined ? '' : issue.path.join('.');
  return { status: 'damaged', reason: `${place || 'It'}: ${issue?.message ?? 'unknown'}` };
}

/** Version of a stored value's shape; null where it does not say one. */
export function versionOf(stored: unknown): number | null {
  const version = isObject(stored) ? stored['schema'] : undefined;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

/** A copy brought to the kind's version, one step after the other; null where a step finds no record. */
function migrate<T>(
  stored: Record<string, unknown>,
  version: number,
  { migrations }: RecordKind<T>,
): unknown {
  let copy: unknown = structuredClone(stored);
  for (const step of migrations.slice(version - 1)) {
    if (!isObject(copy)) return null;
    try {
      copy = step(copy);
    } catch (error) {
      // A step may rely on its version's shape, which nobody has checked.
      if (error instanceof TypeError || error instanceof RangeError) return null;
      throw error;
    }
  }
  return copy;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
