import { useEffect, useRef } from 'react';
import type { FoundMatch, FoundStory } from '../../shared/find/newsroom';
import { headlineOf } from '../story/headline-of';
import { choose, isChosen, useNewsroomFind } from './newsroom-find';

/** Each story that has a match, and each of its matches, to choose what is replaced. */
export function FoundList() {
  const stories = useNewsroomFind((state) => state.found?.stories);
  if (stories === undefined || stories.length === 0) return null;
  return (
    <ul className="found-stories" aria-label="Stories found">
      {stories.map((story) => (
        <FoundInStory key={story.id} story={story} />
      ))}
    </ul>
  );
}

function FoundInStory({ story }: { story: FoundStory }) {
  const { matches, closed } = story;
  const chosen = useNewsroomFind(
    ({ unchecked }) => matches.filter((_, match) => isChosen(story, match, unchecked)).length,
  );
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = chosen > 0 && chosen < matches.length;
  }, [chosen, matches.length]);
  return (
    <li className="found-story">
      <label className="found-headline">
        <input
          ref={box}
          type="checkbox"
          disabled={closed !== null}
          checked={chosen === matches.length}
          onChange={(event) => choose(story, [...matches.keys()], event.target.checked)}
        />
        <bdi>{headlineOf(story.headline)}</bdi>
        <span className="hint">{matches.length.toLocaleString('en-GB')}</span>
      </label>
      {closed !== null && <p className="hint found-closed">{closed}</p>}
      <ul>
        {matches.map((match, at) => (
          <MatchLine key={at} story={story} match={match} at={at} />
        ))}
      </ul>
    </li>
  );
}

function MatchLine({ story, match, at }: { story: FoundStory; match: FoundMatch; at: number }) {
  const checked = useNewsroomFind(({ unchecked }) => isChosen(story, at, unchecked));
  return (
    <li>
      <label className="found-match">
        <input
          type="checkbox"
          disabled={story.closed !== null}
          checked={checked}
          onChange={(event) => choose(story, [at], event.target.checked)}
        />
        <span className="found-words" dir="auto">
          {match.before}
          <mark>{match.text}</mark>
          {match.after}
        </span>
        {match.label !== 'Body' && <span className="hint">{match.label}</span>}
      </label>
    </li>
  );
}
