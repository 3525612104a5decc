import { expect, it } from 'vitest';
import { UserError } from '../../shared/errors';
import { NOTHING_ASKED } from '../../shared/find/question';
import { findHandlers, findInTextsHandlers } from './find';
import { withContext } from './testing';

/** Of a replacement. */
const ID = 'replacement-1';
const harbour = { ...NOTHING_ASKED, query: 'harbour', wholeWord: true };

/** Finding in a copy of the sample newsroom, and what is chosen there: all that may be changed. */
function withFinding(
  work: (finding: {
    find: ReturnType<typeof findHandlers>;
    stories: Parameters<Parameters<typeof withContext>[0]>[0]['newsroom']['stories'];
    chosen: { id: string; rev: number; matches: number[] }[];
  }) => Promise<void>,
) {
  return withContext(async (context) => {
    const find = findHandlers(context, () => {});
    const { stories: found } = await find['find.inNewsroom'](harbour);
    const open = found.filter(({ closed }) => closed === null);
    const chosen = open.map(({ id, rev, matches }) => ({ id, rev, matches: [...matches.keys()] }));
    await work({ find, stories: context.newsroom.stories, chosen });
  });
}

it('says where words are, and where they cannot be replaced', () =>
  withContext(async (context) => {
    const find = findHandlers(context, () => {});
    const { stories, isMore, unread } = await find['find.inNewsroom'](harbour);
    expect(stories.length).toBeGreaterThan(2);
    expect([isMore, unread]).toEqual([false, 0]);
    for (const { matches } of stories) {
      for (const { text } of matches) expect(text.toLowerCase()).toBe('harbour');
    }
    expect(stories.some(({ closed }) => closed?.includes('Readers have seen') === true)).toBe(true);
  }));

it('replaces what was chosen, and puts all of it back', () =>
  withFinding(async ({ find, stories, chosen }) => {
    const [first] = chosen;
    const before = await stories.copy(first!.id);
    const done = await find['find.replaceInNewsroom']({
      id: ID,
      question: harbour,
      template: 'haven',
      stories: chosen,
    });
    expect(done).toEqual({ stories: chosen.length, left: [] });
    const after = await stories.copy(first!.id);
    expect(after.rev).toBe(before.rev + 1);
    expect(JSON.stringify(after)).toContain('haven');
    expect(await find['find.putBack'](ID)).toEqual({ stories: chosen.length, left: [] });
    const back = await stories.copy(first!.id);
    expect(back).toEqual({ ...before, rev: before.rev + 2, updatedAt: back.updatedAt });
    expect(await find['find.putBack'](ID)).toEqual({ stories: 0, left: [] });
  }));

it('replaces only the matches that were chosen', () =>
  withFinding(async ({ find, stories, chosen }) => {
    const { id, rev } = chosen[0]!;
    const the = { ...NOTHING_ASKED, query: 'the' };
    const one = { id, rev, matches: [2] };
    await find['find.replaceInNewsroom']({ id: ID, question: the, template: 'Zq', stories: [one] });
    expect(JSON.stringify(await stories.copy(id)).match(/Zq/g)).toHaveLength(1);
  }));

it('leaves alone what was changed since, and says so, there and back', () =>
  withFinding(async ({ find, stories, chosen }) => {
    const [first, second, ...rest] = chosen;
    const changed = await stories.save({ ...(await stories.open(first!.id)), slug: 'other' });
    const question = { id: ID, question: harbour, template: 'haven', stories: chosen };
    const done = await find['find.replaceInNewsroom'](question);
    expect(done.left).toEqual([
      { headline: changed.headline, reason: expect.stringContaining('changed since') },
    ]);
    await stories.save({ ...(await stories.open(second!.id)), slug: 'other' });
    const back = await find['find.putBack'](ID);
    expect(back.stories).toBe(rest.length);
    expect(back.left).toMatchObject([{ reason: 'It was changed after the replacement.' }]);
    expect(JSON.stringify(await stories.copy(second!.id))).toContain('haven');
  }));

it('leaves what readers have seen', () =>
  withContext(async (context) => {
    const find = findHandlers(context, () => {});
    const found = await find['find.inNewsroom'](harbour);
    const closed = found.stories.find((story) => story.closed !== null)!;
    const stories = [{ id: closed.id, rev: closed.rev, matches: [0] }];
    const question = { id: ID, question: harbour, template: 'haven', stories };
    expect(await find['find.replaceInNewsroom'](question)).toEqual({
      stories: 0,
      left: [{ headline: closed.headline, reason: closed.closed }],
    });
  }));

