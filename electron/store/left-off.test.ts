import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { OpenStories } from '../../shared/open-stories-schema';
import { LeftOff } from './left-off';
import { inTemporaryFolder, put } from './testing';

const at = (from: number) => ({ field: 'body', from, to: from, scroll: 0, top: null }) as const;
const open: OpenStories = {
  tabs: [{ id: 'harbour-story', kind: 'story', headline: 'Harbour', isKept: true }],
  panes: ['harbour-story'],
  focused: 'harbour-story',
};

describe('where a person left off', () => {
  it('is remembered for each newsroom and story', () =>
    inTemporaryFolder(async (folder) => {
      const leftOff = await LeftOff.open(folder);
      leftOff.setPlace('/a', 'harbour-story', at(7));
      leftOff.setPlace('/b', 'harbour-story', at(9));
      leftOff.setOpen('/a', open);
      await leftOff.settle();
      const next = await LeftOff.open(folder);
      expect(next.placeIn('/a', 'harbour-story')).toEqual(at(7));
      expect(next.placeIn('/b', 'harbour-story')).toEqual(at(9));
      expect(next.placeIn('/a', 'another')).toBeNull();
      expect(next.openIn('/a')).toEqual(open);
      expect(next.openIn('/b').tabs).toEqual([]);
    }));

  it('has the windows of stories, and none in what was written before there were any', () =>
    inTemporaryFolder(async (folder) => {
      const before = { path: '/a', open, places: [{ id: 'harbour-story', place: at(7) }] };
      await put(join(folder, 'left-off.json'), { schema: 1, rev: 4, newsrooms: [before] });
      const leftOff = await LeftOff.open(folder);
      expect(leftOff.openIn('/a')).toEqual(open);
      expect(leftOff.windowsIn('/a')).toEqual([]);
      const place = { x: 1, y: 2, width: 900, height: 700, maximized: false };
      leftOff.setWindow('/a', 'harbour-story', place);
      leftOff.setWindow('/a', 'tide', { ...place, maximized: true });
      leftOff.setWindow('/a', 'harbour-story', { ...place, x: 50 });
      leftOff.dropWindow('/a', 'tide');
      await leftOff.settle();
      const next = await LeftOff.open(folder);
      const left = { ...place, x: 50 };
      expect(next.windowsIn('/a')).toEqual([{ id: 'harbour-story', place: left }]);
      expect(next.lastWindowIn('/a')).toEqual(left);
      expect(next.windowsIn('/b')).toEqual([]);
    }));

  it('waits for a write that began by itself', () =>
    inTemporaryFolder(async (folder) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const leftOff = await LeftOff.open(folder);
        leftOff.setPlace('/a', 'harbour-story', at(7));
        vi.runAllTimers();
        await leftOff.settle();
        expect((await LeftOff.open(folder)).placeIn('/a', 'harbour-story')).toEqual(at(7));
      } finally {
        vi.useRealTimers();
      }
    }));

  it('is forgotten of the stories that were in use longest ago', () =>
    inTemporaryFolder(async (folder) => {
      const leftOff = await LeftOff.open(folder);
      for (let n = 0; n < 201; n += 1) leftOff.setPlace('/a', `story-${n}`, at(n));
      expect(leftOff.placeIn('/a', 'story-0')).toBeNull();
      expect(leftOff.placeIn('/a', 'story-1')).toEqual(at(1));
      for (let n = 0; n < 8; n += 1) leftOff.setOpen(`/${n}`, open);
      expect(leftOff.placeIn('/a', 'story-1')).toBeNull();
      await leftOff.settle();
    }));

  it('starts afresh where it cannot be read', () =>
    inTemporaryFolder(async (folder) => {
      await put(join(folder, 'left-off.json'), 'not ours');
      const leftOff = await LeftOff.open(folder);
      expect(leftOff.placeIn('/a', 'harbour-story')).toBeNull();
      leftOff.setPlace('/a', 'harbour-story', at(7));
      await leftOff.settle();
      expect((await LeftOff.open(folder)).placeIn('/a', 'harbour-story')).toEqual(at(7));
    }));
});
