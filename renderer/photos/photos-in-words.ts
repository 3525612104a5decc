/** E.g. `1 photo`, `1,200 photos`. */
export function photosInWords(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'photo' : 'photos'}`;
}
