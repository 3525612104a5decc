import { expect, it, vi } from 'vitest';
import type { Handlers } from '../ipc';
import { acrossWindows, type OtherWindows } from './across-windows';

/** Handlers that answer at once with what was asked, and what other windows hear of it. */
function across() {
  const heard: unknown[][] = [];
  const answering = new Proxy(
    {},
    { get: (_, request) => async (input: unknown) => ({ request, ...(input as object) }) },
  ) as Handlers;
  const others: OtherWindows = {
    tellOthers: (name, event) => heard.push([name, event]),
    tellOwner: (id) => heard.push(['owner', id]),
    preferences: () => ({ theme: 'dark', keys: {} }),
    saveOthers: async () => void heard.push(['saved']),
    whileHeld: async (work, storyIds) => {
      heard.push(['held', ...(storyIds ?? [])]);
      const answer = await work();
      heard.push(['released']);
      return answer;
    },
  };
  return { heard, handlers: acrossWindows(answering, others) };
}

it('tells of a saved story: lists of all, and the window that has it alone', async () => {
  const { heard, handlers } = across();
  expect(await handlers['stories.save']({ id: 'tide' } as never)).toMatchObject({ id: 'tide' });
  expect(heard).toEqual([
    ['stories.saved', { changed: ['tide'] }],
    ['owner', 'tide'],
  ]);
});

it('tells of settings that are shown in every window', async () => {
  const { heard, handlers } = across();
  await handlers['app.setTheme']('dark');
  await handlers['newsroom.saveDesk']({ name: 'Post' });
  expect(heard).toEqual([
    ['preferences.changed', { theme: 'dark', keys: {} }],
    ['newsroom.changed', { newsroom: { request: 'newsroom.saveDesk', name: 'Post' } }],
  ]);
});

it('replaces while the stories with chosen matches wait, and no other', async () => {
  const { heard, handlers } = across();
  const stories = ['tide', 'quay'].map((id) => ({ id, rev: 1, matches: [0] }));
  await handlers['find.replaceInNewsroom']({ stories } as never);
  expect(heard).toEqual([['held', 'tide', 'quay'], ['released']]);
});

it.each(['find.putBack', 'recovery.restore'] as const)(
  'goes through stories while none is changed elsewhere: %s',
  async (name) => {
    const { heard, handlers } = across();
    await handlers[name](undefined as never);
    expect(heard).toEqual([['held'], ['released']]);
  },
);

it('takes photos out while no window puts them into a story, and tells all windows', async () => {
  const { heard, handlers } = across();
  await handlers['photos.remove']([{ id: 'photo-one' }]);
  await handlers['photos.putBack'](['photo-one']);
  const told = ['photos.outside', {}];
  expect(heard).toEqual([['held'], ['released'], told, told]);
});

it('looks through what was typed elsewhere just now, and lets it be typed on', async () => {
  const { heard, handlers } = across();
  await handlers['find.inNewsroom']({} as never);
  expect(heard).toEqual([['saved']]);
});

it('tells of photos once for a change of a great many, however many parts it comes in', async () => {
  const tellOthers = vi.fn<() => void>();
  const ends: ((answer: unknown) => void)[] = [];
  const fails: ((error: Error) => void)[] = [];
  const changing = {
    'photos.change': () =>
      new Promise((resolve, reject) => {
        ends.push(resolve);
        fails.push(reject);
      }),
  } as unknown as Handlers;
  const others = { tellOthers } as unknown as OtherWindows;
  const handlers = acrossWindows(changing, others);
  const parts = [1, 2, 3].map(async () => handlers['photos.change']([]));
  ends[0]?.({});
  ends[1]?.({});
  await Promise.all(parts.slice(0, 2));
  expect(tellOthers).not.toHaveBeenCalled();
  fails[2]?.(new Error('The disk is full.'));
  await expect(parts[2]).rejects.toThrow('The disk is full.');
  expect(tellOthers.mock.calls).toEqual([['photos.outside', {}]]);
  const failed = handlers['photos.change']([]);
  fails[3]?.(new Error('The disk is full.'));
  await expect(failed).rejects.toThrow('The disk is full.');
  expect(tellOthers).toHaveBeenCalledTimes(1);
});

it('tells nobody of what failed', async () => {
  const tellOthers = vi.fn<() => void>();
  const failing = {
    'stories.save': async () => {
      throw new Error('The disk is full.');
    },
  } as unknown as Handlers;
  const others = { tellOthers, tellOwner: tellOthers } as unknown as OtherWindows;
  const handlers = acrossWindows(failing, others);
  await expect(handlers['stories.save']({} as never)).rejects.toThrow('The disk is full.');
  expect(tellOthers).not.toHaveBeenCalled();
});
