import { ArrowRight } from 'lucide-react';
import type { Photo } from '../../shared/photo';
import { PHOTO_FIELDS } from '../../shared/photos/photo-fields';
import type { StoryWithPhoto } from '../../shared/photos/uses';
import { closeDialog } from '../app-store';
import { headlineOf } from '../story/headline-of';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { chooseStory, chosenStories, replaceChosen, useReplacing } from './replace-photo';
import './replace-photo.css';

/** Where one photo would come in the place of another: which stories, and what of theirs stays. */
export function ReplacePhotoDialog() {
  const state = useReplacing();
  const { from, to, uses, isReplacing } = state;
  const count = chosenStories(state).length;
  return (
    <Dialog title="Replace everywhere" onClose={closeDialog} className="replace-photo-dialog">
      <div className="replace-photo">
        <div className="replace-photo-pair">
          {from && <Side photo={from} label="This photo" />}
          <ArrowRight size={20} aria-hidden />
          {to && <Side photo={to} label="Becomes" />}
        </div>
        <p role="status" aria-label="Stories with this photo">
          {uses === null ? 'Looking through stories…' : usedWords(uses.stories.length, uses.unread)}
        </p>
        <ul className="replace-photo-stories" aria-label="Stories that use it">
          {uses?.stories.map((story) => (
            <StoryLine key={story.id} story={story} />
          ))}
        </ul>
      </div>
      <div className="dialog-foot">
        <p className="hint">
          The other photo comes with its own credit. Each story is saved as any change is.
        </p>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button
          look="primary"
          disabled={count === 0 || isReplacing}
          onClick={() => void replaceChosen()}
        >
          {count === 0 ? 'Replace' : `Replace in ${stories(count)}`}
        </Button>
      </div>
    </Dialog>
  );
}

function Side({ photo, label }: { photo: Photo; label: string }) {
  const { id, headline, caption, fileName, credit } = photo;
  return (
    <figure aria-label={label}>
      <img src={`media://${id}/thumb`} alt="" />
      <figcaption>
        <span dir="auto">{headline || caption || fileName}</span>
        <span className="hint" dir="auto">
          {credit || 'No credit'}
        </span>
      </figcaption>
    </figure>
  );
}

function StoryLine({ story }: { story: StoryWithPhoto }) {
  const isChosen = useReplacing((state) => !state.unchecked.has(story.id));
  const { closed, own } = story;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          disabled={closed !== null}
          checked={closed === null && isChosen}
          onChange={(event) => chooseStory(story.id, event.target.checked)}
        />
        <bdi>{headlineOf(story.headline)}</bdi>
        <span className="hint">{placesOf(story)}</span>
      </label>
      {(closed ?? own.length > 0) && (
        <p className="hint">
          {closed ?? `Its own ${own.map((word) => nameOf(word)).join(' and ')} stays.`}
        </p>
      )}
    </li>
  );
}

function nameOf(word: StoryWithPhoto['own'][number]): string {
  return PHOTO_FIELDS[word].label.toLowerCase();
}

function placesOf({ leads, inBody }: StoryWithPhoto): string {
  const body = inBody === 0 ? [] : [inBody === 1 ? 'in the body' : `${inBody} times in the body`];
  return [...(leads ? ['lead photo'] : []), ...body].join(', ');
}

function usedWords(count: number, unread: number): string {
  const used =
    count === 0 ? 'No story uses it.' : `${stories(count)} ${count === 1 ? 'uses' : 'use'} it.`;
  return unread === 0 ? used : `${used} ${stories(unread)} could not be read: the feed says why.`;
}

function stories(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'story' : 'stories'}`;
}
