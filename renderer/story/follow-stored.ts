import { listen } from '../ipc';
import { followSaves } from './follow-saves';

/**
 * Calls `changed` when one of these stories may be another on the disk: by a save here, by another
 * window, or by another program. Typing alone calls nothing.
 *
 * @param ids asked when something was stored.
 * @returns stops it.
 */
export function followStored(ids: () => readonly string[], changed: () => void): () => void {
  /** None is named where it may be any. */
  const look = (stored: readonly string[]) => {
    if (ids().some((id) => stored.length === 0 || stored.includes(id))) changed();
  };
  const stops = [
    followSaves(({ id, store }) => {
      if (store.getState().save.status === 'saved') look([id]);
    }),
    listen({
      'stories.saved': (saved) => look(saved.changed),
      'stories.replaced': () => look([]),
      'stories.outside': (outside) => look([...outside.changed, ...outside.gone]),
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
