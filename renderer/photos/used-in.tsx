import { useEffect, useId, useState } from 'react';
import type { UsesOfPhotos } from '../../shared/ipc-photos';
import { attempt } from '../app-store';
import { listen, request } from '../ipc';
import { headlineOf } from '../story/headline-of';
import { openStory } from '../story/open-story';
import { stateLabel } from '../story/state-label';

const NO_USES: UsesOfPhotos = { total: 0, stories: [] };

/** The stories that use these photos; each opens. */
export function UsedIn({ photoIds }: { photoIds: readonly string[] }) {
  const id = useId();
  const { total, stories } = useUses(photoIds);
  const more = total - stories.length;
  return (
    <section className="photo-uses" aria-labelledby={id}>
      <p id={id} role="status">
        {total === 0 ? 'Used in no story.' : `Used in ${countWords(total)}:`}
      </p>
      {total > 0 && (
        <ul>
          {stories.map((story) => (
            <li key={story.id}>
              <button
                type="button"
                className="button plain compact"
                onClick={() => void openStory(story.id, 'new-tab')}
              >
                <bdi>{headlineOf(story.headline, story.kind)}</bdi> ({stateLabel(story.state)})
              </button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="hint">And {more.toLocaleString('en-GB')} more.</p>}
    </section>
  );
}

/** Which stories use the photos; asked again when another window or program stored some. */
function useUses(photoIds: readonly string[]): UsesOfPhotos {
  const [uses, setUses] = useState(NO_USES);
  const ids = photoIds.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const answer = await attempt(() => request('photos.usedIn', ids.split(' ')));
      if (isCurrent) setUses(answer ?? NO_USES);
    };
    void ask();
    const stop = listen({ 'stories.saved': () => void ask(), 'stories.outside': () => void ask() });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [ids]);
  return uses;
}

function countWords(total: number): string {
  return total === 1 ? '1 story' : `${total.toLocaleString('en-GB')} stories`;
}