it('can be stopped between two stories; what is done stays and can be put back', () =>
  withContext(async (context) => {
    const find = findHandlers(context, ({ done }) => {
      if (done === 1 && isReplacing) void find['find.cancel'](undefined);
    });
    let isReplacing = false;
    const { stories } = await find['find.inNewsroom'](harbour);
    const open = stories.filter(({ closed }) => closed === null);
    isReplacing = true;
    const done = await find['find.replaceInNewsroom']({
      id: ID,
      question: harbour,
      template: 'haven',
      stories: open.map(({ id, rev }) => ({ id, rev, matches: [0] })),
    });
    expect(done.stories).toBe(1);
    expect(done.left).toHaveLength(open.length - 1);
    isReplacing = false;
    expect(await find['find.putBack'](ID)).toEqual({ stories: 1, left: [] });
  }));

it('puts back the replacement that is asked for, not the one after it', () =>
  withFinding(async ({ find, stories, chosen }) => {
    const [first, second] = chosen;
    const replacement = { question: harbour, template: 'haven' };
    await find['find.replaceInNewsroom']({ ...replacement, id: ID, stories: [first!] });
    await find['find.replaceInNewsroom']({ ...replacement, id: 'another', stories: [second!] });
    expect(await find['find.putBack'](ID)).toEqual({ stories: 1, left: [] });
    expect(JSON.stringify(await stories.copy(first!.id))).not.toContain('haven');
    expect(JSON.stringify(await stories.copy(second!.id))).toContain('haven');
    expect(await find['find.undoable'](ID)).toEqual({ id: ID, stories: 0 });
    expect(await find['find.undoable']('another')).toEqual({ id: 'another', stories: 1 });
    expect(await find['find.putBack'](ID)).toEqual({ stories: 0, left: [] });
  }));

it('leaves a story as it is that was replaced in once more, and says so', () =>
  withFinding(async ({ find, chosen: [one] }) => {
    const replacement = { id: ID, question: harbour, template: 'haven', stories: [one!] };
    await find['find.replaceInNewsroom'](replacement);
    const haven = { ...NOTHING_ASKED, query: 'haven' };
    const again = [{ ...one!, rev: one!.rev + 1 }];
    await find['find.replaceInNewsroom']({
      id: 'another',
      question: haven,
      template: 'port',
      stories: again,
    });
    expect(await find['find.putBack'](ID)).toMatchObject({
      stories: 0,
      left: [{ reason: 'It was changed after the replacement.' }],
    });
  }));

it('keeps the newest replacements alone', () =>
  withFinding(async ({ find, chosen }) => {
    const replacement = { question: harbour, template: 'haven', stories: [] };
    const stories = [chosen[0]!];
    await find['find.replaceInNewsroom']({ ...replacement, id: ID, stories });
    for (const id of ['second', 'third']) {
      await find['find.replaceInNewsroom']({ ...replacement, id });
    }
    expect(await find['find.undoable'](ID)).toEqual({ id: ID, stories: 1 });
    await find['find.replaceInNewsroom']({ ...replacement, id: 'fourth' });
    expect(await find['find.undoable'](ID)).toEqual({ id: ID, stories: 0 });
  }));

it('says which replacement is the newest, to a page that knows of none', () =>
  withFinding(async ({ find, chosen: [first, second] }) => {
    expect(await find['find.undoable'](null)).toEqual({ id: null, stories: 0 });
    const replacement = { question: harbour, template: 'haven' };
    await find['find.replaceInNewsroom']({ ...replacement, id: ID, stories: [first!] });
    await find['find.replaceInNewsroom']({ ...replacement, id: 'another', stories: [second!] });
    expect(await find['find.undoable'](null)).toEqual({ id: 'another', stories: 1 });
    await find['find.putBack']('another');
    expect(await find['find.undoable'](null)).toEqual({ id: 'another', stories: 0 });
  }));

