import type { Node } from '@tiptap/pm/model';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_LENGTH } from '../../shared/length/length';
import { NOTHING_SETTLED } from '../../shared/photo';
import { countWords } from '../../shared/reading-time';
import type { Story } from '../../shared/story';
import { request, RequestError } from '../ipc';
import { StorySession } from './story-session';
import { storedStory as story } from './testing';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });
// Lines are measured on a canvas, which only a page has.
vi.mock('./measure-length', () => ({
  measureLength: (body: Node) => ({ ...NO_LENGTH, words: countWords(body.toJSON()) }),
}));

/** A session over a disk that runs `work` before each save; what was saved, in order. */
function sessionOn(work: (save: number) => void = () => {}) {
  const saved: Story[] = [];
  vi.mocked(request).mockImplementation((async (name: string, sent: Story) => {
    if (name !== 'stories.save') return undefined;
    await Promise.resolve();
    work(saved.length);
    saved.push(sent);
    return { ...sent, rev: sent.rev + 1 };
  }) as typeof request);
  return { saved, session: new StorySession(story, false, () => {}) };
}

const full = () => {
  throw new RequestError('disk-full', 'The disk is full.');
};

beforeEach(() => vi.useFakeTimers());

it('a body with a block that is not known is refused', () => {
  const body = { type: 'doc', content: [{ type: 'carousel' }] };
  expect(() => new StorySession({ ...story, body }, false, () => {})).toThrow(RangeError);
});

describe('saving a story', () => {
  it('goes on until what was typed meanwhile is saved too', async () => {
    const { saved, session } = sessionOn((save) => {
      if (save === 0) session.setField('kicker', 'Ports');
    });
    session.setField('headline', 'Harbour reopens');
    expect(await session.flush()).toBe(true);
    expect(saved.map(({ rev, kicker }) => [rev, kicker])).toEqual([
      [1, ''],
      [2, 'Ports'],
    ]);
    expect(session.store.getState().save.status).toBe('saved');
  });

  it('of two at once leaves neither behind', async () => {
    const { saved, session } = sessionOn((save) => {
      if (save === 0) session.setField('kicker', 'Ports');
    });
    session.setField('headline', 'Harbour reopens');
    expect(await Promise.all([session.flush(), session.flush()])).toEqual([true, true]);
    expect(saved.at(-1)?.kicker).toBe('Ports');
  });

  it('that fails is said, and is tried again after a while with the words of then', async () => {
    const { saved, session } = sessionOn((save) => {
      if (save === 0 && session.field('kicker') === '') full();
    });
    session.setField('headline', 'Harbour reopens');
    expect(await session.flush()).toBe(false);
    expect(session.store.getState().save).toEqual({
      status: 'failed',
      message: 'The disk is full.',
      code: 'disk-full',
    });
    session.setField('kicker', 'Ports');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saved.map(({ headline, kicker }) => [headline, kicker])).toEqual([
      ['Harbour reopens', 'Ports'],
    ]);
    expect(session.store.getState().save.status).toBe('saved');
  });

  it('that fails for no known reason never looks like one under way', async () => {
    const { session } = sessionOn(() => {
      throw new TypeError('surprise');
    });
    session.setField('headline', 'Harbour reopens');
    await expect(session.flush()).rejects.toThrow('surprise');
    expect(session.store.getState().save.status).toBe('failed');
  });
});

describe('a step', () => {
  it('to readers is refused while a photo may not be used, as it is stored then', async () => {
    const { saved, session } = sessionOn();
    const save = vi.mocked(request).getMockImplementation() as unknown as typeof answer;
    const quay = { id: 'photo-quay', headline: 'The quay', ...NOTHING_SETTLED, doNotUse: true };
    const answer = async (name: string, sent: unknown): Promise<unknown> =>
      name === 'photos.read' ? [quay] : save(name, sent);
    vi.mocked(request).mockImplementation(answer as typeof request);
    session.setField('leadPhoto', { ...session.field('leadPhoto'), photoId: 'photo-quay' });
    expect(await session.step('published')).toEqual({
      refused: expect.stringContaining('“The quay” may not be used in this story'),
      photoId: 'photo-quay',
    });
    expect(session.store.getState().state).toBe('ready');
    expect(saved.map(({ state }) => state)).toEqual(['ready']);
  });

  it('closes the text before it is saved, so that nothing can come between', async () => {
    const editable: boolean[] = [];
    const { saved, session } = sessionOn(() => editable.push(session.editable));
    expect(await session.step('published')).toBeNull();
    expect(editable).toEqual([false]);
    expect(saved[0]?.state).toBe('published');
    expect(session.store.getState().state).toBe('published');
  });

  it('that cannot be saved leaves the story as it was', async () => {
    const { session } = sessionOn(full);
    expect(await session.step('published')).toEqual({
      refused: 'The story could not be saved, so it stays as it was.',
    });
    expect(session.store.getState().state).toBe('ready');
    expect(session.editable).toBe(true);
    expect(session.field('publishedAt')).toBeNull();
  });
});

describe('the length', () => {
  it('follows at rest, and every two seconds while nobody rests', async () => {
    const { session } = sessionOn();
    await vi.advanceTimersByTimeAsync(1_000);
    const told = vi.fn<() => void>();
    session.store.subscribe(({ length }, before) => {
      if (length !== before.length) told();
    });
    for (let key = 0; key < 20; key += 1) {
      const { tr, doc } = session.editor.state;
      session.editor.view.dispatch(tr.insertText('tide ', doc.content.size - 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(session.store.getState().length.words, 'as typed').toBeGreaterThan(10);
    expect(told, 'not at each key').toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(session.store.getState().length.words).toBe(20);
  });
});
