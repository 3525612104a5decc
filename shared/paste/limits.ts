/** Characters of HTML that a paste may have: a long book with all of Word's styles. */
export const LARGEST_PASTE = 64_000_000;
