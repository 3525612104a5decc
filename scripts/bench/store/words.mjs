const syllables =
  'ba be bri ca cho co da den dro el er fa fen gar go ha hol in ir ka ker la lin lo ma mer mi na nor o pa per qua ra rin ro sa sel sha so ta ten ter to u va ven wa wil yor za'.split(
    ' ',
  );
const vocabularySize = 40_000;
/** As in English prose: the n-th most frequent word occurs in proportion to 1 / n^1.05. */
const zipfExponent = 1.05;

/**
 * Numbers that look random and are the same in every run (mulberry32).
 * @param {number} seed
 * @returns {() => number} from 0 up to, not including, 1
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Made-up words, the most frequent first; the first are as short as in any language. */
export const vocabulary = makeVocabulary();
const shares = cumulativeShares();

function makeVocabulary() {
  const random = randomFrom(7);
  /** @type {Set<string>} */
  const words = new Set();
  while (words.size < vocabularySize) {
    const length = 1 + Math.floor(Math.log10(1 + words.size) / 1.5 + random() * 2);
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * 50)]).join(''));
  }
  return [...words];
}

function cumulativeShares() {
  let sum = 0;
  return vocabulary.map((_, index) => (sum += 1 / (index + 1) ** zipfExponent));
}

/**
 * @param {() => number} random
 * @returns {string} a word, as often as its place in the vocabulary says
 */
export function word(random) {
  const wanted = random() * (shares.at(-1) ?? 0);
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shares[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] ?? '';
}

/**
 * @param {() => number} random
 * @param {number} count of words
 * @returns {string} a sentence
 */
export function sentence(random, count) {
  const text = Array.from({ length: count }, () => word(random)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
