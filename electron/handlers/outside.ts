import { newsroomView, openNewsroom, type Context } from '../context';
import type { Handlers } from '../ipc';

type OutsideHandlers = Pick<
  Handlers,
  | 'stories.stored'
  | 'stories.takeStored'
  | 'stories.settle'
  | 'stories.keepAside'
  | 'newsroom.acceptVanished'
>;

/** What a person decides about files that another program changed or deleted. */
export function outsideHandlers(context: Context): OutsideHandlers {
  const outside = () => openNewsroom(context).stories.outside;
  return {
    'stories.stored': (id) => outside().stored(id),
    'stories.takeStored': ({ id, hash }) => outside().takeStored(id, hash),
    'stories.settle': ({ mine, side, hash }) => outside().settle(mine, side, hash),
    'stories.keepAside': (story) => outside().keepAside(story),
    async 'newsroom.acceptVanished'() {
      await outside().acceptVanished();
      return newsroomView(openNewsroom(context));
    },
  };
}
