// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkPhoto } from '../../shared/captions/checks';
import { body, p } from '../../shared/document/testing';
import { photoOf } from '../../shared/photos/testing';
import type { Story } from '../../shared/story';
import { request } from '../ipc';
import type { Bound } from '../ui/bound';
import { namesInBody } from './names-in-body';
import { SessionOfFields } from './session-of-fields';
import { StorySession } from './story-session';
import { storedStory } from './testing';
import { usePhotoFindings } from './use-photo-findings';

vi.mock('../ipc', { spy: true });
vi.mock('./names-in-body', { spy: true });
vi.mock('../../shared/captions/checks', { spy: true });

const PHOTO = photoOf({});
const leadPhoto = { photoId: PHOTO.id, caption: 'Jonathon Reed waits.', credit: '', altText: '' };

let root: Root;
let session: StorySession;
let words: Bound<Story['leadPhoto']>;

function Names() {
  const { names } = usePhotoFindings(PHOTO, words);
  return <p>{names.map(({ message }) => message)}</p>;
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const type = (text: string) => session.editor.commands.insertContent(text);
const shown = () => document.querySelector('p')?.textContent;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  vi.mocked(request).mockImplementation(((name: string, story: { rev: number }) =>
    Promise.resolve(
      name === 'stories.save' ? { ...story, rev: story.rev + 1 } : undefined,
    )) as unknown as typeof request);
  session = new StorySession({ ...storedStory, body: body(p('')), leadPhoto }, false, () => {});
  words = session.bind('leadPhoto');
  root = createRoot(document.body.appendChild(document.createElement('main')));
  act(() =>
    root.render(
      <SessionOfFields value={session}>
        <Names />
      </SessionOfFields>,
    ),
  );
  await pass(1_000);
  vi.clearAllMocks();
});

afterEach(() => {
  act(() => root.unmount());
  session.destroy();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('looks for the names of a body when the hands rest, and never while they type', async () => {
  for (const letter of 'Jonathan Reed waved to all of them.') {
    type(letter);
    await pass(200);
  }
  expect(namesInBody).not.toHaveBeenCalled();
  expect(shown()).toBe('');
  await pass(300);
  expect(shown()).toContain('The caption says “Jonathon Reed”, the story “Jonathan Reed”.');
});

it('runs no other rule for a change of the body', async () => {
  type('Jonathan Reed waved.');
  await pass(2_000);
  expect(shown()).toContain('Jonathan Reed');
  expect(checkPhoto).not.toHaveBeenCalled();
  const caption = 'Jonathan Reed waits.';
  act(() => session.setField('leadPhoto', { ...leadPhoto, caption }));
  await pass(2_000);
  expect(shown()).toBe('');
  expect(checkPhoto).toHaveBeenCalled();
});
