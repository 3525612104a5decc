import { beforeEach, expect, it, vi } from 'vitest';
import type { PreviewView } from '../../shared/preview';
import type { Story } from '../../shared/story';
import { listen, request, RequestError } from '../ipc';
import { NO_STORY, setSessions, useOpenStory } from '../story/open-session';
import { StorySession } from '../story/story-session';
import { storedStory } from '../story/testing';
import { followPreview, NO_PREVIEW, type LivePreview } from './follow-preview';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

const inTwoHours = () => new Date(Date.now() + 7_200_000).toISOString();

const viewOf = ({ headline }: Story, photosChange: string): PreviewView => ({
  refusals: [],
  photosChange,
  photosGone: 0,
  insecureLinks: 0,
  card: { headline, description: '', site: '', photoId: null, area: null, altText: '' },
  feedArea: null,
});

/** A preview that is followed; each that is asked for is made when the test says so. */
function followed(story = storedStory) {
  const asked: {
    story: Story;
    make: (photosChange?: string) => void;
    fail: (error: Error) => void;
  }[] = [];
  vi.mocked(listen).mockReturnValue(() => {});
  vi.mocked(request).mockImplementation(((name: string, story: Story) => {
    if (name === 'stories.save') return Promise.resolve({ ...story, rev: story.rev + 1 });
    if (name !== 'preview.make') return Promise.resolve();
    return new Promise<unknown>((resolve, reject) => {
      const make = (photosChange = inTwoHours()) => resolve(viewOf(story, photosChange));
      asked.push({ story, make, fail: reject });
    });
  }) as unknown as typeof request);
  const session = new StorySession(story, false, () => {});
  const shown: { now: LivePreview } = { now: NO_PREVIEW };
  const stop = followPreview(session, (change) => {
    shown.now = { ...shown.now, ...change };
  });
  const answer = async (number: number) => {
    asked[number]?.make();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, session, shown, stop, answer };
}

beforeEach(() => vi.useFakeTimers());

it('asks at once, then when the typing rests, and not per key', async () => {
  const { asked, session, shown, answer } = followed();
  await answer(0);
  expect(shown.now.view?.card.headline).toBe('Harbour');
  for (const letter of 'Ferry') {
    session.setField('headline', session.field('headline') + letter);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(300);
  expect(asked[1]?.story.headline).toBe('HarbourFerry');
  await answer(1);
  expect(shown.now).toMatchObject({ problem: '', isBehind: false });
  expect(shown.now.view?.card.headline).toBe('HarbourFerry');
});

it('says that it is behind after a moment, and lets no answer to an earlier question through', async () => {
  const { asked, session, shown, answer } = followed();
  await vi.advanceTimersByTimeAsync(299);
  expect(shown.now.isBehind).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(shown.now.isBehind).toBe(true);
  session.setField('headline', 'Later');
  await vi.advanceTimersByTimeAsync(300);
  expect(asked).toHaveLength(2);
  await answer(1);
  expect(shown.now.isBehind).toBe(false);
  await answer(0);
  expect(shown.now.story?.headline).toBe('Later');
});

it('says why there is nothing to see, and recovers', async () => {
  const { asked, session, shown, answer } = followed();
  asked[0]?.fail(new RequestError('refused', 'The body holds something.'));
  await vi.advanceTimersByTimeAsync(0);
  expect(shown.now).toMatchObject({ view: null, problem: 'The body holds something.' });
  session.setField('headline', 'Mended');
  await vi.advanceTimersByTimeAsync(300);
  await answer(1);
  expect(shown.now).toMatchObject({ problem: '', story: { headline: 'Mended' } });
});

it('asks for nothing once it has ended', async () => {
  const { asked, session, shown, stop, answer } = followed();
  session.setField('headline', 'Gone');
  stop();
  await vi.advanceTimersByTimeAsync(1_000);
  await answer(0);
  expect(asked).toHaveLength(1);
  expect(shown.now).toEqual(NO_PREVIEW);
  expect(request).toHaveBeenCalledWith('preview.leave');
});

it('is made anew when the embargo lifts', async () => {
  const { asked, session, stop, answer } = followed();
  await answer(0);
  session.setField('embargo', { at: new Date(Date.now() + 3_600_000).toISOString(), zone: 'UTC' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
  await answer(1);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(asked).toHaveLength(3);
  stop();
});

it('is made anew when something else may be done with a photo', async () => {
  const { asked, stop, answer } = followed();
  await answer(0);
  await vi.advanceTimersByTimeAsync(7_100_000);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(asked).toHaveLength(2);
  stop();
});

it('is made anew at once when that moment passed on the way', async () => {
  const { asked, shown, stop, answer } = followed();
  await vi.advanceTimersByTimeAsync(7_200_000);
  asked[0]?.make(new Date(Date.now() - 1).toISOString());
  await vi.advanceTimersByTimeAsync(0);
  expect(shown.now.view?.card.headline).toBe('Harbour');
  await vi.advanceTimersByTimeAsync(300);
  expect(asked).toHaveLength(2);
  await answer(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
  stop();
});

it('is made anew when a story that it refers to is saved beside it, and not for another one', async () => {
  const card = { type: 'relatedStory', attrs: { storyId: 'tide-story', headline: 'Tide' } };
  const { asked, stop, answer } = followed({
    ...storedStory,
    body: { type: 'doc', content: [card] },
  });
  await answer(0);
  const [tide, quay] = ['tide-story', 'quay-story'].map(
    (id) => new StorySession({ ...storedStory, id }, false, () => {}),
  );
  setSessions((sessions) => sessions.set(tide!.id, tide!).set(quay!.id, quay!));
  quay!.setField('headline', 'Quay closed');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveLength(1);
  tide!.setField('headline', 'Spring tide');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveLength(2);
  stop();
  useOpenStory.setState(NO_STORY);
});
