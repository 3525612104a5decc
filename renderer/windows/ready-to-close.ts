import { listen, request } from '../ipc';
import { savePhotos } from '../photos/change-photos';
import { saveAllStories } from '../story/close-story';
import { takeReplaced } from './take-replaced';
import { goOn, holdStill } from './hold-still';

/** Raised by each question and each end of one: an answer to an earlier one is none. */
let questions = 0;

/**
 * The window goes only when the words are on the disk; else it stays and says what to do. Until it is told
 * that it stays after all, nothing in it can be changed.
 *
 * @param started when the page has started: one that is asked meanwhile may be given words to save.
 */
export function listenToClosing(started: Promise<void>): void {
  listen({
    'window.closing': () => void answer(started),
    'window.stays': () => void stay(),
    'stories.replaced': () => void takeReplaced(),
  });
}

async function answer(started: Promise<void>): Promise<void> {
  questions += 1;
  const question = questions;
  await Promise.allSettled([started]);
  const isSaved = (await savePhotos()) && (await saveAllStories());
  if (question !== questions) return;
  if (isSaved) holdStill();
  await request('app.readyToClose', isSaved);
}

async function stay(): Promise<void> {
  questions += 1;
  const question = questions;
  try {
    // What was stored meanwhile is on screen before anybody writes on.
    await takeReplaced();
  } finally {
    // It may be asked anew by then.
    if (question === questions) goOn();
  }
}
