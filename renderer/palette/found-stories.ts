import { useEffect, useState } from 'react';
import type { ListedStory } from '../../shared/ipc';
import { attempt, useApp } from '../app-store';
import { NO_FILTER } from '../feed/story-list';
import { request } from '../ipc';

interface Answer {
  /** What was looked for. */
  text: string;
  stories: readonly ListedStory[];
}

const NOTHING: Answer = { text: '', stories: [] };

/**
 * The stories of the whole newsroom that fit best, listed or not; null until they are known.
 *
 * @param text as `parseSearch` reads it; without it there are none.
 */
export function useFoundStories(text: string, limit: number): readonly ListedStory[] | null {
  const hasNewsroom = useApp(({ newsroom }) => newsroom !== null);
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const asked = { ...NO_FILTER, text, offset: 0, limit };
      const isAsked = hasNewsroom && text !== '';
      const found = isAsked ? await attempt(() => request('stories.list', asked)) : undefined;
      if (isWanted) setAnswer({ text, stories: found?.stories ?? [] });
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [text, hasNewsroom, limit]);
  return answer.text === text ? answer.stories : null;
}
