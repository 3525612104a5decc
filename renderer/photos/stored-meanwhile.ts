import type { Photo } from '../../shared/photo';

const followers = new Set<Map<string, Photo>>();

/** Has all who read photos now know that these were stored, and how. */
export function wereStored(photos: readonly Photo[]): void {
  for (const stored of followers) for (const photo of photos) stored.set(photo.id, photo);
}

/**
 * What is read, and by id the photos that this window stored since it was asked for: what was read of those may
 * be from before.
 */
export async function withStored<Answer>(
  read: (soFar: ReadonlyMap<string, Photo>) => Promise<Answer>,
): Promise<{ answer: Answer; stored: ReadonlyMap<string, Photo> }> {
  const stored = new Map<string, Photo>();
  followers.add(stored);
  try {
    return { answer: await read(stored), stored };
  } finally {
    followers.delete(stored);
  }
}

/** Photos as they were read, but for those that this window stored later. @param stored as `withStored` says */
export function latestOf(
  photos: readonly Photo[],
  stored: ReadonlyMap<string, Photo>,
): readonly Photo[] {
  return photos.map((photo) => {
    const own = stored.get(photo.id);
    return own !== undefined && own.rev > photo.rev ? own : photo;
  });
}
