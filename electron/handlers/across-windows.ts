import type { Events } from '../../shared/ipc';
import type { NewsroomView } from '../../shared/newsroom-view';
import type { Handlers } from '../ipc';

/** How a window reaches the others. */
export interface OtherWindows {
  tellOthers<Name extends keyof Events>(name: Name, event: Events[Name]): void;
  /** Tells the window that has this story, or else the main one, unless it is the one that asks. */
  tellOwner(storyId: string): void;
  /** How the app looks and its keys, as they are now. */
  preferences(): Events['preferences.changed'];
  /** Has the windows of single stories save what they have. */
  saveOthers(): Promise<void>;
  /** Does what changes these stories, or any, while no window of a single one changes its own. */
  whileHeld<T>(work: () => Promise<T>, storyIds?: ReadonlySet<string>): Promise<T>;
}

/** Has the other windows hear of what one of them has the app do. */
export function acrossWindows(handlers: Handlers, others: OtherWindows): Handlers {
  return {
    ...handlers,
    ...settingsAcross(handlers, others),
    ...storiesAcross(handlers, others),
    ...batchesAcross(handlers, others),
  };
}

function settingsAcross(handlers: Handlers, { tellOthers, preferences }: OtherWindows) {
  const tellPreferences = () => tellOthers('preferences.changed', preferences());
  const tellPhotos = () => tellOthers('photos.outside', {});
  const tellNewsroom = (newsroom: NewsroomView) => tellOthers('newsroom.changed', { newsroom });
  return {
    'app.setTheme': after(handlers['app.setTheme'], tellPreferences),
    'app.setKeys': after(handlers['app.setKeys'], tellPreferences),
    'newsroom.saveDesk': after(handlers['newsroom.saveDesk'], tellNewsroom),
    'newsroom.takeOver': after(handlers['newsroom.takeOver'], tellNewsroom),
    'newsroom.acceptVanished': after(handlers['newsroom.acceptVanished'], tellNewsroom),
    'photos.choose': after(handlers['photos.choose'], tellPhotos),
    'photos.chooseFolder': after(handlers['photos.chooseFolder'], tellPhotos),
    'photos.add': after(handlers['photos.add'], tellPhotos),
    'photos.change': afterAll(handlers['photos.change'], tellPhotos),
    'photos.putBack': after(handlers['photos.putBack'], tellPhotos),
  } satisfies Partial<Handlers>;
}

function storiesAcross(handlers: Handlers, { tellOthers, tellOwner }: OtherWindows) {
  const saved = () => tellOthers('stories.saved', { changed: [] });
  return {
    'stories.save': after(handlers['stories.save'], ({ id }) => {
      tellOthers('stories.saved', { changed: [id] });
      tellOwner(id);
    }),
    'stories.create': after(handlers['stories.create'], saved),
    'stories.settle': after(handlers['stories.settle'], saved),
    'stories.settleCopy': after(handlers['stories.settleCopy'], saved),
    'versions.restore': after(handlers['versions.restore'], saved),
    'bin.putBack': after(handlers['bin.putBack'], saved),
    'paste.fromClipboard': after(handlers['paste.fromClipboard'], saved),
    'paste.fromFile': after(handlers['paste.fromFile'], saved),
  } satisfies Partial<Handlers>;
}

/** What goes through stories that may be open anywhere. */
function batchesAcross(handlers: Handlers, { saveOthers, whileHeld, tellOthers }: OtherWindows) {
  const held =
    <Input, Answer>(handler: (input: Input) => Promise<Answer> | Answer) =>
    (input: Input) =>
      whileHeld(async () => handler(input));
  return {
    'find.inNewsroom': async (question) => {
      await saveOthers();
      return handlers['find.inNewsroom'](question);
    },
    // The windows of all other stories go on: nothing is replaced in those.
    'find.replaceInNewsroom': (replacement) => {
      const ids = new Set(replacement.stories.map(({ id }) => id));
      return whileHeld(async () => handlers['find.replaceInNewsroom'](replacement), ids);
    },
    'photos.uses': async (photoId) => {
      await saveOthers();
      return handlers['photos.uses'](photoId);
    },
    'find.replacePhoto': (replacement) => {
      const ids = new Set(replacement.stories.map(({ id }) => id));
      return whileHeld(async () => handlers['find.replacePhoto'](replacement), ids);
    },
    // None begins to use one that is on its way out.
    'photos.remove': after(held(handlers['photos.remove']), () => tellOthers('photos.outside', {})),
    'find.putBack': held(handlers['find.putBack']),
    'recovery.restore': held(handlers['recovery.restore']),
  } satisfies Partial<Handlers>;
}

function after<Input, Answer>(
  handler: (input: Input) => Promise<Answer> | Answer,
  tell: (answer: Answer) => void,
): (input: Input) => Promise<Answer> {
  return async (input) => {
    const answer = await handler(input);
    tell(answer);
    return answer;
  };
}

/**
 * As `after` for what a window asks for in parts, all of which it hands over at once: told of when the last under way
 * has ended, if any of them went well.
 */
function afterAll<Input, Answer>(
  handler: (input: Input) => Promise<Answer> | Answer,
  tell: () => void,
): (input: Input) => Promise<Answer> {
  let underWay = 0;
  let isNews = false;
  return async (input) => {
    underWay += 1;
    try {
      const answer = await handler(input);
      isNews = true;
      return answer;
    } finally {
      underWay -= 1;
      if (underWay === 0 && isNews) {
        isNews = false;
        tell();
      }
    }
  };
}
