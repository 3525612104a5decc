import type { PreviewView } from '../../shared/preview';
import { relatedStoryIds } from '../../shared/related-stories';
import type { Story } from '../../shared/story';
import { useApp } from '../app-store';
import { listen, request, RequestError } from '../ipc';
import { newestAnswer } from '../newest-answer';
import { followStored } from '../story/follow-stored';
import type { StorySession } from '../story/story-session';
import { atMoment } from '../ui/at-moment';
import { REST_MS } from '../ui/use-at-rest';

/** After this long it is said that the preview is behind. */
const SLOW_MS = 300;

export interface LivePreview {
  /** The story that the rest is of; null before the first answer. */
  story: Story | null;
  view: PreviewView | null;
  /** Why there is nothing to see, in words; else empty. */
  problem: string;
  isBehind: boolean;
}

export const NO_PREVIEW: LivePreview = { story: null, view: null, problem: '', isBehind: false };

/**
 * Has a preview of the story made whenever it has been left alone for a moment: nothing is done per key.
 *
 * @param show is told what there is to show, as it changes.
 * @returns ends it.
 */
export function followPreview(
  session: StorySession,
  show: (change: Partial<LivePreview>) => void,
): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  /** For the moments at which what keeps it back is over, or begins. */
  let waits: readonly (() => void)[] = [];
  const stopWaiting = () => {
    for (const stop of waits) stop();
  };
  const make = newestAnswer(makePreview);
  const update = async () => {
    rest = undefined;
    slow ??= setTimeout(() => show({ isBehind: true }), SLOW_MS);
    const story = session.snapshot();
    stopWaiting();
    const wait = (at: string | null | undefined) => (at ? [atMoment(at, later)] : []);
    waits = wait(story.embargo?.at);
    const made = await make(story);
    if (made === undefined || isEnded) return;
    const photosChange = made.view?.photosChange;
    waits = [...waits, ...wait(photosChange)];
    clearTimeout(slow);
    slow = undefined;
    show({ ...made, isBehind: false });
    // It was still to come when the page was made.
    if (photosChange && Date.parse(photosChange) <= Date.now()) later();
  };
  const later = () => {
    clearTimeout(rest);
    rest = setTimeout(() => void update(), REST_MS);
  };
  const stops = [
    session.subscribe(later),
    // A save gives it another time, which is on the page; it does not put off what is due.
    session.store.subscribe(({ save }, before) => {
      const isSaved = save !== before.save && save.status === 'saved';
      if (isSaved && rest === undefined) later();
    }),
    followStored(() => relatedStoryIds(session.snapshot().body), later),
    followAround(later),
  ];
  void update();
  return () => {
    isEnded = true;
    for (const stop of stops) stop();
    stopWaiting();
    clearTimeout(rest);
    clearTimeout(slow);
    void request('preview.leave');
  };
}

async function makePreview(story: Story): Promise<Omit<LivePreview, 'isBehind'>> {
  try {
    return { story, view: await request('preview.make', story), problem: '' };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { story, view: null, problem: error.message };
  }
}

/** Settings and photos are on the page too. */
function followAround(changed: () => void): () => void {
  const stops = [
    useApp.subscribe(({ newsroom }, before) => {
      if (newsroom !== before.newsroom) changed();
    }),
    listen({ 'photos.outside': changed }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
