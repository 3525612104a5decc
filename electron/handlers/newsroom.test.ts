import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../shared/errors';
import { createNewsroom, Newsroom } from '../store/newsroom';
import { elsewhere, inTemporaryFolder, put, storyRecord } from '../store/testing';
import { newsroomHandlers, switchTo } from './newsroom';
import { storyHandlers } from './stories';
import { withContext } from './testing';

describe('switching newsrooms', () => {
  it('opens one after the other, however they are asked for', () =>
    inTemporaryFolder((folder) =>
      withContext(async (context) => {
        const paths = ['a', 'b', 'c'].map((name) => join(folder, name));
        for (const path of paths) await createNewsroom(path, 'en');
        const views = await Promise.all(paths.map((path) => switchTo(context, path)));
        expect(views.map(({ path }) => path)).toEqual(paths);
        expect(context.newsroom.path).toBe(paths[2]);
        expect(context.newsroom.access.reason).toBeNull();
        await newsroomHandlers(context)['newsroom.close'](undefined);
        expect(context.newsroom).toBeNull();
      }),
    ));

  it('makes one in the language of the person', () =>
    inTemporaryFolder((folder) =>
      withContext(async (context) => {
        context.dialogs.chooseNewFolder = async () => join(folder, 'courrier');
        const made = await newsroomHandlers(context)['newsroom.create'](undefined);
        expect(made?.newsroom.desk.language).toBe('fr-FR');
        expect(made?.house).toEqual({ language: 'fr-FR', isOfComputer: true });
        await newsroomHandlers(context)['newsroom.close'](undefined);
      }),
    ));

  it('keeps words that are not saved yet while the same one is opened again', () =>
    inTemporaryFolder((folder) =>
      withContext(async (context, path) => {
        context.unsaved.hold(storyRecord());
        await switchTo(context, path);
        expect(await context.unsaved.held()).toEqual([storyRecord()]);
        const other = join(folder, 'other');
        await createNewsroom(other, 'en');
        await switchTo(context, other);
        expect(await context.unsaved.held()).toEqual([]);
      }),
    ));

  it('saves the words of lost pages before one is left, and stays where it cannot', () =>
    withContext(async (context) => {
      const { newsroom } = context;
      const story = await newsroom.stories.create({ kind: 'story', language: 'en' });
      context.unsaved.hold({ ...story, headline: 'Handed over' });
      const said = vi.spyOn(console, 'error').mockImplementation(() => {});
      vi.spyOn(newsroom.stories, 'save').mockRejectedValueOnce(new Error('The disk is full.'));
      const close = () => newsroomHandlers(context)['newsroom.close'](undefined);
      await expect(close()).rejects.toMatchObject({ code: 'refused' });
      expect(context.newsroom).toBe(newsroom);
      expect(await context.unsaved.held()).toHaveLength(1);
      await close();
      expect(context.newsroom).toBeNull();
      said.mockRestore();
      const again = await Newsroom.open(newsroom.path);
      expect(await again.stories.copy(story.id)).toMatchObject({ headline: 'Handed over' });
      await again.close();
    }));

  it('loses no save that meets a take-over: it is refused, or on the disk', () =>
    withContext(async (context, path) => {
      const { newsroom } = context;
      const answers = { ...storyHandlers(context), ...newsroomHandlers(context) };
      let story = await newsroom.stories.create({ kind: 'story', language: 'en' });
      await put(join(path, '.copydesk', 'lock.json'), elsewhere);
      await newsroom.access.look();
      const taking = answers['newsroom.takeOver'](path);
      const refused = new Set<string>();
      let isSaved = false;
      // A window of a story saves all the while, and is not held.
      for (let n = 0; n < 2_000 && !isSaved; n += 1) {
        // A refusal waits for no disk: the take-over has to get its turns.
        await setTimeout(2);
        const words = { ...story, headline: `Words ${n}` };
        const saved = await Promise.resolve(answers['stories.save'](words)).catch(codeOf);
        isSaved = typeof saved !== 'string';
        if (typeof saved === 'string') refused.add(saved);
        else story = { ...words, rev: saved.rev, updatedAt: saved.updatedAt };
      }
      await taking;
      expect([...refused]).toEqual(['read-only']);
      expect(await context.unsaved.held()).toEqual([]);
      await answers['newsroom.close'](undefined);
      const again = await Newsroom.open(path);
      expect(await again.stories.copy(story.id)).toEqual(story);
      await again.close();
    }));

  it('lets go of held words when another version is stored, and of none that came after it', () =>
    withContext(async (context, path) => {
      await switchTo(context, path);
      const noted = vi.spyOn(context.thinning, 'noteSaved');
      const { stories } = context.newsroom;
      const first = await stories.create({ kind: 'story', language: 'en' });
      context.unsaved.hold({ ...first, headline: 'Held' });
      const second = await stories.save({ ...first, headline: 'Restored' });
      expect(await context.unsaved.held()).toEqual([]);
      const sent = { ...second, headline: 'Sent' };
      const saving = context.unsaved.during(sent, () => stories.save(sent));
      context.unsaved.hold({ ...sent, headline: 'Held since' });
      const third = await saving;
      const held = { ...sent, headline: 'Held since', rev: third.rev };
      expect(await context.unsaved.held()).toEqual([held]);
      expect(noted.mock.calls).toEqual([[first.id], [first.id], [first.id]]);
      const { hash } = await stories.outside.stored(first.id);
      await stories.outside.settle(held, 'theirs', hash);
      expect(await context.unsaved.held()).toEqual([]);
    }));

  it('leaves one also when what goes on beside it does not end well', () =>
    withContext(async (context) => {
      const { newsroom } = context;
      vi.spyOn(newsroom, 'close').mockRejectedValueOnce(new Error('The catalog cannot be sealed'));
      const said = vi.spyOn(console, 'error').mockImplementation(() => {});
      try {
        await newsroomHandlers(context)['newsroom.close'](undefined);
        expect(context.newsroom).toBeNull();
        expect(said).toHaveBeenCalledOnce();
      } finally {
        said.mockRestore();
        newsroom.access.release();
      }
    }));
});

/** What a refusal is known by. */
function codeOf(error: unknown): string {
  if (error instanceof UserError) return error.code;
  throw error;
}
