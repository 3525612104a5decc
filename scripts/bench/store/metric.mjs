/**
 * A measured value beside its floor.
 * @param {string} id
 * @param {{ value: number, floor: number, target: number, unit: string }} measured
 * @returns {import('./groups.mjs').Metric}
 */
export function metric(id, { value, floor, target, unit }) {
  return {
    id,
    value: rounded(value),
    floor: rounded(floor),
    ratio: Number((value / floor).toFixed(2)),
    target,
    unit,
  };
}

/** @param {number} value */
function rounded(value) {
  return Number(value.toPrecision(4));
}
