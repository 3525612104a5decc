/** Stands in a text for what is neither a letter nor a line break: no part of a word, and never found. */
export const NO_TEXT = '\ufffc';
