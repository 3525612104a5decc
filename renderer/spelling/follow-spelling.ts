import { useApp } from '../app-store';
import { followWords } from '../find/follow-words';
import { useOpenStory } from '../story/open-session';
import type { StorySession } from '../story/story-session';
import { closeSpellingMenu, openAt, openAtCursor } from './open-spelling-menu';
import { followProseFields, isProseField } from './prose-fields';
import { useSpeller } from './speller';
import { useSpelling } from './spelling-store';
import { StorySpeller } from './story-speller';
import './spelling.css';

/** Checks the spelling of the story that is open, whichever that is, for as long as the window is there. */
export function followSpelling(): void {
  let stop = () => {};
  const follow = (session: StorySession | null) => {
    stop();
    closeSpellingMenu();
    stop = session === null ? () => {} : followStory(session);
  };
  useOpenStory.subscribe(({ session }, before) => {
    if (session !== before.session) follow(session);
  });
  follow(useOpenStory.getState().session);
  useSpelling.subscribe(({ isOn, checksCapitals, ignored }, before) => {
    const isSame = isOn === before.isOn && checksCapitals === before.checksCapitals;
    if (!isSame || ignored !== before.ignored) speller()?.later(0);
  });
  useApp.subscribe(({ newsroom, screen }, before) => {
    const isSame = newsroom?.desk === before.newsroom?.desk && screen === before.screen;
    if (!isSame) speller()?.later();
  });
  document.addEventListener('contextmenu', offer);
  document.addEventListener('keydown', offerByKey);
}

function speller(): StorySpeller | null {
  return useSpeller.getState().speller;
}

function followStory(session: StorySession): () => void {
  const speller = new StorySpeller(session);
  useSpeller.setState({ speller });
  useSpelling.setState({ hasFailed: false, said: '' });
  const { editor } = session;
  const moved: Parameters<typeof editor.on<'transaction'>>[1] = ({ transaction }) =>
    speller.bodyMoved(transaction);
  const left = () => speller.typingEnded();
  editor.on('transaction', moved);
  editor.on('blur', left);
  const stops = [
    followFields(speller),
    followProseFields(() => speller.later()),
    session.bind('language').subscribe(() => speller.later()),
  ];
  speller.later(0);
  return () => {
    editor.off('transaction', moved);
    editor.off('blur', left);
    for (const stop of stops) stop();
    speller.end();
    useSpeller.setState({ speller: null });
  };
}

/** What is typed in fields, and what something else sets in them. */
function followFields(speller: StorySpeller): () => void {
  const typed = ({ target, isTrusted }: Event) => {
    if (!isProseField(target)) return;
    if (isTrusted) speller.typedIn(target);
    else speller.later();
  };
  const left = ({ target }: Event) => {
    if (isProseField(target)) speller.typingEnded();
  };
  const cursorMoved = () => {
    const { activeElement } = document;
    if (isProseField(activeElement)) speller.cursorMovedIn(activeElement);
  };
  document.addEventListener('input', typed);
  document.addEventListener('focusout', left);
  document.addEventListener('selectionchange', cursorMoved);
  const stop = followWords(speller.session, () => speller.later());
  return () => {
    document.removeEventListener('input', typed);
    document.removeEventListener('focusout', left);
    document.removeEventListener('selectionchange', cursorMoved);
    stop();
  };
}

/** The menu of a marked word that was pressed with the right button. */
function offer(event: MouseEvent): void {
  const current = speller();
  const { target } = event;
  if (current === null || !(target instanceof Element) || !isText(target)) return;
  if (openAt(current, target, event.clientX, event.clientY)) event.preventDefault();
}

/** The same by the keys for menus, for the word at the cursor. */
function offerByKey(event: KeyboardEvent): void {
  const current = speller();
  const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  const { target } = event;
  if (!isMenuKey || current === null || !(target instanceof Element) || !isText(target)) return;
  if (openAtCursor(current)) event.preventDefault();
}

function isText(target: Element): boolean {
  return isProseField(target) || target.closest('.body-text') !== null;
}
