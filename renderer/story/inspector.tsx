import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { LANGUAGE_TAG } from '../../shared/language';
import { stepsFrom, type State } from '../../shared/workflow';
import { useApp } from '../app-store';
import { Copies } from '../conflict/copies';
import { Versions } from '../history/versions';
import { OutlinePanel } from '../outline/outline-panel';
import { Button } from '../ui/button';
import { useBound } from '../ui/bound';
import { fullTime } from '../ui/time';
import { linkOnly } from './link-only';
import { focusField, useReadOnly } from './open-story';
import { stateLabel } from './state-label';
import { StoryField } from './story-field';
import type { StorySession } from './story-session';
import './inspector.css';

interface InspectorProps {
  session: StorySession;
  editable: boolean;
}

/** What is known about a story beside its text. */
export function Inspector({ session, editable }: InspectorProps) {
  return (
    <aside className="inspector" aria-label="Inspector">
      <Workflow session={session} />
      <OutlinePanel session={session} />
      <SectionChoice session={session} editable={editable} />
      <StoryField
        label="Slug"
        className="inspected"
        value={session.bind('slug')}
        disabled={!editable}
        placeholder="short-story-key"
      />
      <StoryField
        label="Language"
        className="inspected"
        value={languageOnly(session)}
        disabled={!editable}
        placeholder="en-GB"
      />
      {session.kind === 'video' && <VideoAddress session={session} editable={editable} />}
      <Times session={session} />
      <Copies storyId={session.id} />
      <Versions session={session} />
    </aside>
  );
}

function Workflow({ session }: { session: StorySession }) {
  const state = useStore(session.store, (store) => store.state);
  const readOnly = useReadOnly();
  const [refusal, setRefusal] = useState('');
  const step = async (to: State) => {
    const refused = await session.step(to);
    setRefusal(refused?.reason ?? '');
    if (refused?.field === 'headline') focusField('Headline');
  };
  return (
    <section className="workflow" aria-label="State">
      <h2>State</h2>
      <p>
        <span className={`state ${state}`}>{stateLabel(state)}</span>
      </p>
      <div className="steps">
        {stepsFrom(state).map(({ to, label }) => (
          <Button key={to} disabled={readOnly} onClick={() => void step(to)}>
            {label}
          </Button>
        ))}
      </div>
      <p role="alert" className="refusal">
        {refusal}
      </p>
    </section>
  );
}

function SectionChoice({ session, editable }: InspectorProps) {
  const sections = useApp((state) => state.newsroom?.desk.sections ?? []);
  const section = session.bind('section');
  const current = useBound(section);
  const id = useId();
  const isKnown = current === '' || sections.some((known) => known.id === current);
  return (
    <div className="field inspected">
      <label htmlFor={id}>Section</label>
      <select
        id={id}
        className="select"
        value={current}
        disabled={!editable}
        onChange={(event) => section.set(event.target.value)}
      >
        <option value="">No section</option>
        {!isKnown && <option value={current}>{current}</option>}
        {sections.map(({ id: sectionId, name }) => (
          <option key={sectionId} value={sectionId}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function VideoAddress({ session, editable }: InspectorProps) {
  return (
    <StoryField
      label="Video address"
      className="inspected"
      value={linkOnly(session.bind('videoUrl'))}
      disabled={!editable}
      placeholder="https://…"
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
