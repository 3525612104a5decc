/** How many of all are shown, e.g. `3 of 1,200 photos`; just how many there are where that is all. */
export function shownInWords(shown: number, all: number): string {
  return shown === all
    ? photosInWords(all)
    : `${shown.toLocaleString('en-GB')} of ${photosInWords(all)}`;
}

/** E.g. `1 photo`, `1,200 photos`. */
export function photosInWords(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'photo' : 'photos'}`;
}
