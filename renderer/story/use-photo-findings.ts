import { useCallback, useContext, useMemo } from 'react';
import { checkContext, checkPhoto, type NamedFinding } from '../../shared/captions/checks';
import type { HouseCreditForm } from '../../shared/captions/house-credit-forms';
import { NO_NAMES, type StoryNames } from '../../shared/captions/names';
import type { Photo } from '../../shared/photo';
import type { PhotoUse } from '../../shared/story';
import { useApp } from '../app-store';
import { hereAndNow } from '../photos/here-and-now';
import type { Bound } from '../ui/bound';
import { subscribeAll, useAtRest, type Subscribe } from '../ui/use-at-rest';
import { namesInBody } from './names-in-body';
import { SessionOfFields } from './session-of-fields';
import type { StorySession } from './story-session';

/**
 * Errors and warnings in the words that a story gives a photo, without what is said of its rights: as they were at
 * rest, and what looks for them now.
 */
export function usePhotoFindings(photo: Photo, { subscribe, get }: Bound<PhotoUse | null>) {
  const session = useContext(SessionOfFields);
  const forms = useApp((state) => state.newsroom?.desk.creditForms);
  // As a text: equal ones are one value, and nothing renders for them.
  const read = useCallback(() => {
    const names = session === null ? NO_NAMES : namesInBody(session.editor.state.doc);
    return JSON.stringify(findingsOf(photo, get(), forms, names));
  }, [photo, get, forms, session]);
  const found = useAtRest(
    useMemo(() => subscribeAll(subscribe, bodyAtRest(session)), [subscribe, session]),
    read,
  );
  const look = () => findingsIn(read());
  return { found: useMemo(() => findingsIn(found), [found]), look };
}

function findingsIn(text: string): readonly NamedFinding[] {
  return JSON.parse(text) as readonly NamedFinding[];
}

/** Tells of a body that changed once its story is saved or measured: no key waits for it. */
function bodyAtRest(session: StorySession | null): Subscribe {
  return (listener) => {
    if (session === null) return () => {};
    let seen = session.editor.state.doc;
    return session.store.subscribe(() => {
      const { doc } = session.editor.state;
      if (doc === seen) return;
      seen = doc;
      listener();
    });
  };
}

function findingsOf(
  photo: Photo,
  use: PhotoUse | null,
  forms: readonly HouseCreditForm[] | undefined,
  names: StoryNames,
): readonly NamedFinding[] {
  if (use === null) return [];
  const { caption, credit, altText } = use;
  const used = { ...photo, caption, credit, altText };
  const found = checkPhoto(used, checkContext([used], hereAndNow(), forms, names));
  return found.filter(({ check, severity }) => check !== 'termsOfUse' && severity !== 'hint');
}
