import { create } from 'zustand';

/** How long a story is to be. */
export interface LengthTarget {
  unit: 'words' | 'lines';
  count: number;
}

const KEPT_IN = 'length-targets';
/** Stories beyond that were opened long ago. */
const MOST_KEPT = 1_000;

type Targets = Readonly<Record<string, LengthTarget>>;

const useTargets = create<{ targets: Targets }>(() => ({ targets: read() }));

/** The story's target, or null without one; follows it. */
export function useLengthTarget(storyId: string): LengthTarget | null {
  return useTargets(({ targets }) => targets[storyId] ?? null);
}

/** Remembers it with the story, on this computer. */
export function setLengthTarget(storyId: string, target: LengthTarget | null): void {
  const { [storyId]: _, ...others } = useTargets.getState().targets;
  const entries = Object.entries(others).slice(1 - MOST_KEPT);
  const targets = Object.fromEntries(target === null ? entries : [...entries, [storyId, target]]);
  localStorage.setItem(KEPT_IN, JSON.stringify(targets));
  useTargets.setState({ targets });
}

function read(): Targets {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_IN) ?? '{}');
    const entries = Object.entries(kept ?? {}).filter(([, target]) => isTarget(target));
    return Object.fromEntries(entries);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isTarget(kept: unknown): kept is LengthTarget {
  if (typeof kept !== 'object' || kept === null) return false;
  const { unit, count } = kept as Partial<Record<string, unknown>>;
  return (unit === 'words' || unit === 'lines') && Number.isInteger(count) && Number(count) > 0;
}
