/** More would wait for the processor, and be killed before they have done anything. */
const lanes = 4;

/**
 * Does `work` so often, a few at a time, for most of it waits.
 * @template T
 * @param {number} count
 * @param {(turn: number) => Promise<T>} work gets the number of its turn, from 0
 * @returns {Promise<T[]>} what each turn gave, as they ended
 */
export async function sideBySide(count, work) {
  const turns = Array.from({ length: count }).keys();
  /** @type {T[]} */
  const given = [];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const turn of turns) given.push(await work(turn));
    }),
  );
  return given;
}
