import { isAhead, momentLabel } from './fields/moment';
import type { NamedField } from './fields/field-names';
import { photoRefusal, type FindPhoto } from './photos/photo-refusal';
import { blockedBy } from './profiles/limits';
import type { Profile } from './profiles/profile';
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
  id: string;
  to: State;
  label: string;
}

const START: Step = { id: 'start', to: 'editing', label: 'Start editing' };
const EDIT: Step = { id: 'edit', to: 'editing', label: 'Back to editing' };
const READY: Step = { id: 'ready', to: 'ready', label: 'Ready' };
const HOLD: Step = { id: 'hold', to: 'held', label: 'Hold' };
const SPIKE: Step = { id: 'spike', to: 'spiked', label: 'Spike' };
const PUBLISH: Step = { id: 'publish', to: 'published', label: 'Publish' };
const SCHEDULE: Step = { id: 'schedule', to: 'scheduled', label: 'Schedule' };
const CORRECT: Step = { id: 'correct', to: 'editing', label: 'Correct' };
const UNSPIKE: Step = { id: 'unspike', to: 'draft', label: 'Unspike' };

/** Killing needs a reason, which no screen asks for yet. */
const STEPS: Readonly<Record<State, readonly Step[]>> = {
  draft: [START, READY, HOLD, SPIKE],
  editing: [READY, HOLD, SPIKE],
  ready: [PUBLISH, SCHEDULE, EDIT, HOLD, SPIKE],
  scheduled: [PUBLISH, EDIT, HOLD, SPIKE],
  published: [CORRECT],
  held: [EDIT, SPIKE],
  spiked: [UNSPIKE],
  killed: [],
};

/** Every step there is. */
export const ALL_STEPS: readonly Step[] = [...new Set(Object.values(STEPS).flat())];

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

/** What a step is judged by beside the story itself. */
export interface StepRules {
  /** ISO 8601 with an offset. */
  now: string;
  /** The story's profile, whose limits may block it. */
  profile: Profile | null;
  /** The photos that stories use; some may not be used, or not now. */
  photoOf: FindPhoto;
}

/** Why a story stays where it is, and the field or photo to look at. */
export interface StepRefusal {
  refused: string;
  field?: NamedField;
  photoId?: string;
}

/**
 * The story after a step; `now` becomes `publishedAt` of a story published for the first time.
 *
 * @returns the moved story, or the reason why it cannot take the step.
 */
export function takeStep(
  story: Story,
  to: State,
  rules: StepRules,
): { story: Story } | StepRefusal {
  if (!STEPS[story.state].some((step) => step.to === to)) {
    return { refused: `A story that is ${story.state} cannot become ${to}.` };
  }
  const refusal = notYet(story, to, rules);
  if (refusal !== null) return refusal;
  const publishedAt = to === 'published' ? (story.publishedAt ?? rules.now) : story.publishedAt;
  return { story: { ...story, state: to, publishedAt } };
}

/** A time that was past by more than this when it was given is a mistake: nobody waits for it. */
const GIVEN_LATE_MS = 60_000;

/**
 * What becomes of a scheduled story by itself: published once its time has come, or the reason why it is
 * not; null while it waits. One that was changed after its time, and not just then, is left to a person.
 */
export function releaseWhenDue(
  story: Story,
  rules: StepRules,
): { story: Story } | StepRefusal | null {
  const { state, schedule, updatedAt } = story;
  if (state !== 'scheduled' || schedule === null) return null;
  const due = Date.parse(schedule.at);
  if (due > Date.parse(rules.now) || Date.parse(updatedAt) > due + GIVEN_LATE_MS) return null;
  return takeStep(story, 'published', rules);
}

/** Why a story may not leave the newsroom now, in whatever form, or null. */
export function leavingRefusal(
  story: Story,
  { now, photoOf }: Pick<StepRules, 'now' | 'photoOf'>,
): StepRefusal | null {
  return embargoRefusal(story, now) ?? photoRefusal(story, photoOf, { at: now, now });
}

/** Why readers may not know of a story now, or null. @param now ISO 8601 */
export function embargoRefusal({ embargo }: Story, now: string): StepRefusal | null {
  if (!isAhead(embargo, now)) return null;
  return {
    refused: `This story is under embargo until ${momentLabel(embargo)}. It can leave then.`,
    field: 'embargo',
  };
}

/** Why `after` may not be stored over `before`, or null: the rules hold whoever asks. */
export function refusedChange(before: Story, after: Story, rules: StepRules): string | null {
  if (before.state !== after.state) {
    const step = takeStep({ ...after, state: before.state }, after.state, rules);
    return 'refused' in step ? step.refused : null;
  }
  return CLOSED.includes(before.state) ? closedBecause(before.state) : null;
}

/** States for which a story has to be complete, and what leads to each in the person's words. */
const COMPLETE: ReadonlyMap<State, string> = new Map([
  ['ready', 'mark this ready'],
  ['scheduled', 'schedule'],
  ['published', 'publish'],
]);

function notYet(story: Story, to: State, rules: StepRules): StepRefusal | null {
  const blocked = incomplete(story, to, rules.profile);
  if (blocked !== null) return blocked;
  if (to === 'published') return leavingRefusal(story, rules);
  return to === 'scheduled' ? scheduleRefusal(story, rules) : null;
}

function incomplete(story: Story, to: State, profile: Profile | null): StepRefusal | null {
  const step = COMPLETE.get(to);
  if (step === undefined) return null;
  if (story.headline.trim() === '') {
    return { refused: `Write a headline before you ${step}.`, field: 'headline' };
  }
  const blocked = blockedBy(story, profile);
  return blocked && { refused: blocked.reason, field: blocked.field };
}

function scheduleRefusal(
  story: Story,
  { now, photoOf }: Pick<StepRules, 'now' | 'photoOf'>,
): StepRefusal | null {
  const { schedule, embargo } = story;
  if (!isAhead(schedule, now)) {
    return {
      refused: 'Give a time to come, and its zone, under Schedule.',
      field: 'schedule',
    };
  }
  if (!isAhead(embargo, schedule.at)) return photoRefusal(story, photoOf, { at: schedule.at, now });
  return {
    refused: `The schedule is before the embargo, which lifts ${momentLabel(embargo)}. Choose a later time.`,
    field: 'schedule',
  };
}
