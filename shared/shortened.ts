/**
 * The beginning of a text that is longer than so many UTF-16 units, with an ellipsis at its end; a shorter one
 * as it is. No character of two units is taken apart.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.trimEnd()}…`;
}
