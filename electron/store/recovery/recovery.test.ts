import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../durable-file';
import { ownIdentity } from '../process-identity';
import { filesIn, put, storyRecord, STORY_FOLDER } from '../testing';
import { bodyOf, KEPT, LEFTOVER, STORY_FILE, STORY_ID, withRecovery } from './testing';

const newer = storyRecord({ rev: 4, body: bodyOf('At dawn, and on.') });
const asideFile = /^set-aside\/harbour-story-[0-9a-f]{12}\.json$/;
const binFile = /^bin\/\d{8}T\d{9}Z-harbour-story-[0-9a-f]{6}\.json$/;

describe('words that a save left', () => {
  it('are found where they are newer than the story, compared and restored', () =>
    withRecovery({ files: { [LEFTOVER]: newer } }, async ({ recovery, store, folder }) => {
      const [found, ...others] = await recovery.look([]);
      expect(others).toEqual([]);
      expect(found).toMatchObject({ file: LEFTOVER, storyId: STORY_ID, kind: 'unsaved', words: 4 });
      expect(await recovery.compare(LEFTOVER)).toEqual({
        recovered: newer,
        stored: storyRecord(),
        next: { ...newer, rev: storyRecord().rev },
      });
      const { story, before } = await recovery.restore(LEFTOVER);
      expect(before).toEqual(storyRecord());
      expect(story).toMatchObject({ rev: 4, body: newer.body });
      expect(await store.read(STORY_ID)).toEqual(story);
      expect(await filesIn(folder)).toEqual([`revisions/${STORY_ID}/000003.json`, STORY_FILE]);
      await expect(store.save({ ...story, headline: 'On' })).resolves.toMatchObject({ rev: 5 });
    }));

  it('say which version they replaced, also one saved since they were compared', () =>
    withRecovery({ files: { [LEFTOVER]: newer } }, async ({ recovery, store }) => {
      await recovery.look([]);
      await recovery.compare(LEFTOVER);
      const saved = await store.save({ ...storyRecord(), headline: 'Saved since' });
      expect((await recovery.restore(LEFTOVER)).before).toEqual(saved);
    }));

  it('are found whatever their number where they could not be saved, and go when they say nothing new', () =>
    withRecovery(
      { files: { [KEPT]: { ...newer, rev: 2 } } },
      async ({ recovery, store, folder }) => {
        const [found, ...others] = await recovery.look([]);
        expect(others).toEqual([]);
        expect(found).toMatchObject({ storyId: STORY_ID, kind: 'unsaved' });
        const { story } = await recovery.restore(found!.file);
        expect(await store.read(STORY_ID)).toMatchObject({ rev: 4, body: newer.body });
        expect(await filesIn(folder)).not.toContain(KEPT);
        await put(join(folder, KEPT), { ...story, rev: 1 });
        expect(await recovery.look([])).toEqual([]);
        expect(await filesIn(folder)).not.toContain(KEPT);
      },
    ));

  it('are found where they are too long to be stored, say so, and wait until that is mended', () =>
    withRecovery(
      { files: { [KEPT]: { ...newer, headline: 'x'.repeat(100_001) } } },
      async ({ recovery, store, folder }) => {
        const [found] = await recovery.look([]);
        const refused = { code: 'refused', field: 'headline' };
        await expect(recovery.restore(found!.file)).rejects.toMatchObject(refused);
        expect((await recovery.compare(found!.file)).recovered.headline).toHaveLength(100_001);
        expect(await store.read(STORY_ID)).toEqual(storyRecord());
        expect(await filesIn(folder)).toContain(KEPT);
        await recovery.discard(found!.file);
        expect(await recovery.listBin()).toMatchObject([{ from: STORY_FILE }]);
      },
    ));

  it('of two with one number are those that were written later', () => {
    const files = {
      [KEPT]: { ...newer, headline: 'Before', updatedAt: '2026-11-20T09:00:00.000Z' },
      [LEFTOVER]: { ...newer, headline: 'After', updatedAt: '2026-11-20T09:00:01.000Z' },
    };
    return withRecovery({ files }, async ({ recovery }) => {
      expect(await recovery.look([])).toMatchObject([{ headline: 'After' }]);
    });
  });

  it('take the step in the workflow that was cut off, or leave the state as it is', () =>
    withRecovery(
      { files: { [LEFTOVER]: { ...newer, state: 'ready' } } },
      async ({ recovery, folder }) => {
        await recovery.look([]);
        expect(await recovery.restore(LEFTOVER)).toMatchObject({ story: { state: 'ready' } });
        await put(join(folder, LEFTOVER), { ...newer, rev: 9, state: 'killed' });
        await recovery.look([]);
        const { next } = await recovery.compare(LEFTOVER);
        expect(next).toMatchObject({ body: newer.body, state: 'ready' });
        expect(await recovery.restore(LEFTOVER)).toMatchObject({ story: { state: 'ready' } });
      },
    ));

  it('keep the embargo of a story where they know of none', () => {
    const embargo = { at: '2099-01-01T00:00:00.000Z', zone: 'Europe/London' };
    const stored = storyRecord({ embargo });
    return withRecovery({ stored, files: { [LEFTOVER]: newer } }, async ({ recovery }) => {
      await recovery.look([]);
      const { story } = await recovery.restore(LEFTOVER);
      expect(story).toMatchObject({ body: newer.body, embargo });
    });
  });

  it('are restored also where the story’s own file has gone', () =>
    withRecovery(
      { files: { [join(STORY_FOLDER, '.gone-story.json.0123456789ab.copydesk-tmp')]: gone } },
      async ({ recovery, store }) => {
        const [found] = await recovery.look([]);
        expect(found).toMatchObject({ storyId: 'gone-story', kind: 'unsaved' });
        await recovery.restore(found!.file);
        expect(await store.read('gone-story')).toMatchObject({ headline: gone.headline });
      },
    ));

  it('go without a question where they say nothing new or cannot be read', async () => {
    for (const left of [storyRecord({ rev: 4 }), storyRecord(), '{"half', '', 'null']) {
      await withRecovery({ files: { [LEFTOVER]: left } }, async ({ recovery, folder }) => {
        expect(await recovery.look([])).toEqual([]);
        expect(await filesIn(folder)).toEqual([STORY_FILE]);
      });
    }
  });

  it('go to the bin where the story has gone on without them', () =>
    withRecovery({ files: { [LEFTOVER]: { ...newer, rev: 3 } } }, async ({ recovery, folder }) => {
      expect(await recovery.look([])).toEqual([]);
      expect(await recovery.listBin()).toMatchObject([{ from: STORY_FILE, words: 4 }]);
      expect(await filesIn(folder)).toEqual([expect.stringMatching(binFile), STORY_FILE]);
    }));

  it('are left alone while whoever writes them is alive, and where we may not write', async () => {
    const { pid, started } = ownIdentity();
    const alive = join(
      STORY_FOLDER,
      `.${STORY_ID}.json.${pid}-${started}-0123456789ab.copydesk-tmp`,
    );
    const dead = join(STORY_FOLDER, `.${STORY_ID}.json.${pid}-1-0123456789ab.copydesk-tmp`);
    const files = {
      [alive]: newer,
      [dead]: newer,
      'photos/.x.json.1-1-0123456789ab.copydesk-tmp': '',
    };
    await withRecovery({ files }, async ({ recovery, folder }) => {
      expect(await recovery.look([])).toMatchObject([{ file: dead }]);
      expect(await filesIn(folder)).toEqual([dead, alive, STORY_FILE].toSorted());
    });
    const readOnly = true;
    await withRecovery(
      { files },
      async ({ recovery, folder }) => {
        expect(await recovery.look([])).toEqual([]);
        expect(await filesIn(folder)).toHaveLength(4);
      },
      readOnly,
    );
  });

  it('of a newer Copydesk are left alone', () =>
    withRecovery(
      { files: { [LEFTOVER]: { ...newer, schema: 99 } } },
      async ({ recovery, folder }) => {
        expect(await recovery.look([])).toEqual([]);
        expect(await filesIn(folder)).toContain(LEFTOVER);
      },
    ));
});

