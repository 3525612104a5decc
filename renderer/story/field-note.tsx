import { useCallback } from 'react';
import { countField, limitFitOf } from '../../shared/profiles/limits';
import type { LimitedField, Profile } from '../../shared/profiles/profile';
import { subscribeAll, useAtRest, type Subscribe } from '../ui/use-at-rest';
import { useProfile } from './story-profile';
import type { StorySession } from './story-session';
import './field-note.css';

interface FieldNoteProps {
  id: string;
  session: StorySession;
  field: LimitedField;
}

/** How long a field is beside the profile's limit, once it is left alone; nothing where there is none. */
export function FieldNote({ id, session, field }: FieldNoteProps) {
  const profile = useProfile(session);
  const isLimited = profile?.limits.some((limit) => limit.field === field);
  if (profile === null || !isLimited) return null;
  return <Counter id={id} session={session} field={field} profile={profile} />;
}

function Counter({ id, session, field, profile }: FieldNoteProps & { profile: Profile }) {
  const subscribe = useCallback<Subscribe>(
    (listener) =>
      field === 'body'
        ? session.store.subscribe(listener)
        : subscribeAll(session.bind(field).subscribe, session.bind('language').subscribe)(listener),
    [session, field],
  );
  const read = useCallback(
    () => limitFitOf(countIn(session, field), field, profile),
    [session, field, profile],
  );
  const fit = useAtRest(subscribe, read);
  if (fit === null) return null;
  const { limit, count, reason } = fit;
  const tone = reason === '' ? 'fits' : limit.act;
  const isShort = limit.max === null || count < limit.min;
  return (
    <p id={id} className={`field-note ${tone}`} title={reason}>
      {isShort ? `${count}, at least ${limit.min}` : `${count} / ${limit.max}`}
      {reason !== '' && <span className="visually-hidden"> {reason}</span>}
    </p>
  );
}

/** Words of the body are counted already, as the story's length. */
function countIn(session: StorySession, field: LimitedField): number {
  return field === 'body'
    ? session.store.getState().length.words
    : countField(session.snapshot(), field);
}
