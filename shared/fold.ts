/** Case and accents folded, so that “élysée” is found by “elysee”. */
export function foldForSearch(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
