/** Words that English has and its neighbours do not; common enough that two of them stand in most captions. */
const ENGLISH = new Set(
  'the of and with from during near after before are by at this while when outside'.split(' '),
);
const LOOKED_AT = 2_000;

/** Whether a text is surely English. Short ones may be and are not told so. */
export function isEnglish(text: string): boolean {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => ENGLISH.has(word))).size >= 2;
}
