import type { Attribute } from '@tiptap/core';

/**
 * Attributes that hold plain text, kept in HTML as `data-…` so that a copied block pastes whole.
 * A value that is not a string (forged clipboard data, a file changed by hand), or that `checks`
 * for its name refuses with a RangeError, fails the schema's `check`; in pasted HTML it is left out.
 */
export function textAttributes<Name extends string>(
  names: readonly Name[],
  checks: Partial<Record<Name, (value: string) => void>> = {},
): Record<Name, Attribute> {
  const entries = names.map((name) => [name, textAttribute(name, checks[name])] as const);
  return Object.fromEntries(entries) as Record<Name, Attribute>;
}

/** For attributes that name a photo or story of the newsroom: its id, or empty. @throws RangeError */
export function validateItemId(value: string): void {
  if (!/^([a-z0-9][a-z0-9-]{5,63})?$/.test(value)) throw new RangeError('Not an id of a newsroom');
}

function textAttribute(name: string, check?: (value: string) => void): Attribute {
  const htmlName = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: '',
    parseHTML: (element) => allowed(element.getAttribute(htmlName) ?? '', check),
    renderHTML: (attributes) => ({ [htmlName]: attributes[name] as string }),
    validate: (value: unknown) => {
      if (typeof value !== 'string') throw new RangeError(`“${name}” is not text`);
      check?.(value);
    },
  };
}

/** Pasted blocks keep their good fields: a forged one must not take the whole paste with it. */
function allowed(value: string, check?: (value: string) => void): string {
  try {
    check?.(value);
    return value;
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}
