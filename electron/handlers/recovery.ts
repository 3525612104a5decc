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
    const begun = recoveries.get(newsroom) ?? begin(newsroom, context);
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
      return { ...restored, newsroom: newsroomView(openNewsroom(context)) };
    },
    'recovery.discard': async (file) => (await recovery()).discard(file),
    'bin.list': async () => (await recovery()).listBin(),
    'bin.putBack': async (name) => (await recovery()).putBack(name),
  };
}

/** Loaded when it is first asked for: no start needs it. */
async function begin({ path, stories }: Newsroom, { keptWords }: Context): Promise<Recovery> {
  const { Recovery } = await import('../store/recovery/recovery');
  return new Recovery(path, stories, () => keptWords.left(path));
}
