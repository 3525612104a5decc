import { foldForSearch } from './fold';

/** A text's letters and figures alone, case and accents folded: what stays however it is set. */
export function lettersOf(text: string): string {
  return foldForSearch(text.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('') ?? '');
}
