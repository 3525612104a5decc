import { UserError } from '../../shared/errors';
import type { Handlers } from '../ipc';
import type { StoryWindows } from '../windows/story-windows';

type WindowHandlers = Pick<Handlers, Extract<keyof Handlers, `windows.${string}`>>;

type MainAlone = Extract<
  keyof Handlers,
  `newsroom.${'open' | 'choose' | 'create' | 'openSample' | 'close'}`
>;

/** What a window asks of the others. */
export interface WindowsControl {
  storyWindows: Pick<StoryWindows, 'open' | 'restore' | 'moveBack' | 'openInMain' | 'showPhoto'>;
  /** Has the main window come to the front, and do what stands under this id in its menus. */
  runInMain(id: string): void;
}

/**
 * Stories in windows of their own, and what these leave to the main one.
 *
 * @param storyId the story that the asking window is for alone; null for the main one.
 */
export function windowHandlers(
  { storyWindows, runInMain }: WindowsControl,
  storyId: string | null,
): WindowHandlers {
  return {
    'windows.open': (id) => storyWindows.open(id),
    'windows.restore': () => storyWindows.restore(),
    'windows.moveBack'() {
      if (storyId !== null) storyWindows.moveBack(storyId);
    },
    'windows.openInMain': ({ id, where }) => storyWindows.openInMain(id, where),
    'windows.showPhoto': (id) => storyWindows.showPhoto(id),
    'windows.runInMain': (id) => runInMain(id),
  };
}

/** What the window of one story may not ask: it would go with its newsroom, and the others with it. */
export const refusedToStories: Pick<Handlers, MainAlone> = {
  'newsroom.open': refuse,
  'newsroom.choose': refuse,
  'newsroom.create': refuse,
  'newsroom.openSample': refuse,
  'newsroom.close': refuse,
};

function refuse(): never {
  throw new UserError('refused', 'Newsrooms are opened and left in the main window.');
}
