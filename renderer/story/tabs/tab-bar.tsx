import * as Ariakit from '@ariakit/react';
import { lazy, Suspense } from 'react';
import { useOpenStory } from '../open-session';
import { StoryTabButton } from './story-tab';
import { tabElementId } from './tab-ids';
import './tabs.css';

/** Not for the start. */
const AllTabs = lazy(async () => ({ default: (await import('./all-tabs')).AllTabs }));

/** The stories that are open, in a bar above those on screen. Arrows move along it, Enter shows one. */
export function TabBar() {
  const tabs = useOpenStory((state) => state.tabs);
  const focused = useOpenStory((state) => state.focused);
  return (
    <div className="tab-bar">
      <Ariakit.TabProvider
        selectOnMove={false}
        selectedId={focused === null ? null : tabElementId(focused)}
      >
        <Ariakit.TabList aria-label="Open stories" className="tab-list">
          {tabs.map((tab, index) => (
            <StoryTabButton key={tab.id} tab={tab} index={index} />
          ))}
        </Ariakit.TabList>
      </Ariakit.TabProvider>
      <Suspense fallback={<span className="icon-button" />}>
        <AllTabs />
      </Suspense>
    </div>
  );
}
