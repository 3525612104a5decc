import { useCallback } from 'react';
import type { StoryTab } from '../../../shared/open-stories-schema';
import { useAtRest, type Subscribe } from '../../ui/use-at-rest';
import { headlineOf } from '../headline-of';
import { useOpenStory } from '../open-session';

/** What an open story is called, a moment after it was typed. */
export function useHeadline({ id, kind, headline }: StoryTab): string {
  const session = useOpenStory(({ sessions }) => sessions.get(id) ?? null);
  const subscribe = useCallback<Subscribe>(
    (listener) => session?.bind('headline').subscribe(listener) ?? (() => {}),
    [session],
  );
  const read = useCallback(() => session?.field('headline') ?? headline, [session, headline]);
  return headlineOf(useAtRest(subscribe, read), kind);
}
