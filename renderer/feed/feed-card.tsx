import { SquarePlay } from 'lucide-react';
import { memo } from 'react';
import { readingTimeLabel } from '../../shared/reading-time';
import type { ListedStory } from '../../shared/ipc';
import { areaAddress } from '../../shared/photos/area-address';
import { hasWords, type SearchQuery } from '../../shared/search/query';
import { useApp } from '../app-store';
import { headlineOf } from '../story/headline-of';
import { stateLabel } from '../story/state-label';
import { fullTime, listTime } from '../ui/time';
import { MarkedText } from './marked-text';

interface FeedCardProps {
  story: ListedStory;
  /** What the story was found by. */
  query: SearchQuery;
  tabIndex: 0 | -1;
  onOpen: (id: string) => void;
}

/** A story or video as its card in the feed. The headline is the button; the whole card presses it. */
export const FeedCard = memo(function FeedCard({ story, query, tabIndex, onOpen }: FeedCardProps) {
  const { id, kind, kicker, language, photoId, photoArea, altText } = story;
  // Where words were looked for, the fields that have them.
  const headline = hasWords(query) ? story.headline : story.webHeadline || story.headline;
  const isVideo = kind === 'video';
  return (
    <article className={`card ${kind} ${photoId === null ? 'without-photo' : ''}`}>
      {photoId !== null && (
        <div className="card-photo">
          <img
            src={areaAddress(photoId, photoArea)}
            alt={altText}
            loading="lazy"
            draggable={false}
          />
          {isVideo && <SquarePlay className="card-play" size={36} aria-hidden />}
        </div>
      )}
      <div className="card-text" lang={language}>
        {isVideo ? (
          <p className="card-kicker">Video</p>
        ) : (
          kicker !== '' && (
            <p className="card-kicker" dir="auto">
              {kicker}
            </p>
          )
        )}
        <h2 className="card-headline" dir="auto">
          <button
            type="button"
            className="card-open"
            data-grid-item
            tabIndex={tabIndex}
            title={headline || undefined}
            onClick={() => onOpen(id)}
          >
            <span className="card-headline-words">
              {headline === '' ? (
                headlineOf(headline, kind)
              ) : (
                <MarkedText text={headline} query={query} column="headline" />
              )}
            </span>
          </button>
        </h2>
        <CardWords story={story} query={query} />
      </div>
      <CardFoot story={story} />
    </article>
  );
});

/** Standfirst and opening; where words were looked for, the lines that have them. */
function CardWords({ story, query }: Pick<FeedCardProps, 'story' | 'query'>) {
  const { kind, opening, excerpt } = story;
  const standfirst = hasWords(query) ? story.standfirst : story.trailText || story.standfirst;
  return (
    <>
      {kind !== 'video' && standfirst !== '' && (
        <p className="card-standfirst" dir="auto">
          <MarkedText text={standfirst} query={query} column="standfirst" />
        </p>
      )}
      {excerpt !== '' && (
        <p className="card-excerpt" dir="auto">
          <MarkedText text={excerpt} query={query} column={null} />
        </p>
      )}
      {excerpt === '' && opening !== '' && (
        <p className="card-opening" dir="auto">
          {opening}
        </p>
      )}
    </>
  );
}

function CardFoot({ story: { kind, minutes, section, shownAt, state } }: { story: ListedStory }) {
  const sectionName = useApp(
    ({ newsroom }) => newsroom?.desk.sections.find(({ id }) => id === section)?.name,
  );
  return (
    <footer className="card-foot">
      {kind === 'story' && minutes > 0 && <span>{readingTimeLabel(minutes)}</span>}
      {sectionName !== undefined && <span>{sectionName}</span>}
      <time dateTime={shownAt} title={fullTime(shownAt)}>
        {listTime(shownAt)}
      </time>
      <span className={`state ${state}`}>{stateLabel(state)}</span>
    </footer>
  );
}
