import { useEffect, useId } from 'react';
import { FIELD_LABELS } from '../../shared/fields/field-names';
import { useBound } from '../ui/bound';
import { MomentInput } from '../ui/moment-input';
import type { StorySession } from './story-session';
import { setUnfinished } from './unfinished';

interface MomentFieldProps {
  session: StorySession;
  name: 'embargo' | 'schedule';
  disabled: boolean;
  /** What the moment means, after it. */
  says: string;
}

/** A time that a story goes by, or none; one that is half typed keeps the story in. */
export function MomentField({ session, name, disabled, says }: MomentFieldProps) {
  const id = useId();
  const value = session.bind(name);
  const moment = useBound(value);
  // With its field goes what was half typed in it.
  useEffect(() => () => setUnfinished(session, name, false), [session, name]);
  if (disabled && moment === null) return null;
  return (
    <MomentInput
      id={id}
      label={FIELD_LABELS[name]}
      field={name}
      className="field inspected"
      moment={moment}
      disabled={disabled}
      says={says}
      onChange={(changed) => value.set(changed)}
      onHalfTyped={(isHalfTyped) => setUnfinished(session, name, isHalfTyped)}
    />
  );
}
