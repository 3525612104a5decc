import { useMemo } from 'react';
import { useStore } from 'zustand';
import { FIELD_LABELS } from '../../shared/fields/field-names';
import { LANGUAGE_TAG } from '../../shared/language';
import { stepsFrom } from '../../shared/workflow';
import { useApp } from '../app-store';
import { Copies } from '../conflict/copies';
import { Versions } from '../history/versions';
import { OutlinePanel } from '../outline/outline-panel';
import { GO_TO_PHOTO, goToPhoto } from '../photos/go-to-photo';
import { Button } from '../ui/button';
import { useIsAhead } from '../ui/at-moment';
import { useBound } from '../ui/bound';
import { fullTime } from '../ui/time';
import { Authors } from './authors';
import { checkLanguage, checkSlug, checkVideoAddress } from './checks';
import { InspectedChoice } from './inspected-choice';
import { Classification, Headlines, ProfileChoice, Release } from './inspected-fields';
import { LengthSection } from './length-section';
import { linkOnly } from './link-only';
import { useReadOnly } from './open-session';
import { stateLabel } from './state-label';
import { StoryField } from './story-field';
import { useShownFields } from './story-profile';
import type { StorySession } from './story-session';
import { GO_TO_PHOTO_ID, STATE_ID, tryStep } from './try-step';
import './inspector.css';

interface InspectorProps {
  session: StorySession;
  editable: boolean;
}

/** What is known about a story beside its text. */
export function Inspector({ session, editable }: InspectorProps) {
  const shows = useShownFields(session);
  const language = useMemo(() => languageOnly(session), [session]);
  const checkTag = useMemo(() => checkLanguage(session), [session]);
  return (
    <aside className="inspector" aria-label="Inspector">
      <Workflow session={session} />
      <OutlinePanel session={session} />
      <ProfileChoice session={session} editable={editable} />
      {shows('section') && <SectionChoice session={session} editable={editable} />}
      {shows('slug') && (
        <StoryField
          name="slug"
          label="Slug"
          className="inspected"
          value={session.bind('slug')}
          disabled={!editable}
          placeholder="short-story-key"
          limit={{ session, field: 'slug' }}
          check={checkSlug}
        />
      )}
      <StoryField
        name="language"
        label="Language"
        className="inspected"
        value={language}
        disabled={!editable}
        placeholder="en-GB"
        check={checkTag}
      />
      {session.kind === 'video' && <VideoAddress session={session} editable={editable} />}
      {shows('byline') && <Authors session={session} editable={editable} />}
      <LengthSection session={session} editable={editable} />
      <Headlines session={session} editable={editable} />
      <Classification session={session} editable={editable} />
      <Release session={session} editable={editable} />
      <Times session={session} />
      <Copies storyId={session.id} />
      <Versions session={session} />
    </aside>
  );
}

function Workflow({ session }: { session: StorySession }) {
  const state = useStore(session.store, (store) => store.state);
  const readOnly = useReadOnly(session);
  const refusal = useStore(session.store, (store) => store.refusal);
  const embargo = useBound(session.bind('embargo'));
  const isUnderEmbargo = useIsAhead(embargo?.at ?? null);
  const photoId = refusal?.photoId;
  const isOver = refusal?.field === 'embargo' && embargo !== null && !isUnderEmbargo;
  return (
    <section className="workflow" aria-label="State">
      <h2>State</h2>
      <p>
        <span id={STATE_ID} className={`state ${state}`} tabIndex={-1}>
          {stateLabel(state)}
        </span>
      </p>
      <div className="steps">
        {stepsFrom(state).map(({ to, label }) => (
          <Button
            key={to}
            disabled={readOnly}
            // The second click of a double one: by then another step is under the pointer.
            onClick={({ detail }) => detail <= 1 && void tryStep(session, to)}
          >
            {label}
          </Button>
        ))}
      </div>
      <p role="alert" className="refusal">
        {isOver ? '' : refusal?.refused}
      </p>
      {photoId !== undefined && (
        <Button
          id={GO_TO_PHOTO_ID}
          onClick={() => {
            // It is there to be put right: what was said of it is of then.
            session.store.setState({ refusal: null });
            void goToPhoto(photoId);
          }}
        >
          {GO_TO_PHOTO}
        </Button>
      )}
    </section>
  );
}

function SectionChoice({ session, editable }: InspectorProps) {
  const sections = useApp((state) => state.newsroom?.desk.sections ?? []);
  const section = session.bind('section');
  const current = useBound(section);
  return (
    <InspectedChoice
      name="section"
      value={current}
      none="No section"
      options={sections.map(({ id, name }) => [id, name])}
      disabled={!editable}
      onChoose={(id) => section.set(id)}
    />
  );
}

function VideoAddress({ session, editable }: InspectorProps) {
  const address = useMemo(() => linkOnly(session.bind('videoUrl')), [session]);
  return (
    <StoryField
      name="videoUrl"
      label={FIELD_LABELS.videoUrl}
      className="inspected"
      value={address}
      disabled={!editable}
      placeholder="https://…"
      check={checkVideoAddress}
    />
  );
}

/** A language is kept as soon as it is one: `e` on the way to `en-GB` is not. */
function languageOnly(session: StorySession) {
  const language = session.bind('language');
  return {
    ...language,
    set: (value: string) => {
      if (LANGUAGE_TAG.test(value)) language.set(value);
    },
  };
}

function Times({ session }: { session: StorySession }) {
  const published = useBound(session.bind('publishedAt'));
  const created = session.createdAt;
  return (
    <dl className="times">
      <div>
        <dt>Created</dt>
        <dd>{fullTime(created)}</dd>
      </div>
      {published !== null && (
        <div>
          <dt>Published</dt>
          <dd>{fullTime(published)}</dd>
        </div>
      )}
    </dl>
  );
}
