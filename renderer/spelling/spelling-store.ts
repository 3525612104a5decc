import { create } from 'zustand';

const ON_KEPT_IN = 'spelling';
const CAPITALS_KEPT_IN = 'spelling-capitals';
const IGNORED_KEPT_IN = 'spelling-ignored';
/** Stories beyond that were opened long ago. */
const MOST_STORIES = 1_000;

type Ignored = Record<string, string[]>;

interface SpellingState {
  isOn: boolean;
  /** Words of capitals alone are checked too. */
  checksCapitals: boolean;
  /** Words that this person ignores, by the id of the story. */
  ignored: Ignored;
  /** Ids of stories with words that could not be looked up. */
  failed: ReadonlySet<string>;
  /** What is said of the step to a mistake, for those who hear the screen. */
  said: string;
}

/** How this person has spelling checked, on this computer. */
export const useSpelling = create<SpellingState>(() => ({
  ...readKept(),
  failed: new Set(),
  said: '',
}));

/** Follows what another window set. */
export function readSpellingAgain(): void {
  const { isOn, checksCapitals, ignored } = useSpelling.getState();
  const kept = readKept();
  const before = JSON.stringify({ isOn, checksCapitals, ignored });
  if (JSON.stringify(kept) !== before) useSpelling.setState(kept);
}

export function setSpelling(isOn: boolean): void {
  localStorage.setItem(ON_KEPT_IN, isOn ? 'yes' : 'no');
  useSpelling.setState({ isOn, failed: new Set(), said: '' });
}

/** Notes whether words of a story could not be looked up. */
export function noteFailed(storyId: string, hasFailed: boolean): void {
  const { failed } = useSpelling.getState();
  if (failed.has(storyId) === hasFailed) return;
  const others = [...failed].filter((id) => id !== storyId);
  useSpelling.setState({ failed: new Set(hasFailed ? [...others, storyId] : others) });
}

export function setChecksCapitals(checksCapitals: boolean): void {
  localStorage.setItem(CAPITALS_KEPT_IN, checksCapitals ? 'yes' : 'no');
  useSpelling.setState({ checksCapitals });
}

/** Has this word be right in one story, for this person. */
export function ignoreWord(storyId: string, word: string): void {
  const { [storyId]: before = [], ...others } = useSpelling.getState().ignored;
  const entries = Object.entries(others).slice(1 - MOST_STORIES);
  keepIgnored(Object.fromEntries([...entries, [storyId, [...before, word]]]));
}

/** Has it be marked again. */
export function ignoreNoMore(storyId: string, word: string): void {
  const { ignored } = useSpelling.getState();
  const words = (ignored[storyId] ?? []).filter((other) => other !== word);
  keepIgnored({ ...ignored, [storyId]: words });
}

function keepIgnored(ignored: Ignored): void {
  localStorage.setItem(IGNORED_KEPT_IN, JSON.stringify(ignored));
  useSpelling.setState({ ignored });
}

function readKept(): Pick<SpellingState, 'isOn' | 'checksCapitals' | 'ignored'> {
  return {
    isOn: localStorage.getItem(ON_KEPT_IN) !== 'no',
    checksCapitals: localStorage.getItem(CAPITALS_KEPT_IN) === 'yes',
    ignored: readIgnored(),
  };
}

function readIgnored(): Ignored {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(IGNORED_KEPT_IN) ?? '{}');
    return isIgnored(kept) ? kept : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isIgnored(kept: unknown): kept is Ignored {
  if (typeof kept !== 'object' || kept === null) return false;
  return Object.values(kept).every(
    (words) => Array.isArray(words) && words.every((word) => typeof word === 'string'),
  );
}
