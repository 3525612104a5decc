import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StartArguments } from '../arguments';
import type { Context } from '../context';
import { STORY_FOLDER } from '../store/testing';
import { appHandlers } from './app';
import { withContext } from './testing';

const handlers = (context: Context, asked: Partial<StartArguments>) =>
  appHandlers(
    context,
    { userData: null, newsroom: null, story: null, ...asked },
    {
      readyToClose() {},
      closeWindow() {},
      lostPage: () => null,
      setMenu() {},
      setTheme() {},
      zoom() {},
      async openOutside() {},
    },
  );

describe('the first opening', () => {
  it('that failed is tried again by the next page that asks', () =>
    withContext(async (context, newsroom) => {
      const { visited } = context.preferences;
      context.preferences.visited = async () => {
        context.preferences.visited = visited;
        throw new Error('A fault of ours');
      };
      const app = handlers(context, { newsroom });
      await expect(app['app.boot'](undefined)).rejects.toThrow('A fault of ours');
      expect((await app['app.boot'](undefined)).newsroom?.path).toBe(newsroom);
    }));

  it('shows the feed in place of a story whose file cannot be looked at', () =>
    withContext(async (context, newsroom) => {
      const path = join(newsroom, STORY_FOLDER, 'harbour-story.json');
      await symlink(path, path);
      const app = handlers(context, { newsroom, story: 'harbour-story' });
      const { newsroom: opened, stories } = await app['app.boot'](undefined);
      expect(opened?.path).toBe(newsroom);
      expect(stories).toEqual([]);
    }));
});

describe('a page that takes the place of another', () => {
  it('gets every story with words that are not saved, the one that was shown first', () =>
    withContext(async (context, newsroom) => {
      const app = handlers(context, { newsroom });
      await app['app.boot'](undefined);
      const stories = context.newsroom.stories;
      const [shown, other] = await Promise.all(
        ['orrin-head-light', 'moor-telescope-signal'].map((id) => stories.open(id)),
      );
      await context.preferences.setStory(newsroom, 'orrin-head-light');
      const place = { field: 'body', from: 3, to: 3, scroll: 10, top: null } as const;
      context.leftOff.setPlace(newsroom, 'moor-telescope-signal', place);
      context.unsaved.hold({ ...other!, headline: 'Typed last' });
      const { stories: back, cameBack } = await app['app.boot'](undefined);
      expect(back).toEqual([
        { story: shown, place: null, unsaved: false },
        { story: { ...other, headline: 'Typed last' }, place, unsaved: true },
      ]);
      expect(cameBack).toEqual({ why: 'crashed' });
    }));
});
