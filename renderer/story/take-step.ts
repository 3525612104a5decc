import type { State } from '../../shared/workflow';
import { goToField } from './focus-field';
import { isPanelShown, togglePanel } from './panels';
import type { StorySession } from './story-session';

/** Has the story take a step; where it cannot, the inspector says why, and the field at fault has the cursor. */
export async function takeStep(session: StorySession, to: State): Promise<void> {
  const refusal = await session.step(to);
  session.store.setState({ refusal });
  if (refusal === null) return;
  if (!isPanelShown('inspector')) togglePanel('inspector');
  if (refusal.field !== undefined) goToField(refusal.field);
}
