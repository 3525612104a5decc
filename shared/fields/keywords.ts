const MOST_CHARACTERS = 200;

/** The keywords of a line with commas between them, each once. */
export function readKeywords(line: string): string[] {
  const words = line.split(',').map((word) => word.trim().slice(0, MOST_CHARACTERS));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Keywords as one line, as people type them. */
export function printKeywords(keywords: readonly string[]): string {
  return keywords.join(', ');
}
