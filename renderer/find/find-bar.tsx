import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../app-store';
import { Button, IconButton } from '../ui/button';
import type { StorySession } from '../story/story-session';
import { FindOptions } from './find-options';
import { FindWords } from './find-words';
import { useFind } from './find-store';
import { FoundInFields } from './found-in-fields';
import type { Match } from './matches';
import { goInto, reveal, whereIs } from './reveal';
import { StoryFind } from './story-find';
import './find.css';

/** Finds words in the story that is open, and puts others in their place. */
export function findBar(session: StorySession) {
  return <FindBar session={session} />;
}

function FindBar({ session }: { session: StorySession }) {
  const find = useStoryFind(session);
  const withReplacement = useFind((state) => state.withReplacement);
  const leave = useLeave(session, find);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => onEscape(bar.current, leave));
  return (
    <search className="find-bar" aria-label="Find in story" ref={bar}>
      <QueryLine find={find} onClose={leave} />
      {withReplacement && <ReplacementLine find={find} session={session} />}
      <Problem find={find} />
    </search>
  );
}

/** From the bar Escape goes to the match; from the story it takes the bar away and nothing else. */
function onEscape(bar: HTMLElement | null, leave: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    const isTaken =
      event.defaultPrevented || event.isComposing || useApp.getState().dialog !== null;
    if (event.key !== 'Escape' || isTaken) return;
    event.preventDefault();
    if (event.target instanceof Node && bar?.contains(event.target)) leave();
    else close();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

function close(): void {
  useFind.setState({ bar: null, withReplacement: false });
}

function useStoryFind(session: StorySession): StoryFind {
  const question = useFind((state) => state.question);
  const [find] = useState(() => {
    const fields = new FoundInFields(session.editor);
    const show = (match: Match | null) => reveal(session, match, fields);
    return new StoryFind(session, whereIs(session, useFind.getState().fromNext), show, fields);
  });
  useLayoutEffect(() => {
    find.begin();
    useFind.setState({ find });
    return () => {
      useFind.setState({ find: null });
      find.end();
    };
  }, [find, session]);
  useLayoutEffect(() => find.ask(question), [find, question]);
  return find;
}

/** Closes the bar, and leaves the cursor on the match, or where it was before. */
function useLeave(session: StorySession, find: StoryFind): () => void {
  const cameFrom = useRef(document.activeElement);
  return () => {
    const match = find.current;
    close();
    if (match !== null) goInto(session, match);
    else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
}

function QueryLine({ find, onClose }: { find: StoryFind; onClose: () => void }) {
  const question = useFind((state) => state.question);
  return (
    <div className="find-line">
      <FindWords
        id="find-query"
        label="Find"
        aria-describedby="find-problem"
        placeholder="Find in story"
        value={question.query}
        onWords={(query) => useFind.setState({ question: { ...question, query } })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void find.step(event.shiftKey ? -1 : 1);
        }}
      />
      <FindOptions
        question={question}
        onChange={(changed) => useFind.setState({ question: changed })}
      />
      <Count find={find} />
      <IconButton label="Previous match" shortcut="Shift+Enter" onClick={() => void find.step(-1)}>
        <ArrowUp size={16} />
      </IconButton>
      <IconButton label="Next match" shortcut="Enter" onClick={() => void find.step(1)}>
        <ArrowDown size={16} />
      </IconButton>
      <IconButton label="Close find" shortcut="Esc" onClick={onClose}>
        <X size={16} />
      </IconButton>
    </div>
  );
}

function ReplacementLine({ find, session }: { find: StoryFind; session: StorySession }) {
  const replacement = useFind((state) => state.replacement);
  const count = useStore(find.store, ({ matches }) => matches.length);
  useStore(session.store, ({ state }) => state);
  const disabled = count === 0 || !session.editable;
  const verb = count > 0 && replacement === '' ? 'Delete' : 'Replace';
  return (
    <div className="find-line">
      <FindWords
        label="Replace with"
        value={replacement}
        onWords={(words) => useFind.setState({ replacement: words })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void (event.ctrlKey || event.metaKey
            ? find.replaceAll(replacement)
            : find.replace(replacement));
        }}
      />
      <Button
        className="compact"
        disabled={disabled}
        onClick={() => void find.replace(replacement)}
      >
        {verb}
      </Button>
      <Button
        className="compact"
        disabled={disabled}
        title={`${verb} all (Ctrl+Enter)`}
        onClick={() => void find.replaceAll(replacement)}
      >
        {verb} all
      </Button>
    </div>
  );
}

/** `3 of 17`, and where that is when it is not in the body. */
function Count({ find }: { find: StoryFind }) {
  const { matches, current, isSearching, problem, replaced } = useStore(find.store);
  const isAsked = useFind((state) => state.question.query !== '');
  return (
    <span className="find-count" role="status" aria-label="Matches">
      {replaced !== null && `${replaced.toLocaleString('en-GB')} replaced. `}
      {countWords()}
    </span>
  );

  function countWords(): string {
    if (!isAsked || problem !== '') return '';
    if (isSearching) return 'Searching…';
    const label = matches[current]?.label;
    if (label === undefined) return replaced === null ? 'None' : '';
    const of = `${(current + 1).toLocaleString('en-GB')} of ${matches.length.toLocaleString('en-GB')}`;
    return label === 'Body' ? of : `${of} · ${label}`;
  }
}

function Problem({ find }: { find: StoryFind }) {
  const problem = useStore(find.store, (state) => state.problem);
  return (
    <p id="find-problem" className="find-problem" role="alert">
      {problem}
    </p>
  );
}
