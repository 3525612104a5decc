import { UserError } from '../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../ipc';

type FindHandlers = Pick<Handlers, Extract<keyof Handlers, `find.${string}`>>;

/** With the start of a process; a pattern that is not through by then would not be in a minute either. */
const PATTERN_PATIENCE_MS = 3_000;

const TOO_SLOW =
  'This pattern takes too long on this text. A repeat inside a repeat, as in “(a+)+”, is the usual cause: make it simpler.';

/** Finding words where the window should not do it itself. */
export function findHandlers(context: Context): FindHandlers {
  let running: AbortController | null = null;
  return {
    async 'find.inTexts'({ question, texts }) {
      running?.abort();
      const { signal } = (running = new AbortController());
      try {
        return await context.runTask(
          'find-in-texts',
          { question, texts },
          { subject: question.query, timeoutMs: PATTERN_PATIENCE_MS, signal },
        );
      } catch (error) {
        const isStopped = error instanceof UserError && error.code === 'refused';
        throw isStopped ? new UserError('refused', TOO_SLOW) : error;
      }
    },
  };
}
