import { closedBecause } from '../../shared/workflow';
import { useApp } from '../app-store';
import { usePhotos } from '../photos/photos';
import { NOT_EXPORTED } from '../story/not-exported';
import { isReadOnly, useOpenStory } from '../story/open-session';

export const app = () => useApp.getState();
export const session = () => useOpenStory.getState().session;

/** Why something cannot be done now, in a sentence; null when it can. */
type WhyNot = () => string | null;

const NO_STORY = 'No story is open.';
const READ_ONLY = 'This story is read-only here.';

export const noNewsroom: WhyNot = () => (app().newsroom === null ? 'No newsroom is open.' : null);

export const cannotWrite: WhyNot = () =>
  noNewsroom() ?? (app().newsroom?.readOnly ? 'This newsroom is open read-only.' : null);

export const cannotTakeOver: WhyNot = () => {
  const why = app().newsroom?.readOnlyReason?.why ?? '';
  return noNewsroom() ?? (['held', 'lost'].includes(why) ? null : 'Nobody else writes here.');
};

const noStory: WhyNot = () => noNewsroom() ?? (session() === null ? NO_STORY : null);

export const notOnStory: WhyNot = () =>
  noStory() ?? (app().screen === 'stories' ? null : 'The story is not on screen.');

export const onPhotos = () => app().newsroom !== null && app().screen === 'photos';

export const notOnPhotos: WhyNot = () =>
  noNewsroom() ?? (onPhotos() ? null : 'The photos are not on screen.');

/** Panels are moved between beside a story, and around the wall. */
export const notOnPanels: WhyNot = () => (onPhotos() ? null : notOnStory());

/** Of the photos that are selected. */
export const noPhotos: WhyNot = () =>
  notOnPhotos() ?? (usePhotos.getState().selection.ids.size > 0 ? null : 'No photo is selected.');

/** As `noPhotos`, where they are to be changed. */
export const cannotChangePhotos: WhyNot = () => cannotWrite() ?? noPhotos();

/** What a newer Copydesk made is known here only in part. */
export const cannotExport: WhyNot = () =>
  noStory() ?? (session()?.newer === null ? null : NOT_EXPORTED);

/** Of a story that can be changed in some state, if not in the one that it is in. */
export const cannotMove: WhyNot = () => {
  const open = session();
  return notOnStory() ?? (open !== null && isReadOnly(open) ? READ_ONLY : null);
};

/** Of the story in front, whatever screen is shown. */
export const cannotChangeStory: WhyNot = () => {
  const open = session();
  if (open === null) return NO_STORY;
  return isReadOnly(open) ? READ_ONLY : closedBecause(open.store.getState().state);
};

export const cannotEdit: WhyNot = () => notOnStory() ?? cannotChangeStory();
