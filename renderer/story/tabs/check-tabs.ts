import { attempt } from '../../app-store';
import { request } from '../../ipc';
import { sessionOf, useOpenStory } from '../open-session';
import { arrange } from '../open-story';
import { closed, type Arrangement } from './arrangement';

/** Gives tabs of an earlier run, whose stories were not read yet, the headlines that these have now. */
export async function checkTabs(): Promise<void> {
  for (const { id, headline: before } of useOpenStory.getState().tabs) {
    if (sessionOf(id) !== null) continue;
    const headline = await attempt(() => request('stories.headline', id));
    if (headline === undefined) return;
    if (headline === before) continue;
    arrange((open) => (headline === null ? closed(open, id) : named(open, id, headline)));
  }
}

function named(open: Arrangement, id: string, headline: string): Arrangement {
  return { ...open, tabs: open.tabs.map((tab) => (tab.id === id ? { ...tab, headline } : tab)) };
}
