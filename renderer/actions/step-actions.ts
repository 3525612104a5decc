import { ALL_STEPS, stepsFrom } from '../../shared/workflow';
import { isReadOnly } from '../story/open-session';
import { tryStep } from '../story/try-step';
import type { Action } from './action';
import { onStory, session } from './conditions';

/** What a story goes through: of each state the steps that it can take. */
export const stepActions: readonly Action[] = ALL_STEPS.map(({ id, to, label }) => ({
  id: `step-${id}`,
  label,
  menu: 'Story',
  isEnabled: () => {
    const open = session();
    return (
      onStory() &&
      open !== null &&
      !isReadOnly(open) &&
      stepsFrom(open.store.getState().state).some((step) => step.id === id)
    );
  },
  run: () => {
    const open = session();
    return open === null ? undefined : tryStep(open, to);
  },
}));
