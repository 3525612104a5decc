// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { photoOf } from '../../shared/photos/testing';
import type { StoryWithPhoto } from '../../shared/photos/uses';
import { useApp } from '../app-store';
import { request, RequestError } from '../ipc';
import { canUndoPhotos, forgetSteps, redoPhotos, undoPhotos } from './change-photos';
import { replaceAsStep } from './replace-in-stories';

vi.mock('../ipc', { spy: true });

const [OLD, NEW] = ['photo-old', 'photo-new'].map((id) => photoOf({ id })) as [
  ReturnType<typeof photoOf>,
  ReturnType<typeof photoOf>,
];
const STORIES = ['story-tide', 'story-gale'];

/** Lead photos of the stories, and by replacements what they were before, as the main process would keep it. */
let leads: Record<string, string> = {};
let kept: Record<string, Record<string, string>> = {};
let isBusy = false;

const uses = () =>
  STORIES.filter((id) => leads[id] === OLD.id).map((id) => ({ id, rev: 1, closed: null }));

const answers: Record<string, (input: never) => unknown> = {
  'photos.uses': () => ({ stories: uses() }),
  'find.replacePhoto': ({ id, stories }: { id: string; stories: { id: string }[] }) => {
    if (isBusy) throw new RequestError('busy', 'Another search is still under way.');
    kept[id] = { ...leads };
    for (const story of stories) leads[story.id] = NEW.id;
    return { stories: stories.length, left: [] };
  },
  'find.putBack': (id: string) => {
    const before = kept[id] ?? {};
    delete kept[id];
    leads = { ...leads, ...before };
    return { stories: Object.keys(before).length, left: [] };
  },
  'find.undoable': () => ({ id: null, stories: 0 }),
  'stories.list': () => ({ total: 0, isMore: false, stories: [] }),
};

const notices = () => useApp.getState().notices;
const replace = () =>
  replaceAsStep({
    from: OLD,
    to: NEW,
    stories: uses() as unknown as StoryWithPhoto[],
    asked: () => {},
  });

beforeEach(() => {
  vi.mocked(request).mockImplementation(async (name: string, input?: unknown) => {
    await Promise.resolve();
    return answers[name]?.(input as never) as never;
  });
  leads = Object.fromEntries(STORIES.map((id) => [id, OLD.id]));
  kept = {};
  isBusy = false;
  forgetSteps();
  useApp.setState({ notices: [] });
});

it('is undone and done again, however quickly that is asked for', async () => {
  await replace();
  expect(Object.values(leads)).toEqual([NEW.id, NEW.id]);
  undoPhotos();
  redoPhotos();
  await vi.waitFor(() => expect(notices().at(-1)!.message).toBe('Replaced in 2 stories.'));
  expect(Object.values(leads)).toEqual([NEW.id, NEW.id]);
  undoPhotos();
  await vi.waitFor(() => expect(Object.values(leads)).toEqual([OLD.id, OLD.id]));
});

it('is undone once, by its notice or by a key', async () => {
  await replace();
  notices()[0]!.action!.run();
  await vi.waitFor(() => expect(Object.values(leads)).toEqual([OLD.id, OLD.id]));
  expect(canUndoPhotos()).toBe(false);
});

it('is no step where nothing came of it', async () => {
  isBusy = true;
  await replace();
  expect(notices()[0]!.message).toBe('Another search is still under way.');
  expect(canUndoPhotos()).toBe(false);
});
