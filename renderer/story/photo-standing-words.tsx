import { useCallback } from 'react';
import { checkContext, checkPhoto } from '../../shared/captions/checks';
import type { HouseCreditForm } from '../../shared/captions/house-credit-forms';
import type { Photo } from '../../shared/photo';
import { rightsWarnings, usabilityWords } from '../../shared/photos/rights';
import type { PhotoUse } from '../../shared/story';
import { useApp } from '../app-store';
import { hereAndNow } from '../photos/here-and-now';
import { countFindings, countWords } from '../photos/checks/photo-findings';
import { SeverityIcon } from '../photos/checks/severity-icon';
import { GO_TO_PHOTO, goToPhoto } from '../photos/go-to-photo';
import { useLibraryPhoto } from '../photos/library';
import { RightsIcon } from '../photos/rights-mark';
import { useUsability } from '../photos/usability';
import type { Bound } from '../ui/bound';
import { useAtRest } from '../ui/use-at-rest';
import type { PhotoStandingProps } from './photo-standing';
import './photo-standing.css';

/** What there is to say of a photo as the story uses it; nothing where all is well. */
export function PhotoStandingWords({ photoId, words }: PhotoStandingProps) {
  const photo = useLibraryPhoto(photoId);
  return photo === null ? null : <Standing photo={photo} words={words ?? NO_WORDS} />;
}

function Standing({ photo, words }: { photo: Photo; words: Bound<PhotoUse | null> }) {
  const { usability, now } = useUsability(photo);
  const { subscribe, get } = words;
  const forms = useApp((state) => state.newsroom?.desk.creditForms);
  const counts = useAtRest(
    subscribe,
    useCallback(() => countsOf(photo, get(), forms), [photo, get, forms]),
  );
  const heed = rightsWarnings(photo);
  if (usability === 'usable' && heed.length + counts.length === 0) return null;
  return (
    <div className="photo-standing" role="note" aria-label="Rights and checks of the photo">
      {usability !== 'usable' && (
        <p className="error">
          <RightsIcon usability={usability} size={12} /> {usabilityWords(photo, now)}
        </p>
      )}
      {heed.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
      {counts.map(({ severity, count }) => (
        <p key={severity} className={severity}>
          <SeverityIcon severity={severity} size={12} /> {countWords(count, severity)}
        </p>
      ))}
      {usability !== 'usable' && (
        <button
          type="button"
          className="button quiet compact"
          onClick={() => void goToPhoto(photo.id)}
        >
          {GO_TO_PHOTO}
        </button>
      )}
    </div>
  );
}

/** A photo that is shown without words of its own. */
const NO_WORDS: Bound<null> = { get: () => null, set: () => {}, subscribe: () => () => {} };

/** How many errors and warnings there are, without what is said of its rights. */
function countsOf(
  photo: Photo,
  use: PhotoUse | null,
  forms: readonly HouseCreditForm[] | undefined,
) {
  if (use === null) return [];
  const { caption, credit, altText } = use;
  const used = { ...photo, caption, credit, altText };
  const found = checkPhoto(used, checkContext([used], hereAndNow(), forms));
  return countFindings(
    found.filter(({ check, severity }) => check !== 'termsOfUse' && severity !== 'hint'),
  );
}
