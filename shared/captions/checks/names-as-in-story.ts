import { commonEnds } from '../../common-ends';
import type { PhotoWords } from '../../photo';
import { besideFirst, besideLast, namesIn, plainName, type StoryNames } from '../names';
import { NOTHING_FOUND, type Finding } from './check';

/** Names in the words of a photo that the story spells otherwise; their other words are the same. */
export function namesAsInStory(
  { caption, people }: Pick<PhotoWords, 'caption' | 'people'>,
  storyNames: StoryNames,
): readonly Finding[] {
  if (storyNames.words.size === 0) return NOTHING_FOUND;
  const { words, pairs } = namesIn(caption);
  // Those are two people, or two spellings that somebody chose.
  const isKnown = (word: string) =>
    storyNames.words.has(plainName(word)) || people.some((name) => name.includes(word));
  const inCaption = new Set(words.map(plainName));
  const spelt = new Map<string, string>();
  for (const [first, last] of pairs) {
    for (const [word, key] of [
      [first, besideLast(first, last)],
      [last, besideFirst(first, last)],
    ] as const) {
      const other = isKnown(word) ? null : nearest(word, storyNames.others.get(key));
      if (other === null || inCaption.has(plainName(other))) continue;
      const name = `${first} ${last}`;
      spelt.set(name, word === first ? `${other} ${last}` : `${first} ${other}`);
    }
  }
  return Array.from(spelt, ([here, there]) => ({
    field: 'caption',
    severity: 'warning',
    message: `The caption says “${here}”, the story “${there}”. Correct the one that is wrong.`,
    fix: { caption: caption.replaceAll(here, there).replaceAll(unbroken(here), unbroken(there)) },
  }));
}

/** The name as it is written where no line may end in it. */
function unbroken(name: string): string {
  return name.replaceAll(' ', '\u00a0');
}

/** The one word that may be the same name; null where none may, or more than one. */
function nearest(word: string, others: ReadonlySet<string> = new Set()): string | null {
  const near = [...others].filter((other) => isNear(plainName(word), plainName(other)));
  return near.length === 1 ? (near[0] ?? null) : null;
}

const SHORTEST = 4;
const LONG = 7;

/** Whether two words differ as spellings of one name do: in a letter, of long ones in two that are side by side. */
function isNear(one: string, other: string): boolean {
  const { start, end } = commonEnds(one, other);
  const shorter = Math.min(one.length, other.length);
  // Endings tell cases, sexes and families apart.
  if (start === 0 || end === 0 || shorter < SHORTEST) return false;
  const most = shorter < LONG ? 1 : 2;
  return Math.max(one.length, other.length) - start - end <= most;
}
