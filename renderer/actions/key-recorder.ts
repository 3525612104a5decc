/** Who takes the next keys in place of the actions; null while they go their way. */
let recorder: ((event: KeyboardEvent) => void) | null = null;

/** Has all keys go to `take`, until the function that it gives is called. */
export function recordKeys(take: (event: KeyboardEvent) => void): () => void {
  recorder = take;
  return () => {
    if (recorder === take) recorder = null;
  };
}

/** @returns whether somebody took this key, and nobody else is to hear of it. */
export function takesKey(event: KeyboardEvent): boolean {
  if (recorder === null) return false;
  event.preventDefault();
  event.stopPropagation();
  recorder(event);
  return true;
}
