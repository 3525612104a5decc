import { newsroomView, openNewsroom, type Context } from '../context';
import type { Handlers } from '../ipc';
import type { Newsroom } from '../store/newsroom';
import type { Recovery } from '../store/recovery/recovery';

type RecoveryHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `recovery.${string}` | `bin.${string}`>
>;

/** Words that a crash left, stories that cannot be read, and what was discarded. */
export function recoveryHandlers(context: Context): RecoveryHandlers {
  const recoveries = new WeakMap<Newsroom, Promise<Recovery>>();
  const recovery = (): Promise<Recovery> => {
    const newsroom = openNewsroom(context);
    const begun = recoveries.get(newsroom) ?? begin(newsroom);
    recoveries.set(newsroom, begun);
    return begun;
  };
  return {
    async 'recovery.look'() {
      const { problems } = openNewsroom(context);
      return (await recovery()).look(problems.map(({ file }) => file));
    },
    'recovery.compare': async (file) => (await recovery()).compare(file),
    async 'recovery.restore'(file) {
      const restored = await (await recovery()).restore(file);
      context.unsaved.forget(restored.story.id);
      return { ...restored, newsroom: newsroomView(openNewsroom(context)) };
    },
    'recovery.discard': async (file) => (await recovery()).discard(file),
    'bin.list': async () => (await recovery()).listBin(),
    async 'bin.putBack'(name) {
      const story = await (await recovery()).putBack(name);
      context.unsaved.forget(story.id);
      return story;
    },
  };
}

/** Loaded when it is first asked for: no start needs it. */
async function begin({ path, stories }: Newsroom): Promise<Recovery> {
  const { Recovery } = await import('../store/recovery/recovery');
  return new Recovery(path, stories);
}