it('goes on putting back where it was cancelled', () =>
  withContext(async (context) => {
    let cancelsAt = -1;
    const find = findHandlers(context, ({ done }) => {
      if (done === cancelsAt) void find['find.cancel'](undefined);
    });
    const found = await find['find.inNewsroom'](harbour);
    const open = found.stories.filter(({ closed }) => closed === null);
    const stories = open.map(({ id, rev }) => ({ id, rev, matches: [0] }));
    await find['find.replaceInNewsroom']({ id: ID, question: harbour, template: 'haven', stories });
    cancelsAt = 1;
    const some = await find['find.putBack'](ID);
    expect([some.stories, some.left.length]).toEqual([1, open.length - 1]);
    cancelsAt = -1;
    expect(await find['find.undoable'](ID)).toEqual({ id: ID, stories: open.length - 1 });
    expect(await find['find.putBack'](ID)).toEqual({ stories: open.length - 1, left: [] });
  }));

it('can put back what was replaced before something broke', () =>
  withContext(async (context) => {
    let replaced = 0;
    const runTask: typeof context.runTask = (name, input, limits) => {
      if (name === 'replace-in-story' && (replaced += 1) === 2) throw new Error('broken');
      return context.runTask(name, input, limits);
    };
    const find = findHandlers({ ...context, runTask }, () => {});
    const found = await find['find.inNewsroom'](harbour);
    const open = found.stories.filter(({ closed }) => closed === null);
    const stories = open.map(({ id, rev }) => ({ id, rev, matches: [0] }));
    const replacement = { id: ID, question: harbour, template: 'haven', stories };
    await expect(find['find.replaceInNewsroom'](replacement)).rejects.toThrow('broken');
    expect(await find['find.undoable'](ID)).toEqual({ id: ID, stories: 1 });
    expect(await find['find.putBack'](ID)).toEqual({ stories: 1, left: [] });
  }));

it('says that a pattern takes too long', () =>
  withContext(async (context) => {
    const { 'find.inTexts': inTexts } = findInTextsHandlers({
      ...context,
      runTask: () => Promise.reject(new UserError('refused', '“(a+)+” was stopped after 3 s')),
    });
    const question = { ...NOTHING_ASKED, query: '(a+)+', isPattern: true };
    await expect(inTexts({ question, texts: ['a'] })).rejects.toThrow('takes too long');
  }));

it('puts a photo in the place of another in the chosen stories, and puts that back', () =>
  withContext(async (context) => {
    const find = findHandlers(context, () => {});
    const { stories, photos } = context.newsroom;
    const [from, to] = (await photos.list(0, 2)).map(({ id }) => photos.get(id)!);
    const { caption, credit } = from!;
    const made = await stories.create({ kind: 'story', language: 'en-GB' });
    const leadPhoto = { photoId: from!.id, caption, credit, altText: 'Ours' };
    const { id, rev } = await stories.save({ ...made, leadPhoto });
    const replacement = { id: ID, from: from!.id, to: to!.id, stories: [{ id, rev }] };
    expect(await find['find.replacePhoto'](replacement)).toEqual({ stories: 1, left: [] });
    expect((await stories.open(id)).leadPhoto).toEqual({
      photoId: to!.id,
      caption: to!.caption,
      credit: to!.credit,
      altText: 'Ours',
    });
    expect(await find['find.undoable'](ID)).toEqual({ id: ID, stories: 1 });
    expect(await find['find.replacePhoto'](replacement)).toMatchObject({
      left: [{ reason: expect.stringContaining('changed since') }],
    });
  }));

it('puts a replaced photo back, and none in the place of a photo that is gone', () =>
  withContext(async (context) => {
    const find = findHandlers(context, () => {});
    const { stories, photos } = context.newsroom;
    const [from, to] = await photos.list(0, 2);
    const made = await stories.create({ kind: 'story', language: 'en-GB' });
    const leadPhoto = { photoId: from!.id, caption: '', credit: '', altText: '' };
    const { id, rev } = await stories.save({ ...made, leadPhoto });
    const replacement = { id: ID, from: from!.id, to: to!.id, stories: [{ id, rev }] };
    await find['find.replacePhoto'](replacement);
    expect(await find['find.putBack'](ID)).toEqual({ stories: 1, left: [] });
    expect((await stories.open(id)).leadPhoto).toEqual(leadPhoto);
    const gone = { ...replacement, to: 'photo-that-is-gone' };
    await expect(find['find.replacePhoto'](gone)).rejects.toThrow(UserError);
  }));
