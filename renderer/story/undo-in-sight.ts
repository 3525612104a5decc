import type { Editor } from '@tiptap/core';
import { PHOTO_LABELS } from '../../shared/document/block-labels';
import { changedAttribute } from '../../shared/document/changed-attribute';
import { FIELD_LABELS, type LabelledField } from '../../shared/fields/field-names';
import { notify } from '../app-store';
import { fieldOnPage, photoChooser } from './field-on-page';
import { goToField } from './focus-field';
import { intoSight } from './into-sight';
import type { Changed } from './story-history';
import type { StorySession } from './story-session';
import { isInFocus } from './writing-modes';

/** From here a person undoes step after step: the keys stay. */
const UNDOES_FROM = '.find-bar, [role="toolbar"]';

/** Takes back what was done last and goes there: nothing of a story is to change unseen. */
export function undoInSight(session: StorySession): void {
  goTo(session, session.undo(), 'Undone');
}

/** Does again what was taken back last and goes there. */
export function redoInSight(session: StorySession): void {
  goTo(session, session.redo(), 'Done again');
}

/** To the field or the body where the hands are, if that changed; else to what came first. */
function goTo(session: StorySession, changed: readonly Changed[], deed: string): void {
  const { editor } = session;
  const places = changed.map((one) => ({ one, element: elementOf(editor, one) }));
  const isHere = ({ element }: (typeof places)[number]) => element === handsOf(editor);
  const place = places.find(isHere) ?? places[0];
  if (place === undefined) return;
  const { one, element } = place;
  const stays = document.activeElement?.closest(UNDOES_FROM) != null;
  if (element === null) {
    if (one.kind === 'field') goToHidden(one.name, stays, deed);
  } else if (element === editor.view.dom) goIntoBody(editor, stays);
  else {
    if (!stays) element.focus();
    // Where it had the focus already nothing has brought it into sight.
    element.scrollIntoView({ block: 'nearest' });
    intoSight(editor, element);
  }
}

/** To a field of the inspector, which is hidden; focus mode stays, and has it said instead. */
function goToHidden(name: string, stays: boolean, deed: string): void {
  if (!isLabelled(name)) return;
  if (isInFocus()) notify(`${deed} in ${FIELD_LABELS[name]}, which focus mode hides.`);
  else goToField(name, stays);
}

function isLabelled(name: string): name is LabelledField {
  return Object.hasOwn(FIELD_LABELS, name);
}

/** What has the keys; the body for all that is in it but a field. */
function handsOf({ view }: Editor): Element | null {
  return view.hasFocus() ? view.dom : document.activeElement;
}

function goIntoBody(editor: Editor, stays: boolean): void {
  const { head } = editor.state.selection;
  if (!stays && !editor.view.hasFocus()) editor.view.focus();
  intoSight(editor, { from: head, to: head });
}

/** Where the change is on the page; null where nothing shows it. */
function elementOf(editor: Editor, changed: Changed): HTMLElement | null {
  if (changed.kind === 'body') return inBody(editor, changed.before);
  const { name, text } = changed;
  if (name === 'leadPhoto') return inLeadPhoto(editor, text);
  return fieldOnPage(editor, { kind: 'field', field: name });
}

/** The field of a block whose words changed, or all of the body. */
function inBody(editor: Editor, before: Editor['state']['doc']): HTMLElement | null {
  const { doc } = editor.state;
  const changed = changedAttribute(before, doc);
  if (changed === null) return editor.view.dom;
  const { at, name } = changed;
  return fieldOnPage(editor, { kind: 'attribute', at, name }) ?? editor.view.dom;
}

/** The field of its words that changed, or what chooses the picture. */
function inLeadPhoto(editor: Editor, text: string | null): HTMLElement | null {
  const names = Object.keys(PHOTO_LABELS) as (keyof typeof PHOTO_LABELS)[];
  const name = names.find((key) => text === `leadPhoto.${key}`);
  if (name !== undefined) return fieldOnPage(editor, { kind: 'photo', name });
  return photoChooser(editor);
}
