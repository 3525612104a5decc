import type { StartArguments } from '../arguments';
import type { Context } from '../context';
import type { Handlers } from '../ipc';
import { appHandlers, type AppControl } from './app';
import { newsroomHandlers } from './newsroom';
import { storyHandlers } from './stories';

/** Every request of the contract, answered. It does not compile while one is missing. */
export function makeHandlers(
  context: Context,
  asked: StartArguments,
  control: AppControl,
): Handlers {
  return {
    ...appHandlers(context, asked, control),
    ...newsroomHandlers(context),
    ...storyHandlers(context),
  } as Handlers;
}
