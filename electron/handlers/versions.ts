import { openNewsroom, type Context } from '../context';
import type { Handlers } from '../ipc';

type VersionHandlers = Pick<Handlers, Extract<keyof Handlers, `versions.${string}`>>;

/** Earlier versions of stories. */
export function versionHandlers(context: Context): VersionHandlers {
  // Loaded when it is first asked for: no start needs it.
  const versions = async () => {
    const { StoryVersions } = await import('../store/revisions/story-versions');
    const { path, stories } = openNewsroom(context);
    return new StoryVersions(path, stories);
  };
  return {
    'versions.list': async ({ id, offset, limit }) => (await versions()).list(id, offset, limit),
    'versions.read': async ({ id, name }) => (await versions()).read(id, name),
    'versions.restore': async ({ id, name }) => (await versions()).restore(id, name),
  };
}
