const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text that has room in so many bytes of UTF-8, cut between what people see as characters. */
export function cutToBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let used = 0;
  let end = 0;
  for (const { segment, index } of characters.segment(text)) {
    used += Buffer.byteLength(segment);
    if (used > bytes) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
