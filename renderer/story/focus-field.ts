import type { LabelledField } from '../../shared/fields/field-names';
import { goWhenThere, whileHandsRest } from '../ui/focus-when-there';
import { fieldOnPage, photoChooser } from './field-on-page';
import { useOpenStory } from './open-session';
import { isPanelShown, togglePanel } from './panels';

/**
 * Puts the cursor in a field of the story in front; one of the inspector has that shown.
 *
 * @param stays has the cursor stay where it is, and the field only be brought into sight.
 */
export function goToField(name: LabelledField, stays = false): void {
  if (name === 'body') {
    useOpenStory.getState().session?.editor.commands.focus();
    return;
  }
  const { session } = useOpenStory.getState();
  const handsRest = whileHandsRest();
  let isAsked = false;
  goWhenThere(() => {
    const isOver = !handsRest() || useOpenStory.getState().session !== session;
    if (isOver || wentTo(name, stays)) return true;
    // What is not on the page is in the inspector, which may be hidden, and takes a few frames to be there.
    if (!isAsked && !isPanelShown('inspector')) togglePanel('inspector');
    isAsked = true;
    return false;
  });
}

function wentTo(name: LabelledField, stays: boolean): boolean {
  const editor = useOpenStory.getState().session?.editor;
  if (editor === undefined || editor.isDestroyed) return false;
  const field =
    name === 'leadPhoto'
      ? photoChooser(editor)
      : fieldOnPage(editor, { kind: 'field', field: name });
  if (!field) return false;
  if (!stays) focusBlank(field);
  field.scrollIntoView({ block: 'nearest' });
  return true;
}

/** A blank field that nothing can be written in is hidden until it has the focus, and hidden has none. */
function focusBlank(field: HTMLElement): void {
  const box = field.closest<HTMLElement>('[data-blank]');
  if (box !== null) box.style.display = 'block';
  field.focus();
  if (box !== null) box.style.display = '';
}
