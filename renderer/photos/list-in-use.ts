import { request } from '../ipc';

/** Ids asked for at once. */
const AT_ONCE = 5_000;

/** Ids of all photos that stories use now. */
export async function listInUse(): Promise<ReadonlySet<string>> {
  // What was put into a story just now counts.
  const { openSessions } = await import('../story/open-session');
  await Promise.all(openSessions().map((session) => session.flush()));
  const ids = new Set<string>();
  for (let after = ''; ;) {
    const part = await request('photos.inUse', { after, limit: AT_ONCE });
    for (const id of part) ids.add(id);
    const last = part.at(-1);
    if (part.length < AT_ONCE || last === undefined) return ids;
    after = last;
  }
}
