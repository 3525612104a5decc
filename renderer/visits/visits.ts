import { useApp, type Screen } from '../app-store';
import { useOpenStory } from '../story/open-session';
import { goToFeed, openStory } from '../story/open-story';
import { rememberStory } from './recent-stories';

/** Where a person was: a screen, and the story that was open on it. */
interface Visit {
  screen: Screen;
  storyId: string | null;
}

const MOST_VISITS = 100;

let visits: readonly Visit[] = [];
let at = -1;
/** While one goes back or forward, what comes is no new visit. */
let going = false;

/** Whether one can go so many visits back (negative) or forward. */
export function canGo(steps: number): boolean {
  return visits[at + steps] !== undefined;
}

/** Goes so many visits back (negative) or forward. */
export async function go(steps: number): Promise<void> {
  const visit = visits[at + steps];
  if (visit === undefined || going) return;
  going = true;
  try {
    await show(visit);
    // A story that could not be left keeps the person where they are.
    if (isSame(visit, here())) at += steps;
  } finally {
    going = false;
  }
}

async function show({ screen, storyId }: Visit): Promise<void> {
  if (screen === 'feed') goToFeed();
  else if (storyId === null) useApp.setState({ screen });
  else await openStory(storyId);
}

/** Follows where the person goes in a newsroom, so that they can go back. */
export function followVisits(): void {
  useApp.subscribe(({ newsroom, screen }, before) => {
    const isOther = newsroom?.path !== before.newsroom?.path;
    if (isOther) {
      visits = [];
      at = -1;
    }
    if (newsroom !== null && (isOther || screen !== before.screen)) arrive();
  });
  useOpenStory.subscribe(({ session }, before) => {
    if (session === before.session) return;
    if (before.session !== null) rememberStory(before.session);
    if (session !== null) rememberStory(session);
    arrive();
  });
  arrive();
  window.addEventListener('mouseup', ({ button }) => {
    if (button === 3) void go(-1);
    if (button === 4) void go(1);
  });
}

function arrive(): void {
  const visit = here();
  const last = visits[at];
  if (going || (last !== undefined && isSame(last, visit))) return;
  // Between two stories there is none for a moment.
  if (visit.screen === 'stories' && visit.storyId === null) return;
  visits = [...visits.slice(0, at + 1), visit].slice(-MOST_VISITS);
  at = visits.length - 1;
}

function here(): Visit {
  const { screen } = useApp.getState();
  const storyId = screen === 'stories' ? (useOpenStory.getState().session?.id ?? null) : null;
  return { screen, storyId };
}

function isSame(one: Visit, other: Visit): boolean {
  return one.screen === other.screen && one.storyId === other.storyId;
}
