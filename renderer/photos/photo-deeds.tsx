import { actionOf, runAction, whyNot } from '../actions/actions';
import { storyName } from '../story/headline-of';
import { useOpenStory } from '../story/open-session';
import { Button } from '../ui/button';
import { usePhotos } from './photos';

const DEEDS = [
  { id: 'stationery', label: 'Stationery…' },
  { id: 'crop-photo', label: 'Crop…' },
  { id: 'photos-into-story', label: 'Put into story' },
  { id: 'replace-photo', label: 'Replace everywhere…' },
  { id: 'export-photos', label: 'Export…' },
  { id: 'remove-photos', label: 'Remove…' },
] as const;

/** What can be done with the selected photos. */
export function PhotoDeeds() {
  const session = useOpenStory((open) => open.session);
  usePhotos(({ selection }) => selection);
  const story = session === null ? '' : `Into “${storyName(session.field('headline'))}”`;
  return (
    <div className="photo-deeds">
      {DEEDS.map(({ id, label }) => {
        const action = actionOf(id);
        const why = action === undefined ? null : whyNot(action);
        return (
          <Button
            key={id}
            className="compact"
            disabled={why !== null}
            title={why ?? (id === 'photos-into-story' ? story : undefined)}
            onClick={() => runAction(id)}
          >
            {label}
          </Button>
        );
      })}
    </div>
  );
}
