/**
 * @param {readonly number[]} values at least one
 * @param {number} share between 0 and 1: 0.5 for the median, 0.95 for the 95th percentile
 * @returns {number} in the values' unit, between two of them where the share falls there
 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('no values');
  return below + (above - below) * (place - Math.floor(place));
}
