import { EditorContent } from '@tiptap/react';
import { lazy, Suspense, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { closedBecause } from '../../shared/workflow';
import { request } from '../ipc';
import { useFind } from '../find/find-store';
import { SpellingNote } from '../spelling/spelling-note';
import { useFirstPaint } from '../ui/first-paint';
import { takesFocus } from './asked-focus';
import { completePeople, completePlaces } from './completion';
import { LeadPhoto } from './lead-photo';
import { NewerBanner } from './newer-banner';
import { useOpenStory } from './open-session';
import { bylineText, datelineText } from './printed-fields';
import { SaveIndicator } from './save-indicator';
import { stateLabel } from './state-label';
import { StoryBar } from './story-bar';
import { StoryField } from './story-field';
import { StoryLength } from './story-length';
import { useShownFields } from './story-profile';
import { stayClear } from './clear-of-notices';
import { followPlace, goToPlace } from './story-place';
import type { StorySession } from './story-session';
import './body-text.css';
import './story-screen.css';

/** Not for the start: nobody types a slash or a code, or moves a block before the first picture. */
const TypedLists = lazy(async () => ({
  default: (await import('./typed-lists')).TypedLists,
}));
const BlockHandle = lazy(async () => ({
  default: (await import('./moving/block-handle')).BlockHandle,
}));

interface HeadingProps {
  session: StorySession;
  editable: boolean;
}

interface StoryScreenProps extends HeadingProps {
  /** Its number among stories side by side; null where it stands alone. */
  pane: number | null;
}

/** One story, open for editing. Give it the session's key as key: nothing of another may linger. */
export function StoryScreen({ session, editable, pane }: StoryScreenProps) {
  const closed = useStore(session.store, ({ state }) => closedBecause(state));
  const { newer } = session;
  const isInFront = useOpenStory((state) => state.focused === session.id);
  const isLong = useStore(session.store, (state) => state.isLong);
  const findBar = useFind((state) => state.bar);
  const isPainted = useFirstPaint();
  const shows = useShownFields(session);
  const page = useRef<HTMLDivElement>(null);

  // Before the first paint, so that the cursor is there with the words.
  useLayoutEffect(() => {
    if (page.current === null) return undefined;
    // The hands stay in the story in front, while another beside it comes on screen.
    const withFocus = useOpenStory.getState().focused === session.id && takesFocus(session.id);
    const stopFollowing = followPlace(session, page.current);
    const stopClearing = stayClear(session.editor.view);
    if (session.place !== null) goToPlace(session, page.current, session.place, withFocus);
    // Whatever a template puts in the body: words typed at its start would be part of it.
    else if (session.editable && session.field('headline') === '' && withFocus)
      focusHeadline(page.current);
    else if (withFocus) session.editor.commands.focus('start', { scrollIntoView: false });
    requestAnimationFrame(() => void request('app.editable'));
    const save = () => void session.flush();
    window.addEventListener('blur', save);
    return () => {
      window.removeEventListener('blur', save);
      stopFollowing();
      stopClearing();
      save();
    };
  }, [session]);

  const kind = session.kind === 'video' ? 'Video' : 'Story';
  return (
    <section className="story-screen" aria-label={pane === null ? kind : `${kind}, pane ${pane}`}>
      <h1 className="visually-hidden">{kind}</h1>
      {isPainted ? (
        <StoryBar session={session} editable={editable} />
      ) : (
        <div className="story-bar" />
      )}
      {isInFront && findBar?.(session)}
      <div className="story-room">
        {/* Takes the keys, to scroll, where no text does. */}
        <div
          className="story-page"
          ref={page}
          {...(!editable && { tabIndex: -1, role: 'group', 'aria-label': `Page of the ${kind}` })}
        >
          {newer !== null && <NewerBanner version={newer} />}
          {newer === null && closed !== null && <p className="banner">{closed}</p>}
          <div className="story-sheet" lang={session.field('language')}>
            <Heading session={session} editable={editable} />
            {shows('leadPhoto') && <LeadPhoto session={session} editable={editable} />}
            {shows('dateline') && (
              <StoryField
                name="dateline"
                label="Dateline"
                className="dateline"
                value={datelineText(session)}
                disabled={!editable}
                placeholder="Dateline: PLACE, date (Source) —"
                complete={completePlaces(session)}
                limit={{ session, field: 'dateline' }}
              />
            )}
            <EditorContent editor={session.editor} className={isLong ? 'body long' : 'body'} />
            {isPainted && editable && (
              <Suspense>
                <BlockHandle session={session} />
              </Suspense>
            )}
          </div>
        </div>
        {/* Beside the page, which shows nothing of its own beyond itself. */}
        {isPainted && (
          <Suspense>
            <TypedLists editor={session.editor} />
          </Suspense>
        )}
      </div>
      <footer className="pane-foot">
        <div className="standing">
          <StateNote session={session} />
          <SaveIndicator session={session} />
        </div>
        {isPainted && <SpellingNote session={session} />}
        <StoryLength session={session} />
      </footer>
    </section>
  );
}

/** Where the story is in the workflow: in sight also without the inspector. */
function StateNote({ session }: { session: StorySession }) {
  const state = useStore(session.store, (store) => store.state);
  return (
    <span
      className={`state ${state}`}
      role="status"
      aria-label="Workflow state"
      title={stateLabel(state)}
    >
      {stateLabel(state)}
    </span>
  );
}

function focusHeadline(page: HTMLElement): void {
  page.querySelector<HTMLElement>('.headline textarea')?.focus();
}

function Heading({ session, editable }: HeadingProps) {
  const disabled = !editable;
  const shows = useShownFields(session);
  return (
    <div className="heading">
      {shows('kicker') && (
        <StoryField
          name="kicker"
          label="Kicker"
          prose
          className="kicker"
          value={session.bind('kicker')}
          disabled={disabled}
          limit={{ session, field: 'kicker' }}
        />
      )}
      <StoryField
        name="headline"
        label="Headline"
        prose
        className="headline"
        value={session.bind('headline')}
        disabled={disabled}
        limit={{ session, field: 'headline' }}
      />
      {shows('standfirst') && (
        <StoryField
          name="standfirst"
          label="Standfirst"
          prose
          className="standfirst"
          value={session.bind('standfirst')}
          disabled={disabled}
          limit={{ session, field: 'standfirst' }}
        />
      )}
      {shows('byline') && (
        <StoryField
          name="byline"
          label="Byline"
          className="byline"
          value={bylineText(session)}
          disabled={disabled}
          placeholder="Byline: By Name"
          complete={completePeople(session)}
          limit={{ session, field: 'byline' }}
        />
      )}
    </div>
  );
}
