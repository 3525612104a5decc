/**
 * Asks as `ask` does, and lets only the answer to the newest question through: a slower one to an
 * earlier question tells of what was.
 *
 * @returns undefined in place of an answer that came too late.
 */
export function newestAnswer<Asked extends unknown[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer | undefined> {
  let newest = 0;
  return async (...asked) => {
    newest += 1;
    const number = newest;
    const answer = await ask(...asked);
    return number === newest ? answer : undefined;
  };
}
