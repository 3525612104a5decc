import type { State } from '../../shared/workflow';

const LABELS: Readonly<Record<State, string>> = {
  draft: 'Draft',
  editing: 'Editing',
  ready: 'Ready',
  scheduled: 'Scheduled',
  published: 'Published',
  held: 'Held',
  spiked: 'Spiked',
  killed: 'Killed',
};

/** A workflow state as people say it. */
export function stateLabel(state: State): string {
  return LABELS[state];
}
