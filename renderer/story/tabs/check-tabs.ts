import { attempt } from '../../app-store';
import { request } from '../../ipc';
import { sessionOf, useOpenStory } from '../open-session';
import { arrange } from '../open-story';
import { closed, type Arrangement } from './arrangement';

/** Gives tabs of an earlier run, whose stories were not read yet, the headlines that these have now, and closes those of stories that are gone. */
export async function checkTabs(): Promise<void> {
  for (const { id, headline: before } of useOpenStory.getState().tabs) {
    if (sessionOf(id) !== null) continue;
    const found = await attempt(() => request('stories.headline', id));
    if (found === undefined) return;
    const { headline, isGone } = found;
    if (isGone) arrange((open) => closed(open, id));
    // One that cannot be read says so itself when it is shown.
    else if (headline !== null && headline !== before) arrange((open) => named(open, id, headline));
  }
}

function named(open: Arrangement, id: string, headline: string): Arrangement {
  return { ...open, tabs: open.tabs.map((tab) => (tab.id === id ? { ...tab, headline } : tab)) };
}
