import { join } from 'node:path';
import { UserError } from '../../../shared/errors';
import type { Story } from '../../../shared/story';
import { storyKind } from '../kinds';
import type { StoryShelf } from '../outside/outside-stories';
import { RecordFile } from '../record';
import { SET_ASIDE } from '../set-aside';

/**
 * Puts a story in the place of a file that cannot be read, or of one that is gone. The broken file is
 * set aside first, as it is, under a name that says what it holds; stopped anywhere between, there is
 * the broken file still or the story, whole.
 *
 * @param path of the story's file, absolute.
 * @returns the story as stored.
 * @throws UserError `conflict` when the file can be read by now, and as a write does.
 */
export function putInPlace(
  newsroom: string,
  shelf: StoryShelf,
  path: string,
  story: Story,
): Promise<Story> {
  return shelf.inTurn(story.id, async () => {
    shelf.refuseReadOnly();
    const file = new RecordFile(path, storyKind, {
      refuse: () => shelf.refuseReadOnly(),
      setAsideIn: join(newsroom, SET_ASIDE),
    });
    const { status } = await file.read();
    if (status === 'ok' || status === 'newer') {
      throw new UserError('conflict', 'The story can be read by now. Look at it first.');
    }
    const stored = { ...story, updatedAt: new Date().toISOString() };
    await file.write(stored);
    await shelf.takeIn(path, stored);
    await shelf.setProblem(path, null);
    // Saves follow what this file was last seen to hold.
    await (await shelf.fileOf(story.id)).read();
    shelf.noteStored(story.id);
    return stored;
  });
}
