/** Letters and signs that are a character each, but for what may follow and join them. */
const SINGLE =
  '[ -~\\u00a0-\\u00a8\\u00aa-\\u00ad\\u00af-\\u02ff\\u0370-\\u0482\\u048a-\\u0530\\u2010-\\u2027\\u2030-\\u203b\\u203d-\\u2048\\u204a-\\u205e\\u3001-\\u3029' +
  '\\u3041-\\u3096\\u30a1-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60]';
const PLAIN = new RegExp(`^${SINGLE}*$`);
/** All else, with the letter that it may join. In pieces: segmenting slows down with the square of them. */
const OTHERS = new RegExp(`${SINGLE}?${SINGLE.replace('[', '[^')}{1,200}`, 'gu');

let segmenter: Intl.Segmenter | undefined;

/** As people count them: an emoji or an accented letter is one, however many code points it has. */
export function countCharacters(text: string): number {
  if (PLAIN.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let count = text.length;
  for (const [others] of text.matchAll(OTHERS)) {
    count -= others.length;
    for (const _ of segmenter.segment(others)) count += 1;
  }
  return count;
}
