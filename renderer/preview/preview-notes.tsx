import { FIELD_NAMES } from '../../shared/fields/field-names';
import type { PreviewView } from '../../shared/preview';
import { GO_TO_PHOTO, goToPhoto } from '../photos/go-to-photo';
import { goToField } from '../story/focus-field';
import { Button } from '../ui/button';

/** Why the story cannot leave as it is, and what of it readers would not get, with the way to mend it. */
export function PreviewNotes({ view }: { view: PreviewView }) {
  const { refusals, photosGone, insecureLinks } = view;
  if (refusals.length + photosGone + insecureLinks === 0) return null;
  return (
    <ul className="preview-notes" aria-label="Before it can leave">
      {refusals.map(({ message, field, photoId }) => (
        <li key={message}>
          <span>{message}</span>
          {field !== undefined && (
            <Button className="compact" onClick={() => goToField(field)}>
              Go to {FIELD_NAMES[field]}
            </Button>
          )}
          {photoId !== undefined && (
            <Button className="compact" onClick={() => void goToPhoto(photoId)}>
              {GO_TO_PHOTO}
            </Button>
          )}
        </li>
      ))}
      {photosGone > 0 && <li>{goneWords(photosGone)}</li>}
      {insecureLinks > 0 && <li>{insecureWords(insecureLinks)}</li>}
    </ul>
  );
}

function goneWords(count: number): string {
  return count === 1
    ? 'One photo is not in the newsroom any more: its caption goes out without it.'
    : `${count} photos are not in the newsroom any more: their captions go out without them.`;
}

function insecureWords(count: number): string {
  return count === 1
    ? 'One link is not https: others on the way can read and change what readers get.'
    : `${count} links are not https: others on the way can read and change what readers get.`;
}
