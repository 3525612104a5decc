import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { LeftOff } from '../store/left-off';
import { inTemporaryFolder } from '../store/testing';
import { OurWindows } from './our-windows';
import { StoryWindows } from './story-windows';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, nativeTheme: {}, screen: {} }));

const NEWSROOM = '/newsrooms/packet';
const PLACE = { x: 40, y: 60, width: 900, height: 700, maximized: false };

/** As much of a window as is asked of it; `told` are the events its page hears. */
function testWindow(place = PLACE) {
  let destroyed = false;
  const told: [name: string, event: unknown][] = [];
  const { maximized, ...bounds } = place;
  const window = Object.assign(new EventEmitter(), {
    bounds,
    webContents: {
      send: (_: string, name: string, event: unknown) => told.push([name, event]),
    },
    getNormalBounds: () => window.bounds,
    isMaximized: () => maximized,
    isMinimized: () => false,
    isDestroyed: () => destroyed,
    show() {},
    focus: () => window.emit('focus'),
    destroy() {
      destroyed = true;
    },
  });
  return { window, told, asWindow: window as unknown as BrowserWindow };
}

function withStoryWindows(
  work: (given: Awaited<ReturnType<typeof setUp>>) => Promise<void> | void,
): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const given = await setUp(folder);
    await work(given);
    await given.leftOff.settle();
  });
}

async function setUp(folder: string) {
  const main = testWindow();
  const leftOff = await LeftOff.open(folder);
  const windows = new OurWindows(main.asWindow);
  const made = new Map<string, ReturnType<typeof testWindow>>();
  const gone = new Set<string>();
  const here = { newsroom: NEWSROOM };
  const storyWindows = new StoryWindows({
    windows,
    leftOff,
    newsroom: () => here.newsroom,
    make(id, place) {
      const window = testWindow(place ?? PLACE);
      made.set(id, window);
      return window.asWindow;
    },
    isThere: async (id) => !gone.has(id),
  });
  return { main, leftOff, windows, made, gone, here, storyWindows };
}

it('has a story in one window only, and brings that to the front', () =>
  withStoryWindows(({ storyWindows, windows, made, main }) => {
    storyWindows.open('tide');
    storyWindows.open('wind');
    expect(storyWindows.stories).toEqual(['tide', 'wind']);
    expect(main.told.at(-1)).toEqual([
      'windows.changed',
      { stories: ['tide', 'wind'], closed: [] },
    ]);
    storyWindows.openInMain('tide', 'here');
    expect(windows.all).toHaveLength(3);
    expect(windows.inFront).toBe(made.get('tide')!.window);
    expect(main.told.map(([name]) => name)).not.toContain('story.asked');
  }));

it('shows a photo in the main window, which comes to the front', () =>
  withStoryWindows(({ storyWindows, windows, main }) => {
    storyWindows.open('tide');
    storyWindows.showPhoto('photo-quay');
    expect(windows.inFront).toBe(main.window);
    expect(main.told.at(-1)).toEqual(['photo.asked', { id: 'photo-quay' }]);
  }));

it('gives a story back to the main window, which comes to the front', () =>
  withStoryWindows(({ storyWindows, windows, made, main, leftOff }) => {
    storyWindows.open('tide');
    storyWindows.moveBack('tide');
    expect(made.get('tide')!.window.isDestroyed()).toBe(true);
    expect(main.told.slice(-2)).toEqual([
      ['windows.changed', { stories: [], closed: [] }],
      ['story.asked', { id: 'tide', where: 'new-tab' }],
    ]);
    expect(windows.inFront).toBe(main.window);
    expect(leftOff.windowsIn(NEWSROOM)).toEqual([]);
  }));

it('says which story was closed, and puts the next one where that window was', () =>
  withStoryWindows(({ storyWindows, made, main, leftOff }) => {
    storyWindows.open('tide');
    const { window } = made.get('tide')!;
    window.bounds = { x: 500, y: 300, width: 700, height: 650 };
    window.emit('move');
    storyWindows.closed('tide');
    window.emit('move');
    expect(leftOff.windowsIn(NEWSROOM)).toEqual([]);
    expect(main.told.at(-1)).toEqual(['windows.changed', { stories: [], closed: ['tide'] }]);
    storyWindows.open('wind');
    expect(made.get('wind')!.window.bounds).toEqual(window.bounds);
    storyWindows.open('rain');
    expect(made.get('rain')!.window.bounds, 'not over it').toMatchObject({ x: 528, y: 328 });
  }));

it('brings back the windows of a newsroom that was left, but for stories that are gone', () =>
  withStoryWindows(async ({ storyWindows, windows, made, gone, here, leftOff }) => {
    for (const id of ['tide', 'wind', 'rain']) storyWindows.open(id);
    storyWindows.leave();
    here.newsroom = '/newsrooms/gazette';
    expect([...windows.ofStories.keys()]).toEqual([]);
    expect(storyWindows.stories).toEqual([]);
    here.newsroom = NEWSROOM;
    expect(storyWindows.stories, 'they are to come').toEqual(['tide', 'wind', 'rain']);
    gone.add('wind');
    made.clear();
    storyWindows.open('rain');
    await storyWindows.restore();
    expect([...made.keys()]).toEqual(['rain', 'tide']);
    expect(leftOff.windowsIn(NEWSROOM).map(({ id }) => id)).toEqual(['tide', 'rain']);
  }));

it('opens no more than a computer bears', () =>
  withStoryWindows(({ storyWindows }) => {
    for (let number = 0; number < 12; number += 1) storyWindows.open(`story-${number}`);
    expect(() => storyWindows.open('one-more')).toThrow('Close one of them first.');
    storyWindows.open('story-3');
    expect(storyWindows.stories).toHaveLength(12);
  }));

it('knows its own windows, and no others', () =>
  withStoryWindows(({ storyWindows, windows, made, main }) => {
    storyWindows.open('tide');
    const own = [main.asWindow, made.get('tide')!.asWindow].map(({ webContents }) => webContents);
    expect(own.map((contents) => windows.has(contents))).toEqual([true, true]);
    expect(windows.has(testWindow().asWindow.webContents)).toBe(false);
    storyWindows.closed('tide');
    expect(own.map((contents) => windows.has(contents))).toEqual([true, false]);
  }));
