import { writeFile } from 'node:fs/promises';
import type { ListedStory } from '../../shared/ipc';
import { without } from '../../shared/open-stories';
import { profileOf } from '../../shared/profiles/profile';
import { fillTemplate } from '../../shared/profiles/template';
import { openNewsroom, type Context } from '../context';
import { exportName } from '../formats/export-story';
import type { Handlers } from '../ipc';
import { mark } from '../mark';
import { writeError } from '../store/file-errors';
import type { Newsroom } from '../store/newsroom';
import { presentHeadline } from './related-stories';
import { feedArea } from './story-photos';

type StoryHandlers = Pick<
  Handlers,
  | 'stories.list'
  | 'stories.open'
  | 'stories.look'
  | 'stories.headline'
  | 'stories.create'
  | 'stories.save'
  | 'stories.saveElsewhere'
  | 'stories.setOpen'
  | 'stories.hold'
  | 'stories.setTabs'
  | 'stories.tabs'
  | 'stories.placeIn'
  | 'stories.setPlace'
>;

/** Listing, opening and saving stories. */
export function storyHandlers(context: Context): StoryHandlers {
  const stories = () => openNewsroom(context).stories;
  return {
    async 'stories.list'(question) {
      const newsroom = openNewsroom(context);
      const found = await newsroom.stories.list(question, newsroom.desk.sections);
      mark('listed');
      return { ...found, stories: found.stories.map(withPhotoArea(newsroom)) };
    },
    async 'stories.open'(id) {
      const story = await stories().open(id);
      context.unsaved.forget(id);
      return story;
    },
    'stories.look': (id) => stories().look(id),
    'stories.headline': (id) => presentHeadline(openNewsroom(context), id),
    'stories.create': ({ kind, profile: id }) => {
      const { language, name, people, profiles, datelineForm } = openNewsroom(context).desk;
      const profile = profileOf({ profile: id }, profiles);
      const facts = { now: new Date(), language, newsroom: name, people, datelineForm };
      const seed = profile === null ? {} : fillTemplate(profile, facts);
      return stories().create({ ...seed, kind, language });
    },
    'stories.save': (story) => context.unsaved.during(story, () => stories().save(story)),
    async 'stories.saveElsewhere'(story) {
      const name = `${exportName(story)}.json`;
      const path = await context.dialogs.chooseNewFile('Save a copy of this story', name);
      if (path === null) return null;
      try {
        await writeFile(path, `${JSON.stringify(story, null, 2)}\n`, { flush: true });
      } catch (error) {
        throw writeError(error, path);
      }
      return path;
    },
    'stories.hold': (story) => context.unsaved.hold(story),
    'stories.setPlace': (place) => context.unsaved.setPlace(place),
    'stories.setTabs': (open) => context.leftOff.setOpen(openNewsroom(context).path, open),
    'stories.tabs': () => {
      const { path } = openNewsroom(context);
      const elsewhere = context.leftOff.windowsIn(path).map(({ id }) => id);
      return without(context.leftOff.openIn(path), elsewhere);
    },
    'stories.placeIn': (id) => context.leftOff.placeIn(openNewsroom(context).path, id),
    'stories.setOpen': (id) => context.preferences.setStory(openNewsroom(context).path, id),
  };
}

/** What is listed of a story, and which part of its photo a card shows. */
function withPhotoArea({ photos }: Newsroom): (story: ListedStory) => ListedStory {
  return (story) => ({ ...story, photoArea: feedArea(story.photoId, photos) });
}
