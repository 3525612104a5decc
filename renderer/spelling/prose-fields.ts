import { isOverlong } from '../story/overlong';
import type { StorySession } from '../story/story-session';

type Session = Pick<StorySession, 'id'>;

/** The story that each field on the page belongs to. */
const fields = new Map<HTMLTextAreaElement, Session>();
const listeners = new Set<(session: Session) => void>();

/** Has spelling be checked in this field of a story for as long as it is shown. @returns ends it. */
export function addProseField(field: HTMLTextAreaElement, session: Session): () => void {
  fields.set(field, session);
  tell(session);
  return () => {
    fields.delete(field);
    tell(session);
  };
}

/** What is checked of a field: all, or nothing of one that is overlong. */
export function checkedText({ value }: Pick<HTMLTextAreaElement, 'value'>): string {
  return isOverlong(value) ? '' : value;
}

/** The text fields on the page that hold prose of this story. */
export function proseFields(session: Session): readonly HTMLTextAreaElement[] {
  return [...fields].filter(([, owner]) => owner === session).map(([field]) => field);
}

export function isProseField(target: unknown, session: Session): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && fields.get(target) === session;
}

/** Calls `changed` when fields of this story come or go. @returns stops it. */
export function followProseFields(session: Session, changed: () => void): () => void {
  const listener = (owner: Session) => {
    if (owner === session) changed();
  };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(session: Session): void {
  for (const listener of listeners) listener(session);
}
