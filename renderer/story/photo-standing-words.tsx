import { useContext, useId, type MouseEvent } from 'react';
import type { Finding } from '../../shared/captions/checks/check';
import type { Photo } from '../../shared/photo';
import { rightsWarnings, usabilityWords } from '../../shared/photos/rights';
import type { PhotoUse } from '../../shared/story';
import { countFindings, countWords } from '../photos/checks/photo-findings';
import { SeverityIcon } from '../photos/checks/severity-icon';
import { GO_TO_PHOTO, goToPhoto } from '../photos/go-to-photo';
import { useLibraryPhoto } from '../photos/library';
import { RightsIcon } from '../photos/rights-mark';
import { useUsability } from '../photos/usability';
import type { Bound } from '../ui/bound';
import { Button } from '../ui/button';
import type { PhotoStandingProps } from './photo-standing';
import { SessionOfFields } from './session-of-fields';
import { usePhotoFindings } from './use-photo-findings';
import './photo-standing.css';

/** What there is to say of a photo as the story uses it; nothing where all is well. */
export function PhotoStandingWords({ photoId, words }: PhotoStandingProps) {
  const photo = useLibraryPhoto(photoId);
  return photo === null ? null : <Standing photo={photo} words={words ?? NO_WORDS} />;
}

function Standing({ photo, words }: { photo: Photo; words: Bound<PhotoUse | null> }) {
  const { usability, now } = useUsability(photo);
  const { found, names, lookForNames } = usePhotoFindings(photo, words);
  const counts = countFindings(found);
  const heed = rightsWarnings(photo);
  if (usability === 'usable' && heed.length + found.length + names.length === 0) return null;
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
      {names.map((finding) => (
        <OtherSpelling key={finding.message} {...{ finding, lookForNames, words }} />
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

interface OtherSpellingProps {
  finding: Finding;
  lookForNames: () => readonly Finding[];
  words: Bound<PhotoUse | null>;
}

/** A name in the caption that the story spells otherwise, and what puts it right. */
function OtherSpelling({ finding, lookForNames, words }: OtherSpellingProps) {
  const id = useId();
  const session = useContext(SessionOfFields);
  const fix = (event: MouseEvent<HTMLElement>) => {
    const use = words.get();
    // What was typed since is in the caption too.
    const now = lookForNames().find(({ message }) => message === finding.message);
    const caption = now?.fix?.caption;
    if (session === null || use === null || caption === undefined) return;
    session.together(() => words.set({ ...use, caption }));
    const figure = event.currentTarget.closest('figure');
    figure?.querySelector<HTMLElement>('[data-field="caption"]')?.focus();
  };
  return (
    <p className="warning">
      <SeverityIcon severity="warning" size={12} />{' '}
      <span id={id} dir="auto">
        {finding.message}
      </span>{' '}
      {session?.editable === true && (
        <Button className="compact" aria-describedby={id} onClick={fix}>
          Fix
        </Button>
      )}
    </p>
  );
}
