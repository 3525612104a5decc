import { z } from 'zod';
import { create } from 'zustand';

/** How long a story is to be. */
export interface LengthTarget {
  unit: 'words' | 'lines';
  count: number;
}

const KEPT_IN = 'length-targets';
/** Stories beyond that were opened long ago. */
const MOST_KEPT = 1_000;
const kept = z.record(
  z.string(),
  z.object({ unit: z.enum(['words', 'lines']), count: z.int().min(1) }),
);

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
    return kept.parse(JSON.parse(localStorage.getItem(KEPT_IN) ?? '{}'));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}
