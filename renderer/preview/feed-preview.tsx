import { useMemo } from 'react';
import { parseSearch } from '../../shared/search/query';
import type { Story } from '../../shared/story';
import { summarise } from '../../shared/summary';
import { FeedCard } from '../feed/feed-card';
import '../feed/feed.css';
import { goToField } from '../story/focus-field';

const NO_SEARCH = parseSearch('');
const editHeadline = () => goToField('headline');

/** The story's card as the feed shows it; it is open already, so that the card leads to its headline. */
export function FeedPreview({ story }: { story: Story }) {
  const listed = useMemo(() => ({ ...summarise(story), excerpt: '' }), [story]);
  return (
    <div className="preview-card">
      <FeedCard story={listed} query={NO_SEARCH} tabIndex={0} onOpen={editHeadline} />
    </div>
  );
}
