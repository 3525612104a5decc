import { newStory } from '../story/open-story';
import type { Action } from './action';
import { app, cannotWrite } from './conditions';

const profiles = () => app().newsroom?.desk.profiles ?? [];

/** A new story of the newsroom's first profile, or of none where it has none. */
export function newUsualStory(): Promise<void> {
  return newStory('story', profiles()[0]?.id);
}

/** A new story of each profile that the open newsroom has. */
export function profileActions(): readonly Action[] {
  return profiles().map(({ id, name }) => ({
    id: `new-story-${id}`,
    label: `New story: ${name}`,
    menu: 'File',
    mainWindow: 'from-anywhere',
    whyNot: cannotWrite,
    run: () => newStory('story', id),
  }));
}
