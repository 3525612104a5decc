import { ClipboardPaste, Film, Plus } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { asksNothing } from '../../shared/search/query';
import { ReadOnlyBanner } from '../access/read-only-banner';
import { useApp } from '../app-store';
import { runAction } from '../actions/actions';
import { openStory } from '../story/open-story';
import { Button } from '../ui/button';
import { VirtualGrid } from '../ui/virtual-grid';
import { CatalogProgress } from './catalog-progress';
import { FeedCard } from './feed-card';
import { Problems } from './problems';
import { FilterBar } from './filter-bar';
import { SearchNote } from './search-note';
import {
  isFiltered,
  NO_FILTER,
  refreshStories,
  setFilter,
  showMore,
  showPlaces,
  useStoryList,
} from './story-list';
import './feed.css';

const CARD_WIDTH = 300;
const CARD_HEIGHT = 380;

/** The news feed, as readers see it, with what the desk needs to know of each card. */
export function FeedScreen() {
  const isEmpty = useStoryList(({ stories }) => stories?.length === 0);
  const isReading = useStoryList((state) => state.isReading);
  const name = useApp((state) => state.newsroom?.desk.name);
  const problems = useApp((state) => state.newsroom?.problems ?? []);
  const readOnly = useApp((state) => state.newsroom?.readOnly);
  useEffect(() => void refreshStories(), []);
  return (
    <main className="feed-screen" aria-labelledby="feed-title">
      <header className="screen-header">
        <div className="screen-title">
          <h1 id="feed-title">News Feed</h1>
          <p>{name}</p>
        </div>
        <FilterBar />
        <div className="screen-actions">
          <Button onClick={() => runAction('paste-story')} disabled={readOnly}>
            <ClipboardPaste size={16} aria-hidden /> Paste as story
          </Button>
          <Button onClick={() => runAction('new-video')} disabled={readOnly}>
            <Film size={16} aria-hidden /> New video
          </Button>
          <Button look="primary" onClick={() => runAction('new-story')} disabled={readOnly}>
            <Plus size={16} aria-hidden /> New story
          </Button>
        </div>
      </header>
      <SearchNote />
      <ReadOnlyBanner />
      {problems.length > 0 && <Problems problems={problems} />}
      <CatalogProgress />
      {isEmpty ? isReading ? <FeedToCome /> : <EmptyFeed /> : <Cards />}
    </main>
  );
}

function Cards() {
  const { stories, isMore, shown, query } = useStoryList();
  const total = stories?.length ?? 0;
  const items = useMemo(() => stories?.slice(0, shown) ?? [], [stories, shown]);
  return (
    <VirtualGrid
      items={items}
      label="News Feed"
      className="feed"
      cellWidth={CARD_WIDTH}
      rowHeight={CARD_HEIGHT}
      gap={24}
      keyOf={({ id }) => id}
      onShown={showPlaces}
      footer={
        shown < total && (
          <div className="show-more">
            <Button onClick={showMore}>Show More</Button>
            <p>
              {shown} of {total.toLocaleString('en-GB')}
              {isMore && ' or more'}
            </p>
          </div>
        )
      }
    >
      {(story, tabIndex) => (
        <FeedCard story={story} query={query} tabIndex={tabIndex} onOpen={openStory} />
      )}
    </VirtualGrid>
  );
}

/** Before the first stories of a newsroom that is new here: nobody is to think that it has none. */
function FeedToCome() {
  return (
    <div className="empty" role="status">
      <p>Reading stories…</p>
    </div>
  );
}

function EmptyFeed() {
  const readOnly = useApp((state) => state.newsroom?.readOnly);
  const narrowed = useStoryList(({ filter }) => isFiltered(filter));
  const isUnasked = useStoryList(({ query }) => asksNothing(query));
  if (!narrowed) {
    return (
      <div className="empty">
        <h2>No stories yet</h2>
        <p>
          Start one, or paste a whole article: its headline, caption, credit and body find their
          places.
        </p>
        <Button look="primary" onClick={() => runAction('new-story')} disabled={readOnly}>
          New story
        </Button>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{isUnasked ? 'Nothing to look for yet' : 'No story fits'}</h2>
      <p>
        {isUnasked
          ? 'Stories are listed as soon as the search says what they have to have.'
          : 'Try fewer words, only the beginning of one, or another section or state.'}
      </p>
      <Button onClick={() => setFilter(NO_FILTER)}>Clear filters</Button>
    </div>
  );
}
