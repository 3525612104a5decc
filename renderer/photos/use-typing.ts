import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { expandVariables } from '../../shared/captions/variables';
import type { Photo, PhotoChange } from '../../shared/photo';
import { changedPhoto } from '../../shared/photos/changed-photo';
import { printField, readList } from '../../shared/photos/list-words';
import { TYPED_FIELDS, type TypedField } from '../../shared/photos/typed-fields';
import { changePhotos, endStep } from './change-photos';
import { followLeaving } from './typing';

/** Hands that rest that long may rest for longer: what is typed is stored. */
const REST_MS = 500;
/** Hands that do not rest: a page that is lost takes no more than that of the words with it. */
const LONGEST_MS = 2_000;

/** What is typed into a field of photos. */
export interface Draft {
  text: string;
  /** The photos as they were before, in the order of the wall: variables are theirs. */
  photos: readonly Photo[];
}

/**
 * What is typed into a field and not taken yet. It is stored as it is once the hands rest, and now and then while
 * they do not; when they go elsewhere each photo gets it with its own words for the variables, all in one step.
 */
export function useTyping(field: TypedField, photos: readonly Photo[], stored: string) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Until then what is typed now is stored, by the page's clock; null while all is. */
  const due = useRef<number | null>(null);
  const latest = useRef({ draft, photos, leave: () => {} });

  const store = (textFor: (photo: Photo, index: number) => string) => {
    clearTimeout(timer.current);
    due.current = null;
    const { photos: of } = latest.current;
    const changes = of.map((photo, index) => changeOf(field, textFor(photo, index)));
    const isChanged = (photo: Photo, index: number) =>
      textOf(changedPhoto(photo, changes[index] ?? {}), field) !== textOf(photo, field);
    if (!of.some(isChanged)) return;
    const name = `${field} ${of.map(({ id }) => id).join(' ')}`;
    changePhotos(of, (_, index) => changes[index] ?? {}, name);
  };

  const leave = () => {
    const { draft: typed } = latest.current;
    if (typed !== null) store((photo, index) => wordsFor(typed, field, photo, index));
    endStep();
    latest.current.draft = null;
    setDraft(null);
  };

  useLayoutEffect(() => {
    latest.current = { draft, photos, leave };
  });

  useEffect(() => {
    const stop = followLeaving(() => latest.current.leave());
    return () => {
      latest.current.leave();
      stop();
    };
  }, []);

  return {
    text: draft?.text ?? stored,
    draft,
    type(text: string) {
      setDraft({ text, photos: draft?.photos ?? photos });
      clearTimeout(timer.current);
      const now = performance.now();
      due.current ??= now + LONGEST_MS;
      timer.current = setTimeout(() => store(() => text), Math.min(REST_MS, due.current - now));
    },
    leave,
  };
}

/** Whether variables in a field stand for words: in dates there are none. */
export function takesVariables(field: TypedField): boolean {
  return TYPED_FIELDS[field].kind !== 'date';
}

/** The words of a photo in a field, as they stand in its input. */
export function textOf(photo: Photo, field: TypedField): string {
  return printField(photo[field]);
}

function wordsFor(draft: Draft, field: TypedField, photo: Photo, index: number): string {
  if (!takesVariables(field)) return draft.text;
  const before = draft.photos.find(({ id }) => id === photo.id) ?? photo;
  return expandVariables(draft.text, before, index + 1).text;
}

function changeOf(field: TypedField, text: string): PhotoChange {
  return { [field]: TYPED_FIELDS[field].kind === 'list' ? readList(text) : text.trim() };
}
