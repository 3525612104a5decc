import { useOpenStory } from './open-session';
import { isPanelShown, togglePanel } from './panels';

/** Puts the cursor in a field of the story in front, by the name on its label. */
export function focusField(label: string): void {
  if (label === 'Body') {
    useOpenStory.getState().session?.editor.commands.focus();
    return;
  }
  requestAnimationFrame(() => {
    if (focusLabelled(label) || isPanelShown('inspector')) return;
    // It is in the inspector, which is hidden.
    togglePanel('inspector');
    requestAnimationFrame(() => focusLabelled(label));
  });
}

function focusLabelled(label: string): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>(
    '.pane.in-front [data-story-field], .inspector :is([data-story-field], input, select)',
  );
  const field = [...fields].find(({ labels }) => labels?.[0]?.innerText === label);
  field?.focus();
  return field !== undefined;
}
