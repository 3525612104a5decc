import { ClipboardPaste, Film, Plus } from 'lucide-react';
import { useEffect } from 'react';
import type { StorySummary } from '../../shared/summary';
import { useApp } from '../app-store';
import { VanishedBanner } from '../conflict/vanished-banner';
import { runAction } from '../actions/actions';
import { openStory } from '../story/open-story';
import { Button } from '../ui/button';
import { VirtualGrid } from '../ui/virtual-grid';
import { FeedCard } from './feed-card';
import { FilterBar } from './filter-bar';
import { ReadOnlyBanner } from './read-only-banner';
import { NO_FILTER, refreshStories, setFilter, showMore, useStoryList } from './story-list';
import './feed.css';

const CARD_WIDTH = 300;
const CARD_HEIGHT = 380;

/** The news feed, as readers see it, with what the desk needs to know of each card. */
export function FeedScreen() {
  const { stories, total } = useStoryList();
  const name = useApp((state) => state.newsroom?.desk.name);
  const problems = useApp((state) => state.newsroom?.problems ?? []);
  const readOnly = useApp((state) => state.newsroom?.readOnly);
  const vanished = useApp((state) => state.newsroom?.vanished ?? 0);
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
      {vanished > 0 && <VanishedBanner />}
      {readOnly && vanished === 0 && <ReadOnlyBanner />}
      {problems.length > 0 && <Problems problems={problems} />}
      {stories?.length === 0 ? <EmptyFeed /> : <Cards stories={stories ?? []} total={total} />}
    </main>
  );
}

function Cards({ stories, total }: { stories: readonly StorySummary[]; total: number }) {
  return (
    <VirtualGrid
      items={stories}
      label="News Feed"
      className="feed"
      cellWidth={CARD_WIDTH}
      rowHeight={CARD_HEIGHT}
      gap={24}
      keyOf={({ id }) => id}
      footer={
        stories.length < total && (
          <div className="show-more">
            <Button onClick={() => void showMore()}>Show More</Button>
            <p>
              {stories.length} of {total}
            </p>
          </div>
        )
      }
    >
      {(story, tabIndex) => <FeedCard story={story} tabIndex={tabIndex} onOpen={openStory} />}
    </VirtualGrid>
  );
}

function EmptyFeed() {
  const filter = useStoryList((state) => state.filter);
  const isFiltered = Object.values(filter).some((value) => value !== '');
  return (
    <div className="empty">
      <h2>{isFiltered ? 'No story fits' : 'No stories yet'}</h2>
      <p>
        {isFiltered
          ? 'Try fewer words, or another section or state.'
          : 'Start one, or paste a whole article: its headline, caption, credit and body find their places.'}
      </p>
      {isFiltered ? (
        <Button onClick={() => void setFilter(NO_FILTER)}>Clear filters</Button>
      ) : (
        <Button look="primary" onClick={() => runAction('new-story')}>
          New story
        </Button>
      )}
    </div>
  );
}

function Problems({ problems }: { problems: readonly { file: string; message: string }[] }) {
  return (
    <details className="banner problems">
      <summary>
        {problems.length === 1
          ? 'One file could not be opened and was left untouched.'
          : `${problems.length} files could not be opened and were left untouched.`}
      </summary>
      <ul>
        {problems.map(({ file, message }) => (
          <li key={file}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
