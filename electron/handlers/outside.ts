import { relative } from 'node:path';
import { newsroomView, openNewsroom, type Context } from '../context';
import type { Handlers } from '../ipc';

type OutsideHandlers = Pick<
  Handlers,
  | 'stories.stored'
  | 'stories.takeStored'
  | 'stories.settle'
  | 'stories.keepAside'
  | 'stories.copies'
  | 'stories.settleCopy'
  | 'newsroom.acceptVanished'
>;

/** What a person decides about files that another program changed or deleted. */
export function outsideHandlers(context: Context): OutsideHandlers {
  const stories = () => openNewsroom(context).stories;
  const outside = () => stories().outside;
  return {
    'stories.stored': (id) => outside().stored(id),
    'stories.takeStored': ({ id, hash }) => outside().takeStored(id, hash),
    'stories.settle': ({ mine, side, hash }) => outside().settle(mine, side, hash),
    async 'stories.keepAside'(story) {
      await outside().keepAside(story);
      context.unsaved.forget(story.id);
    },
    async 'stories.copies'(id) {
      const { path: newsroom } = openNewsroom(context);
      const copies = await stories().copies(id);
      return copies.map(({ path, ...copy }) => ({ ...copy, file: relative(newsroom, path) }));
    },
    'stories.settleCopy': ({ id, side, ...which }) => stories().settleCopy(id, which, side),
    async 'newsroom.acceptVanished'() {
      await outside().acceptVanished();
      return newsroomView(openNewsroom(context));
    },
  };
}
