import { useMemo } from 'react';
import type { PictureArea } from '../../shared/photo';
import { parseSearch } from '../../shared/search/query';
import type { Story } from '../../shared/story';
import { summarise } from '../../shared/summary';
import { FeedCard } from '../feed/feed-card';
import '../feed/feed.css';
import { goToField } from '../story/focus-field';

const NO_SEARCH = parseSearch('');
const editHeadline = () => goToField('headline');

interface FeedPreviewProps {
  story: Story;
  /** The part of its photo that is shown; null for the middle of it. */
  photoArea: PictureArea | null;
}

/** The story's card as the feed shows it; it is open already, so that the card leads to its headline. */
export function FeedPreview({ story, photoArea }: FeedPreviewProps) {
  const listed = useMemo(
    () => ({ ...summarise(story), excerpt: '', photoArea }),
    [story, photoArea],
  );
  return (
    <div className="preview-card">
      <FeedCard story={listed} query={NO_SEARCH} tabIndex={0} onOpen={editHeadline} />
    </div>
  );
}
