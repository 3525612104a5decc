import * as Ariakit from '@ariakit/react';
import { useEffect, useState, type ReactNode } from 'react';
import { baseLanguage, languageName } from '../../shared/spelling/dictionaries';
import { useApp } from '../app-store';
import { afterClosing } from '../ui/after-closing';
import { replaceWord, selectWord, type MarkedWord } from './marked-word';
import { closeSpellingMenu, useSpellingMenu } from './open-spelling-menu';
import { addToNewsroom, baseForm, ignoreInStory, turnSpellingOff } from './word-deeds';
import '../story/command-menu.css';

/** Suggestions mostly come sooner: the menu opens with them, and does not change under the hand. */
const SHOW_MS = 300;

/** What can be done about a misspelt word. */
export function SpellingMenu() {
  const word = useSpellingMenu((state) => state.word);
  return word && <Menu key={`${word.from} ${word.text}`} word={word} />;
}

function Menu({ word }: { word: MarkedWord }) {
  const { place, suggestions } = useSpellingMenu();
  const isReady = useReady(suggestions !== null);
  const menu = Ariakit.useMenuStore({
    placement: 'bottom-start',
    setOpen: (open) => {
      if (!open) leave(word, menu.getState().contentElement);
    },
  });
  useEffect(() => {
    if (!isReady) return;
    menu.setAutoFocusOnShow(true);
    menu.setInitialFocus('first');
    menu.show();
  }, [menu, isReady]);
  return (
    <Ariakit.Menu
      store={menu}
      fixed
      unmountOnHide
      gutter={4}
      autoFocusOnHide={false}
      getAnchorRect={() => place}
      className="command-menu spelling-menu"
      aria-label={`Spelling of “${word.text}”`}
    >
      <Suggestions word={word} suggestions={suggestions} />
      <Ariakit.MenuSeparator />
      <OwnWord word={word} />
      <Line run={() => ignoreInStory(word)}>Ignore in this story</Line>
      <Ariakit.MenuSeparator />
      <Line run={turnSpellingOff}>Turn spelling off</Line>
    </Ariakit.Menu>
  );
}

interface SuggestionsProps {
  word: MarkedWord;
  suggestions: readonly string[] | null;
}

function Suggestions({ word, suggestions }: SuggestionsProps) {
  if (suggestions === null) return <Empty>Looking for suggestions…</Empty>;
  if (suggestions.length === 0) return <Empty>No suggestions</Empty>;
  const { session } = word.speller;
  const isClosed = !session.editable;
  return (
    <>
      {isClosed && <Empty>This story cannot be changed now</Empty>}
      {suggestions.map((suggestion) => (
        <Line
          key={suggestion}
          className="suggestion"
          disabled={isClosed}
          lang={session.field('language')}
          run={() => replaceWord(word, suggestion)}
        >
          {suggestion}
        </Line>
      ))}
    </>
  );
}

function OwnWord({ word }: { word: MarkedWord }) {
  const readOnly = useApp((state) => state.newsroom?.readOnly ?? true);
  const language = languageName(baseLanguage(word.speller.session.field('language')));
  return (
    <Line disabled={readOnly} run={() => addToNewsroom(word)}>
      <span>
        Add “{baseForm(word.text)}” to the newsroom’s words
        <small>{readOnly ? 'The newsroom is open read-only' : `In ${language}`}</small>
      </span>
    </Line>
  );
}

function Empty({ children }: { children: ReactNode }) {
  return (
    <Ariakit.MenuItem disabled className="command-menu-item spelling-empty">
      {children}
    </Ariakit.MenuItem>
  );
}

interface LineProps {
  run: () => void;
  children: ReactNode;
  className?: string;
  disabled?: boolean;
  lang?: string;
}

function Line({ run, children, className = '', ...rest }: LineProps) {
  return (
    <Ariakit.MenuItem
      className={`command-menu-item ${className}`}
      accessibleWhenDisabled
      {...rest}
      onClick={() => afterClosing(run)}
    >
      {children}
    </Ariakit.MenuItem>
  );
}

/** Gives the focus back to the word, unless something else was gone to. */
function leave(word: MarkedWord, menu: HTMLElement | null): void {
  const { activeElement, body } = document;
  const isHere = activeElement === body || menu?.contains(activeElement) !== false;
  closeSpellingMenu();
  if (isHere) selectWord(word);
}

/** Once suggestions are there, or when waiting for them is felt. */
function useReady(hasAll: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return hasAll || isLate;
}
