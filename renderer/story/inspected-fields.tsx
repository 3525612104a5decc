import { useMemo } from 'react';
import { FIELD_NAMES, HEADLINE_VARIANTS } from '../../shared/fields/field-names';
import type { Moment } from '../../shared/fields/moment';
import { useApp } from '../app-store';
import { useBound } from '../ui/bound';
import { completeGenres, completeKeywords } from './completion';
import { FitPanel } from './fit/fit-panel';
import { InspectedChoice } from './inspected-choice';
import { keywordsText } from './keywords-text';
import { MomentField } from './moment-field';
import { StoryField } from './story-field';
import { useShownFields } from './story-profile';
import type { StorySession } from './story-session';
import './inspected-fields.css';

interface InspectedFieldsProps {
  session: StorySession;
  editable: boolean;
}

/** Which kind of story this is: what it shows and how long it may be follow from that. */
export function ProfileChoice({ session, editable }: InspectedFieldsProps) {
  const profiles = useApp((state) => state.newsroom?.desk.profiles) ?? [];
  const profile = session.bind('profile');
  const current = useBound(profile);
  return (
    <InspectedChoice
      name="profile"
      value={current}
      none="No profile"
      options={profiles.map(({ id, name }) => [id, name])}
      disabled={!editable}
      onChoose={(id) => profile.set(id)}
    />
  );
}

/** The headline's other wordings, and how each fits where it is shown. */
export function Headlines({ session, editable }: InspectedFieldsProps) {
  const shows = useShownFields(session);
  const shown = HEADLINE_VARIANTS.filter(shows);
  return (
    <section className="field-group" aria-label="Headlines">
      {shown.map((field) => (
        <StoryField
          key={field}
          name={field}
          label={FIELD_NAMES[field]}
          prose
          className="inspected"
          value={session.bind(field)}
          disabled={!editable}
          placeholder="As the headline"
          limit={{ session, field }}
        />
      ))}
      <FitPanel session={session} />
    </section>
  );
}

/** What readers find a story by, and what the desk knows of it. */
export function Classification({ session, editable }: InspectedFieldsProps) {
  const shows = useShownFields(session);
  const disabled = !editable;
  const keywords = useMemo(() => keywordsText(session), [session]);
  const complete = useMemo(() => completeKeywords(session), [session]);
  return (
    <section className="field-group" aria-label="Classification">
      {shows('trailText') && (
        <StoryField
          name="trailText"
          label={FIELD_NAMES.trailText}
          prose
          className="inspected"
          value={session.bind('trailText')}
          disabled={disabled}
          placeholder="As the standfirst"
          limit={{ session, field: 'trailText' }}
        />
      )}
      {shows('keywords') && (
        <StoryField
          name="keywords"
          label={FIELD_NAMES.keywords}
          className="inspected"
          value={keywords}
          disabled={disabled}
          placeholder="ferries, harbour"
          complete={complete}
          limit={{ session, field: 'keywords' }}
        />
      )}
      {shows('genre') && (
        <StoryField
          name="genre"
          label={FIELD_NAMES.genre}
          className="inspected"
          value={session.bind('genre')}
          disabled={disabled}
          placeholder="News"
          complete={completeGenres}
        />
      )}
      {shows('urgency') && <Urgency session={session} editable={editable} />}
    </section>
  );
}

const PUBLISHED_THEN =
  'A story that is scheduled is published then, or when Copydesk next has this newsroom open.';
const WAITS_FOR_EMBARGO = 'That is before the embargo ends: the story cannot be published then.';

function isBefore(schedule: Moment | null, embargo: Moment | null): boolean {
  return schedule !== null && embargo !== null && Date.parse(schedule.at) < Date.parse(embargo.at);
}

/** When a story may leave, when it is to, and what only editors read. */
export function Release({ session, editable }: InspectedFieldsProps) {
  const shows = useShownFields(session);
  const embargo = useBound(session.bind('embargo'));
  const schedule = useBound(session.bind('schedule'));
  const disabled = !editable;
  return (
    <section className="field-group" aria-label="Release">
      {shows('embargo') && (
        <MomentField
          session={session}
          name="embargo"
          disabled={disabled}
          says="It is not published or exported before."
        />
      )}
      {shows('schedule') && (
        <MomentField
          session={session}
          name="schedule"
          disabled={disabled}
          says={isBefore(schedule, embargo) ? WAITS_FOR_EMBARGO : PUBLISHED_THEN}
        />
      )}
      {shows('ednote') && (
        <StoryField
          name="ednote"
          label={FIELD_NAMES.ednote}
          prose
          className="inspected ednote"
          value={session.bind('ednote')}
          disabled={disabled}
          placeholder="To editors; never exported"
          multiline
        />
      )}
    </section>
  );
}

const URGENCIES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const URGENCY_WORDS: Readonly<Record<number, string>> = {
  1: '1, most urgent',
  5: '5, normal',
  9: '9, least urgent',
};

function Urgency({ session, editable }: InspectedFieldsProps) {
  const urgency = session.bind('urgency');
  const current = useBound(urgency);
  if (!editable && current === null) return null;
  return (
    <InspectedChoice
      name="urgency"
      value={String(current ?? '')}
      none="Not given"
      options={URGENCIES.map((level) => [String(level), URGENCY_WORDS[level] ?? String(level)])}
      disabled={!editable}
      onChoose={(level) => urgency.set(level === '' ? null : Number(level))}
    />
  );
}
