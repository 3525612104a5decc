const fields = new Set<HTMLTextAreaElement>();
const listeners = new Set<() => void>();

/** Has spelling be checked in this field for as long as it is shown. @returns ends it. */
export function addProseField(field: HTMLTextAreaElement): () => void {
  fields.add(field);
  tell();
  return () => {
    fields.delete(field);
    tell();
  };
}

/** The text fields on the page that hold prose. */
export function proseFields(): readonly HTMLTextAreaElement[] {
  return [...fields];
}

export function isProseField(target: unknown): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && fields.has(target);
}

/** Calls `changed` when fields come or go. @returns stops it. */
export function followProseFields(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function tell(): void {
  for (const listener of listeners) listener();
}
