import { foldForSearch } from '../../shared/fold';

/** What of a command it is found by. */
interface Command {
  label: string;
  /** Other words for it. */
  words: string;
  /** Why it cannot be done now; null when it can. */
  whyNot: string | null;
}

/** Commands that were found, in groups that other lines come between. */
interface FoundCommands<Found> {
  /** Those that go by just these words, so that Enter does nothing else also where that cannot be done. */
  named: readonly Found[];
  /** What else can be done: first what begins with them, last what has them only by other words. */
  possible: readonly Found[];
  impossible: readonly Found[];
}

/** The commands that have all of these words in their label, or among the other words for them. */
export function foundCommands<Found extends Command>(
  commands: readonly Found[],
  text: string,
): FoundCommands<Found> {
  const typed = foldForSearch(text).trim();
  const found = commands.filter(({ label, words }) => hasWords(`${label} ${words}`, text));
  const isNamed = ({ label }: Found) => foldForSearch(label).replace(/…$/, '') === typed;
  const others = found.filter((command) => !isNamed(command));
  const nearness = ({ label }: Found) => {
    if (foldForSearch(label).startsWith(typed)) return 0;
    return hasWords(label, text) ? 1 : 2;
  };
  const inOrder = others.toSorted((one, other) => nearness(one) - nearness(other));
  return {
    named: found.filter(isNamed),
    possible: inOrder.filter(({ whyNot }) => whyNot === null),
    impossible: inOrder.filter(({ whyNot }) => whyNot !== null),
  };
}

/** Whether all words of what was typed, or their beginnings, are somewhere in this. */
export function hasWords(label: string, text: string): boolean {
  const folded = foldForSearch(label);
  return foldForSearch(text)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
