import { ALL_STEPS, STATES, stepsFrom, type State, type Step } from '../../shared/workflow';
import { stateLabel } from '../story/state-label';
import { tryStep } from '../story/try-step';
import type { Action } from './action';
import { cannotMove, session } from './conditions';

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const OTHER_WORDS: Partial<Readonly<Record<State, string>>> = {
  spiked: 'delete bin trash kill remove',
  held: 'pause wait',
  published: 'live',
};

/** What a story goes through: of each state the steps that it can take. */
export const stepActions: readonly Action[] = ALL_STEPS.map((step) => ({
  id: `step-${step.id}`,
  label: step.label,
  words: OTHER_WORDS[step.to] ?? '',
  menu: 'Story',
  whyNot: () => {
    const state = session()?.store.getState().state;
    return cannotMove() ?? (state === undefined ? null : notFrom(state, step));
  },
  run: () => {
    const open = session();
    return open === null ? undefined : tryStep(open, step.to);
  },
}));

/** Why a story in this state cannot take the step, whatever is in it; null when it can. */
function notFrom(state: State, step: Step): string | null {
  if (stepsFrom(state).includes(step)) return null;
  const starts = STATES.filter((from) => stepsFrom(from).includes(step)).map(stateLabel);
  return `For a story that is ${OR.format(starts)}; this one is ${stateLabel(state)}.`;
}
