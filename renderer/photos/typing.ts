const fields = new Set<() => void>();

/** Has a field hear when what is typed in it has to be stored. @returns takes it back */
export function followLeaving(leave: () => void): () => void {
  fields.add(leave);
  return () => void fields.delete(leave);
}

/** Has every field of photos hand over what is typed in it. */
export function leaveTyping(): void {
  for (const leave of fields) leave();
}
