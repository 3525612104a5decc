import type { Story } from './story';

export const STATES = [
  'draft',
  'editing',
  'ready',
  'scheduled',
  'published',
  'held',
  'spiked',
  'killed',
] as const;
export type State = (typeof STATES)[number];

/** A step that a story can take: where to, and the word on the button. */
export interface Step {
  to: State;
  label: string;
}

const EDIT: Step = { to: 'editing', label: 'Back to editing' };
const HOLD: Step = { to: 'held', label: 'Hold' };
const SPIKE: Step = { to: 'spiked', label: 'Spike' };
const PUBLISH: Step = { to: 'published', label: 'Publish' };

/** Scheduling and killing need a time and a reason, which no screen asks for yet. */
const STEPS: Readonly<Record<State, readonly Step[]>> = {
  draft: [{ to: 'editing', label: 'Start editing' }, { to: 'ready', label: 'Ready' }, HOLD, SPIKE],
  editing: [{ to: 'ready', label: 'Ready' }, HOLD, SPIKE],
  ready: [PUBLISH, EDIT, HOLD, SPIKE],
  scheduled: [PUBLISH, EDIT, HOLD, SPIKE],
  published: [{ to: 'editing', label: 'Correct' }],
  held: [EDIT, SPIKE],
  spiked: [{ to: 'draft', label: 'Unspike' }],
  killed: [],
};

/** States in which the text stands still. */
const CLOSED: readonly State[] = ['published', 'spiked', 'killed'];

/** The steps that a story in this state can take, the usual one first. */
export function stepsFrom(state: State): readonly Step[] {
  return STEPS[state];
}

/** Why the text of a story in this state cannot be changed, or null when it can. */
export function closedBecause(state: State): string | null {
  switch (state) {
    case 'published':
      return 'Readers have seen this story. Choose Correct to change it; this version is kept.';
    case 'spiked':
      return 'This story is spiked. Unspike it to go on with it.';
    case 'killed':
      return 'This story is killed and stays as it is.';
    default:
      return null;
  }
}

/**
 * The story after a step.
 *
 * @param now ISO 8601 with an offset; becomes `publishedAt` of a story published for the first time.
 * @returns the moved story, or the reason why it cannot take the step, and the field to look at.
 */
export function takeStep(
  story: Story,
  to: State,
  now: string,
): { story: Story } | { refused: string; field?: 'headline' } {
  if (!STEPS[story.state].some((step) => step.to === to)) {
    return { refused: `A story that is ${story.state} cannot become ${to}.` };
  }
  if (to === 'published' && story.headline.trim() === '') {
    return { refused: 'Write a headline before you publish.', field: 'headline' };
  }
  const publishedAt = to === 'published' ? (story.publishedAt ?? now) : story.publishedAt;
  return { story: { ...story, state: to, publishedAt } };
}

/** Why `after` may not be stored over `before`, or null: the rules hold whoever asks. */
export function refusedChange(before: Story, after: Story): string | null {
  if (before.state !== after.state) {
    const step = takeStep({ ...after, state: before.state }, after.state, after.updatedAt);
    return 'refused' in step ? step.refused : null;
  }
  return CLOSED.includes(before.state) ? closedBecause(before.state) : null;
}
