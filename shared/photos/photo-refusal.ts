import { withoutNotes } from '../document/notes';
import { isAhead, momentLabel, type Moment } from '../fields/moment';
import type { Photo } from '../photo';
import { usedPhotoIds } from '../photo-uses';
import type { Story } from '../story';
import { photoName } from './photo-name';
import { usabilityAt, type TermsOfUse } from './rights';

/** As much of a photo as decides whether a story that uses it may leave. */
export type LeavingPhoto = TermsOfUse & Pick<Photo, 'id' | 'headline' | 'fileName'>;

/** Finds a photo of the newsroom; undefined where it has none of this id. */
export type FindPhoto = (id: string) => LeavingPhoto | undefined;

/** Why a story may not leave, and the photo to look at. */
export interface PhotoRefusal {
  refused: string;
  photoId: string;
}

/** When a story is to leave, and when that is asked: ISO 8601 both. */
interface Leaving {
  at: string;
  now: string;
}

/** Why a story may not leave with the photos that its readers would see, or null. */
export function photoRefusal(
  story: Pick<Story, 'leadPhoto' | 'body'>,
  photoOf: FindPhoto,
  { at, now }: Leaving,
): PhotoRefusal | null {
  const [photo, ...others] = unusable(story, photoOf, at);
  if (photo === undefined) return null;
  const when = isAhead({ at, zone: 'UTC' }, now) ? ' at the time of its schedule' : '';
  const more = others.length === 0 ? '' : ` ${countWords(others.length)}`;
  return {
    refused: `The photo “${photoName(photo)}” may not be used in this story${when}: ${reason(photo, { at, now })}.${more} Take another photo, or change its rights.`,
    photoId: photo.id,
  };
}

function unusable(
  { leadPhoto, body }: Pick<Story, 'leadPhoto' | 'body'>,
  photoOf: FindPhoto,
  at: string,
): readonly LeavingPhoto[] {
  return usedPhotoIds({ leadPhoto, body: withoutNotes(body) })
    .flatMap((id) => photoOf(id) ?? [])
    .filter((photo) => usabilityAt(photo, at) !== 'usable');
}

function reason(photo: LeavingPhoto, { at, now }: Leaving): string {
  const { embargo, expiry } = photo;
  const label = (moment: Moment | null) => (moment === null ? '' : ` ${momentLabel(moment)}`);
  switch (usabilityAt(photo, at)) {
    case 'expired':
      return `it ${isAhead(expiry, now) ? 'expires' : 'expired'}${label(expiry)}`;
    case 'embargoed':
      return `it is under embargo until${label(embargo)}`;
    default:
      return 'it is marked “Do not use”';
  }
}

function countWords(count: number): string {
  return count === 1
    ? 'Nor may another photo of it.'
    : `Nor may ${count.toLocaleString('en-GB')} other photos of it.`;
}
