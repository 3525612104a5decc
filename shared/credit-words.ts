/** The words of a credit alone: some desks and files bring the parentheses, which pages add. */
export function creditWords(credit: string): string {
  const trimmed = credit.trim();
  return /^\(([^()]*)\)$/.exec(trimmed)?.[1]?.trim() ?? trimmed;
}
