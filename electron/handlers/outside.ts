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
    async 'stories.takeStored'({ id, hash }) {
      const taken = await outside().takeStored(id, hash);
      if (taken) context.unsaved.forget(id);
      return taken;
    },
    async 'stories.settle'({ mine, side, hash }) {
      const settled = await outside().settle(mine, side, hash);
      context.unsaved.forget(mine.id);
      return settled;
    },
    async 'stories.keepAside'(story) {
      await outside().keepAside(story);
      context.unsaved.forget(story.id);
    },
    async 'stories.copies'(id) {
      const { path: newsroom } = openNewsroom(context);
      const copies = await stories().copies(id);
      return copies.map(({ path, ...copy }) => ({ ...copy, file: relative(newsroom, path) }));
    },
    async 'stories.settleCopy'({ id, side, ...which }) {
      const settled = await stories().settleCopy(id, which, side);
      context.unsaved.forget(id);
      return settled;
    },
    async 'newsroom.acceptVanished'() {
      await outside().acceptVanished();
      return newsroomView(openNewsroom(context));
    },
  };
}
