import { useCallback, useContext, useMemo } from 'react';
import { checkContext, checkPhoto } from '../../shared/captions/checks';
import type { Finding } from '../../shared/captions/checks/check';
import { namesAsInStory } from '../../shared/captions/checks/names-as-in-story';
import type { HouseCreditForm } from '../../shared/captions/house-credit-forms';
import type { Photo } from '../../shared/photo';
import type { PhotoUse } from '../../shared/story';
import { useApp } from '../app-store';
import { hereAndNow } from '../photos/here-and-now';
import type { Bound } from '../ui/bound';
import { useAtRest, type Subscribe } from '../ui/use-at-rest';
import { namesInBody } from './names-in-body';
import { SessionOfFields } from './session-of-fields';
import type { StorySession } from './story-session';

/**
 * Errors and warnings in the words that a story gives a photo, without what is said of its rights: as they were at
 * rest. Names that the story spells otherwise are apart: they alone follow its body.
 *
 * @returns `lookForNames` looks for these now.
 */
export function usePhotoFindings(photo: Photo, words: Bound<PhotoUse | null>) {
  const { get, subscribe } = words;
  const session = useContext(SessionOfFields);
  const forms = useApp((state) => state.newsroom?.desk.creditForms);
  const find = useCallback(() => findingsOf(photo, get(), forms), [photo, get, forms]);
  const lookForNames = useCallback(() => namesOf(photo, get(), session), [photo, get, session]);
  const anyWords = useCallback<Subscribe>(
    (listener) => session?.subscribe(listener) ?? (() => {}),
    [session],
  );
  return {
    found: useFindings(subscribe, find),
    names: useFindings(anyWords, lookForNames),
    lookForNames,
  };
}

function useFindings<Found extends Finding>(
  subscribe: Subscribe,
  find: () => readonly Found[],
): readonly Found[] {
  // As a text: equal ones are one value, and nothing renders for them.
  const found = useAtRest(
    subscribe,
    useCallback(() => JSON.stringify(find()), [find]),
  );
  return useMemo(() => JSON.parse(found) as readonly Found[], [found]);
}

function findingsOf(
  photo: Photo,
  use: PhotoUse | null,
  forms: readonly HouseCreditForm[] | undefined,
) {
  if (use === null) return [];
  const { caption, credit, altText } = use;
  const used = { ...photo, caption, credit, altText };
  const found = checkPhoto(used, checkContext([used], hereAndNow(), forms));
  return found.filter(({ check, severity }) => check !== 'termsOfUse' && severity !== 'hint');
}

function namesOf(
  { people }: Photo,
  use: PhotoUse | null,
  session: StorySession | null,
): readonly Finding[] {
  if (use === null || session === null) return [];
  return namesAsInStory({ caption: use.caption, people }, namesInBody(session.editor.state.doc));
}
