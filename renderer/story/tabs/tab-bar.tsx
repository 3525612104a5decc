import * as Ariakit from '@ariakit/react';
import { lazy, Suspense, useEffect, useRef } from 'react';
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
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => (list.current === null ? undefined : keepFrontInSight(list.current)), []);
  return (
    <div className="tab-bar">
      <Ariakit.TabProvider
        selectOnMove={false}
        selectedId={focused === null ? null : tabElementId(focused)}
      >
        <Ariakit.TabList ref={list} aria-label="Open stories" className="tab-list">
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

/** The tab in front stays in sight where the bar gets narrower. @returns stops it. */
function keepFrontInSight(list: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    list
      .querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  observer.observe(list);
  return () => observer.disconnect();
}
