import { useApp } from '../app-store';
import { followWords } from '../find/follow-words';
import { useOpenStory } from '../story/open-session';
import type { StorySession } from '../story/story-session';
import { closeSpellingMenu, openAt, openAtCursor } from './open-spelling-menu';
import { followProseFields, isProseField } from './prose-fields';
import { frontSpeller, spellers } from './speller';
import { useSpelling } from './spelling-store';
import { StorySpeller } from './story-speller';
import './spelling.css';

/** Checks the spelling of the stories on screen, whichever those are, for as long as the window is there. */
export function followSpelling(): void {
  const stops = new Map<StorySession, () => void>();
  const follow = () => {
    const shown = shownSessions();
    for (const [session, stop] of stops) {
      if (shown.has(session)) continue;
      stops.delete(session);
      stop();
    }
    for (const session of shown) {
      if (!stops.has(session)) stops.set(session, followStory(session));
    }
  };
  useOpenStory.subscribe(({ session, sessions, panes }, before) => {
    if (session !== before.session) leaveFront();
    if (sessions !== before.sessions || panes !== before.panes) follow();
  });
  follow();
  useSpelling.subscribe(({ isOn, checksCapitals, ignored }, before) => {
    const isSame = isOn === before.isOn && checksCapitals === before.checksCapitals;
    if (!isSame || ignored !== before.ignored) checkAll(0);
  });
  useApp.subscribe(({ newsroom, screen }, before) => {
    const isSame = newsroom?.desk === before.newsroom?.desk && screen === before.screen;
    if (!isSame) checkAll();
  });
  document.addEventListener('scroll', ({ target }) => scrolled(target), {
    capture: true,
    passive: true,
  });
  window.addEventListener('resize', () => scrolled(document));
  document.addEventListener('contextmenu', offer);
  document.addEventListener('keydown', offerByKey);
}

/** Of the stories on screen, those that were read. */
function shownSessions(): ReadonlySet<StorySession> {
  const { panes, sessions } = useOpenStory.getState();
  return new Set(panes.flatMap((id) => sessions.get(id) ?? []));
}

/** What was said and opened was of the story in front until now. */
function leaveFront(): void {
  closeSpellingMenu();
  useSpelling.setState({ said: '' });
}

function checkAll(wait?: number): void {
  for (const speller of spellers.values()) speller.later(wait);
}

/** Has those stories follow whose page is in what scrolled. */
function scrolled(target: EventTarget | null): void {
  for (const speller of spellers.values()) {
    const { dom } = speller.session.editor.view;
    if (target instanceof Node && target.contains(dom)) speller.scrolled();
  }
}

function followStory(session: StorySession): () => void {
  const speller = new StorySpeller(session);
  spellers.set(session, speller);
  const { editor } = session;
  const moved: Parameters<typeof editor.on<'transaction'>>[1] = ({ transaction }) =>
    speller.bodyMoved(transaction);
  const left = () => speller.typingEnded();
  editor.on('transaction', moved);
  editor.on('blur', left);
  const stops = [
    followFields(speller),
    followProseFields(session, () => speller.later()),
    session.bind('language').subscribe(() => speller.later()),
  ];
  speller.later(0);
  return () => {
    editor.off('transaction', moved);
    editor.off('blur', left);
    for (const stop of stops) stop();
    speller.end();
    spellers.delete(session);
  };
}

/** What is typed in fields, and what something else sets in them. */
function followFields(speller: StorySpeller): () => void {
  const { session } = speller;
  const typed = ({ target, isTrusted }: Event) => {
    if (!isProseField(target, session)) return;
    if (isTrusted) speller.typedIn(target);
    else speller.later();
  };
  const left = ({ target }: Event) => {
    if (isProseField(target, session)) speller.typingEnded();
  };
  const cursorMoved = () => {
    const { activeElement } = document;
    if (isProseField(activeElement, session)) speller.cursorMovedIn(activeElement);
  };
  document.addEventListener('input', typed);
  document.addEventListener('focusout', left);
  document.addEventListener('selectionchange', cursorMoved);
  const stop = followWords(session, () => speller.later());
  return () => {
    document.removeEventListener('input', typed);
    document.removeEventListener('focusout', left);
    document.removeEventListener('selectionchange', cursorMoved);
    stop();
  };
}

/** The menu of a marked word that was pressed with the right button. */
function offer(event: MouseEvent): void {
  const current = frontSpeller();
  const { target } = event;
  if (current === null || !(target instanceof Element) || !isText(current, target)) return;
  if (openAt(current, target, event.clientX, event.clientY)) event.preventDefault();
}

/** The same by the keys for menus, for the word at the cursor. */
function offerByKey(event: KeyboardEvent): void {
  const current = frontSpeller();
  const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  const { target } = event;
  if (!isMenuKey || current === null || !(target instanceof Element) || !isText(current, target))
    return;
  if (openAtCursor(current)) event.preventDefault();
}

function isText({ session }: StorySpeller, target: Element): boolean {
  return isProseField(target, session) || session.editor.view.dom.contains(target);
}
