/**
 * Marks that are letters of their own where they are written, and not accents: vowel signs of the
 * scripts of South and South-East Asia, voicing in Japanese.
 */
const ACCENTS = /(?![\u0900-\u109f\u1700-\u1cff\u3099\u309a\ua800-\uabff])\p{M}/gu;
const PLAIN = /^[ -~\s]*$/;

/** Case and accents folded, so that “élysée” is found by “elysee”. */
export function foldForSearch(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return withoutAccents(text).toLowerCase().replaceAll('ς', 'σ');
}

/** The text with its letters bare of accents, their case as it is. */
export function withoutAccents(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
}
