import type { Editor } from '@tiptap/core';
import { BLOCK_LABELS, PHOTO_LABELS } from '../../shared/document/block-labels';
import { changedAttribute } from '../../shared/document/changed-attribute';
import { FIELD_NAMES } from '../../shared/fields/field-names';
import { fieldOfText } from './field-of-text';
import { focusField } from './focus-field';
import { intoSight } from './into-sight';
import type { Changed } from './story-history';
import type { StorySession } from './story-session';

/** From here a person undoes step after step: the keys stay. */
const UNDOES_FROM = '.find-bar, [role="toolbar"]';

const LABELS: Readonly<Record<string, string>> = {
  ...FIELD_NAMES,
  profile: 'Profile',
  videoUrl: 'Video address',
  lengthTarget: 'Target',
};

/** Takes back what was done last and goes there: nothing of a story is to change unseen. */
export function undoInSight(session: StorySession): void {
  goTo(session, session.undo());
}

/** Does again what was taken back last and goes there. */
export function redoInSight(session: StorySession): void {
  goTo(session, session.redo());
}

/** To the field or the body where the hands are, if that changed; else to what came first. */
function goTo(session: StorySession, changed: readonly Changed[]): void {
  const { editor } = session;
  const places = changed.map((one) => ({ one, element: elementOf(editor, one) }));
  const isHere = ({ element }: (typeof places)[number]) => element === handsOf(editor);
  const place = places.find(isHere) ?? places[0];
  if (place === undefined) return;
  const { one, element } = place;
  const stays = document.activeElement?.closest(UNDOES_FROM) != null;
  if (element === null) {
    // It is in the inspector, which is hidden.
    if (one.kind === 'field') focusField(LABELS[one.name] ?? '');
  } else if (element === editor.view.dom) goIntoBody(editor, stays);
  else {
    if (!stays) element.focus();
    // Where it had the focus already nothing has brought it into sight.
    element.scrollIntoView({ block: 'nearest' });
    intoSight(editor, element);
  }
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
  return name === 'leadPhoto' ? inLeadPhoto(editor, text) : labelled(editor, LABELS[name]);
}

/** The field of a block whose words changed, or all of the body. */
function inBody(editor: Editor, before: Editor['state']['doc']): HTMLElement | null {
  const { doc } = editor.state;
  const changed = changedAttribute(before, doc);
  if (changed === null) return editor.view.dom;
  const { at, name } = changed;
  const label = BLOCK_LABELS[doc.nodeAt(at)?.type.name ?? '']?.[name];
  if (label === undefined) return editor.view.dom;
  return fieldOfText(editor, { place: { kind: 'attribute', at, name }, label }) ?? editor.view.dom;
}

/** The field of its words that changed, or what chooses the picture. */
function inLeadPhoto(editor: Editor, text: string | null): HTMLElement | null {
  const name = Object.keys(PHOTO_LABELS).find((key) => text === `leadPhoto.${key}`);
  if (name === undefined) {
    return pageOf(editor)?.querySelector<HTMLElement>('.lead-photo button') ?? null;
  }
  const key = name as keyof typeof PHOTO_LABELS;
  return fieldOfText(editor, { place: { kind: 'photo', name: key }, label: PHOTO_LABELS[key] });
}

function labelled(editor: Editor, label: string | undefined): HTMLElement | null {
  const inputs = [pageOf(editor), document.querySelector('.inspector')].flatMap((part) => [
    ...(part?.querySelectorAll<HTMLInputElement>('input, select, [data-story-field]') ?? []),
  ]);
  const own = inputs.filter((input) => input.closest('.body, .lead-photo') === null);
  return own.find(({ labels }) => labels?.[0]?.textContent === label) ?? null;
}

function pageOf({ view }: Editor): Element | null {
  return view.dom.closest('.story-page');
}
