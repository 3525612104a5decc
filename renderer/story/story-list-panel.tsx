import { AppWindow, SquarePlay } from 'lucide-react';
import { useEffect } from 'react';
import { asksNothing } from '../../shared/search/query';
import { FilterBar } from '../feed/filter-bar';
import { CatalogProgress } from '../feed/catalog-progress';
import { MarkedText } from '../feed/marked-text';
import { SearchNote } from '../feed/search-note';
import { refreshStories, showPlaces, useStoryList } from '../feed/story-list';
import { listTime } from '../ui/time';
import { VirtualGrid } from '../ui/virtual-grid';
import { useInWindows } from '../windows/in-windows';
import { headlineOf } from './headline-of';
import { useOpenStory } from './open-session';
import { openStory } from './open-story';
import { stateLabel } from './state-label';
import { openStoryMenu } from './tabs/story-menu-store';
import './story-list-panel.css';

const MIDDLE_BUTTON = 1;

/** The middle button would begin to scroll the list. */
function keepFromScrolling(event: React.MouseEvent): void {
  if (event.button === MIDDLE_BUTTON) event.preventDefault();
}

/** With Control, Enter presses no button by itself. */
function openBesideByKey(event: React.KeyboardEvent, id: string): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void openStory(id, 'beside');
}

/** The stories beside those that are open. With Control a story opens beside the one in front. */
export function StoryListPanel() {
  const { stories, query, isReading } = useStoryList();
  const openId = useOpenStory(({ focused }) => focused);
  const elsewhere = useInWindows((state) => state.stories);
  useEffect(() => void refreshStories(), []);
  return (
    <nav className="story-list" aria-label="Stories">
      <FilterBar />
      <SearchNote />
      <CatalogProgress />
      {stories?.length === 0 && !isReading && (
        <p className="empty">
          {asksNothing(query) ? 'Nothing to look for yet.' : 'No story fits.'}
        </p>
      )}
      <VirtualGrid
        items={stories ?? []}
        label="Stories"
        rowHeight={78}
        keyOf={({ id }) => id}
        onShown={showPlaces}
      >
        {({ id, kind, headline, shownAt, state, language, excerpt }, tabIndex) => (
          <button
            type="button"
            className="story-row"
            data-grid-item
            tabIndex={tabIndex}
            aria-current={id === openId ? 'true' : undefined}
            onClick={({ ctrlKey, metaKey }) =>
              void openStory(id, ctrlKey || metaKey ? 'beside' : 'here')
            }
            onKeyDown={(event) => openBesideByKey(event, id)}
            onMouseDown={keepFromScrolling}
            onAuxClick={({ button }) => {
              if (button === MIDDLE_BUTTON) void openStory(id, 'new-tab');
            }}
            onContextMenu={(event) => openStoryMenu(event, { id, isTab: false })}
          >
            <span className="story-row-headline" dir="auto" lang={language}>
              {headline === '' ? (
                headlineOf(headline, kind)
              ) : (
                <MarkedText text={headline} query={query} column="headline" />
              )}
            </span>
            {excerpt !== '' && (
              <span className="story-row-excerpt" dir="auto" lang={language}>
                <MarkedText text={excerpt} query={query} column={null} />
              </span>
            )}
            <span className="story-row-foot">
              {kind === 'video' && <SquarePlay size={13} aria-label="Video" />}
              <span className={`state ${state}`}>{stateLabel(state)}</span>
              {elsewhere.includes(id) && <AppWindow size={13} aria-label="In its own window" />}
              <time dateTime={shownAt}>{listTime(shownAt)}</time>
            </span>
          </button>
        )}
      </VirtualGrid>
    </nav>
  );
}