const gone = storyRecord({ id: 'gone-story', headline: 'Gone' });

describe('a story whose file cannot be read', () => {
  const versions = {
    [`revisions/${STORY_ID}/000001.json`]: storyRecord({ rev: 1 }),
    [`revisions/${STORY_ID}/000002.json`]: storyRecord({ rev: 2, headline: 'The good one' }),
    [`revisions/${STORY_ID}/000003.json`]: '{"half',
  };

  it('gets its newest good version, and the broken file is set aside', () =>
    withRecovery({ stored: '{"half', files: versions }, async ({ recovery, store, folder }) => {
      const [found] = await recovery.look([STORY_FILE]);
      expect(found).toMatchObject({ kind: 'broken', headline: 'The good one' });
      expect(await recovery.compare(found!.file)).toMatchObject({ stored: null });
      const { story, before } = await recovery.restore(found!.file);
      expect(before).toBeNull();
      expect(story).toMatchObject({ rev: 5, headline: 'The good one' });
      expect(store.catalog.problems.total).toBe(0);
      const aside = (await filesIn(folder)).find((path) => asideFile.test(path));
      expect(await readFile(join(folder, aside!), 'utf8')).toBe('{"half');
      const saved = await store.save({ ...story, headline: 'On' });
      expect(saved.rev).toBe(6);
      expect(await recovery.look([STORY_FILE])).toEqual([]);
    }));

  it('is set aside whole where an earlier setting aside was cut off', async () => {
    const half = `set-aside/${STORY_ID}-${hashOf(Buffer.from('{"half')).slice(0, 12)}.json`;
    for (const cutOff of ['{"ha', '{"half']) {
      const files = { ...versions, [half]: cutOff };
      await withRecovery({ stored: '{"half', files }, async ({ recovery, folder }) => {
        const [found] = await recovery.look([STORY_FILE]);
        await recovery.restore(found!.file);
        const aside = (await filesIn(folder)).filter((path) => path.startsWith('set-aside'));
        expect(aside).toHaveLength(cutOff === '{"half' ? 1 : 2);
        const texts = aside.map((path) => readFile(join(folder, path), 'utf8'));
        expect(await Promise.all(texts)).toContain('{"half');
      });
    }
  });

  it('gets what a save left where that is newer still', () =>
    withRecovery(
      { stored: '{"half', files: { ...versions, [LEFTOVER]: newer } },
      async ({ recovery }) => {
        expect(await recovery.look([STORY_FILE])).toMatchObject([
          { file: LEFTOVER, kind: 'broken' },
        ]);
        expect(await recovery.restore(LEFTOVER)).toMatchObject({
          story: { body: newer.body },
          before: null,
        });
      },
    ));

  it('is not written over when it was mended meanwhile', () =>
    withRecovery({ stored: '{"half', files: versions }, async ({ recovery, folder }) => {
      const [found] = await recovery.look([STORY_FILE]);
      await put(join(folder, STORY_FILE), storyRecord({ headline: 'Mended' }));
      await expect(recovery.restore(found!.file)).rejects.toMatchObject({ code: 'conflict' });
      expect(await readFile(join(folder, STORY_FILE), 'utf8')).toContain('Mended');
    }));

  it('is not offered anything where a newer Copydesk made it, or no version is good', async () => {
    for (const stored of [storyRecord({ schema: 99 as 3 }), storyRecord()]) {
      await withRecovery({ stored, files: versions }, async ({ recovery }) => {
        expect(await recovery.look([STORY_FILE])).toEqual([]);
      });
    }
    await withRecovery({ stored: '{"half' }, async ({ recovery }) => {
      expect(await recovery.look([STORY_FILE, '../x.json', 'photos/a-photo.json'])).toEqual([]);
      await expect(recovery.restore(STORY_FILE)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
