/**
 * The body of version `number`: each word says which version it is of, so that a mixture of two, or
 * the beginning of one, gives itself away.
 * @param {number} number
 * @param {number} words
 * @returns {string}
 */
export function storyText(number, words) {
  return `v${number} `.repeat(words).trim();
}
