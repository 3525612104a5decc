import { ImagePlus, Replace, Trash2 } from 'lucide-react';
import { choosePhoto, placed } from '../photos/photo-choice';
import { Button, IconButton } from '../ui/button';
import { boundKey, useBound } from '../ui/bound';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { useLeadPhotoDrop } from './drop-lead-photo';
import { PhotoFields } from './photo-fields';
import { PhotoStanding } from './photo-standing';
import type { StorySession } from './story-session';
import './photo.css';

/** The photo that leads the story. Its words may come before the picture does. */
export function LeadPhoto({ session, editable }: { session: StorySession; editable: boolean }) {
  const photo = session.bind('leadPhoto');
  const photoId = useBound(boundKey(photo, 'photoId'));
  // Of the picture and its tools, and of what adds one, the other takes the place.
  const figure = useKeptFocus<HTMLElement>();
  const choose = () =>
    choosePhoto((chosen) => {
      photo.set(placed(photo.get(), chosen));
      // Its caption is what an editor looks at next.
      figure.current?.querySelector('textarea')?.focus();
    });
  const { isOver, handlers } = useLeadPhotoDrop(session, editable);
  return (
    <figure
      className={isOver ? 'lead-photo dropping' : 'lead-photo'}
      aria-label="Lead photo"
      ref={figure}
      {...handlers}
    >
      {photoId === null && editable && (
        <Button look="quiet" className="photo-missing" onClick={choose}>
          <ImagePlus size={20} aria-hidden />
          Add lead photo
        </Button>
      )}
      {photoId !== null && (
        <div className="photo-frame">
          <img src={`media://${photoId}/page`} alt={photo.get().altText} draggable={false} />
          <PhotoStanding photoId={photoId} words={photo} />
          {editable && (
            <div className="photo-tools">
              <IconButton label="Replace lead photo" onClick={choose}>
                <Replace size={16} />
              </IconButton>
              <IconButton
                label="Remove lead photo"
                onClick={() => photo.set({ ...photo.get(), photoId: null })}
              >
                <Trash2 size={16} />
              </IconButton>
            </div>
          )}
        </div>
      )}
      <PhotoFields photo={photo} disabled={!editable} />
    </figure>
  );
}
