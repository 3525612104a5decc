import type { Context } from '../context';
import type { Handlers } from '../ipc';

type SpellingHandlers = Pick<Handlers, Extract<keyof Handlers, `spelling.${string}`>>;

/** With the start of a process and the reading of a dictionary, on a slow computer. */
const CHECK_PATIENCE_MS = 20_000;
/** Nobody waits longer for a menu. */
const SUGGESTION_PATIENCE_MS = 8_000;

/** Looking words up in the dictionaries that come with Copydesk. */
export function spellingHandlers(context: Context): SpellingHandlers {
  return {
    'spelling.check': (order) =>
      context.runSpelling('check-spelling', order, {
        subject: 'Spelling',
        timeoutMs: CHECK_PATIENCE_MS,
      }),
    'spelling.suggest': (order) =>
      context.runSpelling('suggest-spelling', order, {
        subject: order.word,
        timeoutMs: SUGGESTION_PATIENCE_MS,
      }),
  };
}
