import * as Ariakit from '@ariakit/react';
import { ChevronDown } from 'lucide-react';
import type { StoryTab } from '../../../shared/open-stories-schema';
import { useOpenStory } from '../open-session';
import { openStory } from '../open-story';
import { afterClosing } from '../../ui/after-closing';
import { useHeadline } from './use-headline';
import '../command-menu.css';

/** All open stories in a menu, also those that the bar has no room for. */
export function AllTabs() {
  const tabs = useOpenStory((state) => state.tabs);
  return (
    <Ariakit.MenuProvider placement="bottom-end">
      <Ariakit.MenuButton
        className="icon-button"
        aria-label="All open stories"
        title="All open stories"
      >
        <ChevronDown size={16} />
      </Ariakit.MenuButton>
      <Ariakit.Menu fixed unmountOnHide gutter={4} className="command-menu tab-menu">
        {tabs.map((tab) => (
          <Line key={tab.id} tab={tab} />
        ))}
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

function Line({ tab }: { tab: StoryTab }) {
  const isFront = useOpenStory(({ focused }) => focused === tab.id);
  return (
    <Ariakit.MenuItem
      className="command-menu-item"
      aria-current={isFront || undefined}
      onClick={() => afterClosing(() => openStory(tab.id))}
    >
      <span dir="auto">{useHeadline(tab)}</span>
    </Ariakit.MenuItem>
  );
}
