/** Scripts written without spaces between words (UAX #29, complex context, and East Asian): inside `[]`. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}ー';

/** No character of those scripts is below U+0E00, nor among the dashes and quotes of U+2000 to 20FF. */
const MAY_BE_UNSPACED = /[\u0e00-\u1fff\u2100-\uffff]/;

/** False where a text surely has nothing of a script that is written without spaces between words. */
export function mayBeUnspaced(text: string): boolean {
  return MAY_BE_UNSPACED.test(text);
}
