import type { LabelledField } from '../../shared/fields/field-names';
import { fieldOnPage, photoChooser } from './field-on-page';
import { useOpenStory } from './open-session';
import { isPanelShown, togglePanel } from './panels';

/** What is not on the page is in the inspector, which may be hidden, and takes a few frames to be there. */
const MOST_FRAMES = 60;

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
  const hands = new AbortController();
  // Whoever goes on meanwhile is not taken away from there.
  for (const kind of ['keydown', 'pointerdown'] as const) {
    window.addEventListener(kind, () => hands.abort(), { capture: true, signal: hands.signal });
  }
  let frames = 0;
  const tryNow = () => {
    const isOver = hands.signal.aborted || useOpenStory.getState().session !== session;
    if (isOver || frames === MOST_FRAMES || wentTo(name, stays)) return hands.abort();
    if (frames === 0 && !isPanelShown('inspector')) togglePanel('inspector');
    frames += 1;
    requestAnimationFrame(tryNow);
  };
  requestAnimationFrame(tryNow);
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
