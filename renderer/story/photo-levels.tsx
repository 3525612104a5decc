import { useContext, useId, useMemo, useState, useSyncExternalStore, type MouseEvent } from 'react';
import type { Photo } from '../../shared/photo';
import { PHOTO_FIELDS } from '../../shared/photos/photo-fields';
import {
  SHARED_WORDS,
  standings,
  type SharedWord,
  type Standing,
} from '../../shared/photos/two-levels';
import type { PhotoUse } from '../../shared/story';
import { useApp } from '../app-store';
import { useLibraryPhoto } from '../photos/library';
import { putIntoLibrary } from '../photos/put-into-library';
import { Button } from '../ui/button';
import { boundKey, useBound, type Bound } from '../ui/bound';
import { SessionOfFields } from './session-of-fields';
import './photo-levels.css';

interface PhotoLevelsProps {
  photo: Bound<PhotoUse>;
  disabled: boolean;
}

/**
 * How the words of a photo in a story stand to the library's: a line below them, that opens to say of each what
 * the library says.
 */
export function PhotoLevels({ photo, disabled }: PhotoLevelsProps) {
  const id = useBound(useMemo(() => boundKey(photo, 'photoId'), [photo]));
  const library = useLibraryPhoto(id);
  if (library === null) return <p className="photo-levels" />;
  return <Levels photo={photo} library={library} disabled={disabled} />;
}

function Levels({ photo, library, disabled }: PhotoLevelsProps & { library: Photo }) {
  const standing = useStandings(photo, library);
  const ways = useWays(photo, library);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const differing = SHARED_WORDS.filter((word) => standing[word] !== 'same');
  if (differing.length === 0) {
    return <p className="photo-levels as-in-library">As in the library</p>;
  }
  const offersCredit = standing.credit === 'missing' && !isOpen;
  const told = differing.filter((word) => word !== 'credit' || !offersCredit);
  return (
    <div className="photo-levels">
      {told.length > 0 && (
        <button
          type="button"
          className="photo-levels-open"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {inWords(told)} not as in the library
        </button>
      )}
      {offersCredit && (
        <p className="photo-levels-credit">
          No credit here. The library has <bdi>{library.credit}</bdi>.{' '}
          {!disabled && (
            <Button className="compact" onClick={(event) => ways.use('credit', event)}>
              Use it
            </Button>
          )}
        </p>
      )}
      {isOpen && (
        <ul id={listId}>
          {SHARED_WORDS.map((word) => (
            <Level key={word} {...{ word, library, disabled, ways }} is={standing[word]} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface LevelProps {
  word: SharedWord;
  library: Photo;
  disabled: boolean;
  is: Standing;
  ways: ReturnType<typeof useWays>;
}

/** One of the words, with what the library says, and the ways from one level to the other. */
function Level({ word, library, disabled, is, ways }: LevelProps) {
  const readOnly = useApp(({ newsroom }) => newsroom?.readOnly ?? true);
  const { label } = PHOTO_FIELDS[word];
  if (is === 'same') {
    return (
      <li>
        <span className="photo-level-name">{label}</span>
        <span className="hint">As in the library</span>
      </li>
    );
  }
  return (
    <li aria-label={label}>
      <span className="photo-level-name">{label}</span>
      <div>
        {is === 'added' ? (
          <p className="hint">The library has none.</p>
        ) : (
          <LibraryWords label={label} words={library[word]} />
        )}
        <div className="photo-level-ways">
          {is !== 'added' && !disabled && (
            <Button className="compact" onClick={(event) => ways.use(word, event)}>
              Use the library’s
            </Button>
          )}
          {is !== 'missing' && !readOnly && (
            <Button className="compact" onClick={(event) => ways.put(word, event)}>
              Put into the library
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** Characters that fit without scrolling. */
const SHORT = 300;

/** Long ones scroll, so that the ways below them stay in reach. */
function LibraryWords({ label, words }: { label: string; words: string }) {
  const scrolls = words.length > SHORT;
  return (
    <p
      dir="auto"
      className="library-words"
      {...(scrolls && { role: 'region', 'aria-label': `${label} in the library`, tabIndex: 0 })}
    >
      {words}
    </p>
  );
}

/** Follows the typing, but renders for what becomes otherwise alone. */
function useStandings(photo: Bound<PhotoUse>, library: Photo) {
  // As a text: equal ones are one value, and nothing renders for them.
  const read = () => JSON.stringify(standings(photo.get(), library));
  const now = useSyncExternalStore(photo.subscribe, read);
  return useMemo(() => JSON.parse(now) as ReturnType<typeof standings>, [now]);
}

/**
 * The ways from one level to the other: `use` gives the story the library's words, as one step of its undo; `put`
 * gives the library the story's. Both lead to the field that has them now.
 */
function useWays(photo: Bound<PhotoUse>, library: Photo) {
  const session = useContext(SessionOfFields);
  return {
    use: (word: SharedWord, event: MouseEvent<HTMLElement>) => {
      session?.together(() => photo.set({ ...photo.get(), [word]: library[word] }));
      focusField(event.currentTarget, word);
    },
    put: (word: SharedWord, event: MouseEvent<HTMLElement>) => {
      putIntoLibrary(library, word, photo.get()[word]);
      focusField(event.currentTarget, word);
    },
  };
}

function focusField(button: HTMLElement, word: SharedWord): void {
  const fields = button.closest('.photo-fields');
  fields?.querySelector<HTMLElement>(`[data-field="${word}"]`)?.focus();
}

function inWords(words: readonly SharedWord[]): string {
  const names = words.map((word) => PHOTO_FIELDS[word].label.toLowerCase());
  const all = new Intl.ListFormat('en-GB').format(names);
  return all.charAt(0).toUpperCase() + all.slice(1);
}
