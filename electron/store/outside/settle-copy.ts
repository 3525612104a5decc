import { rm } from 'node:fs/promises';
import { UserError } from '../../../shared/errors';
import type { Settled, Side } from '../../../shared/outside-change';
import { writeError } from '../file-errors';
import type { OutsideStories } from './outside-stories';
import type { StoryCopy } from './story-copies';

/**
 * What becomes of a copy that a sync program left: `mine` keeps the story as it is and the copy among
 * its versions, `theirs` makes the copy the story's next version, `both` makes it a story of its own.
 * The copy's file goes once its words are elsewhere.
 *
 * @throws UserError as a write does; the copy is still there then.
 */
export async function settleCopy(
  outside: OutsideStories,
  copy: StoryCopy,
  side: Side,
): Promise<Settled> {
  const { id } = copy.story;
  const stored = await outside.stored(id);
  if (stored.status !== 'story') {
    throw new UserError('not-found', 'The story itself is not there to be compared with.');
  }
  const copyId = side === 'both' ? await outside.addAsOwn(copy.story) : null;
  if (side === 'mine') await outside.keepAside(copy.story);
  const settled =
    side === 'theirs' ? await outside.settle(copy.story, 'mine', stored.hash) : stored;
  try {
    await rm(copy.path, { force: true });
  } catch (error) {
    throw writeError(error, copy.path);
  }
  return { story: settled.story, copyId };
}
