import { useStore } from 'zustand';
import { attempt, notify } from '../app-store';
import { ConflictSaveState } from '../conflict/conflict-save-state';
import { useConflictOf } from '../conflict/conflict-store';
import { request } from '../ipc';
import { Button } from '../ui/button';
import { savedTime } from '../ui/time';
import type { StorySession } from './story-session';

/** Whether the words are on the disk: one honest line, and what to do while they are not. */
export function SaveIndicator({ session }: { session: StorySession }) {
  const save = useStore(session.store, (state) => state.save);
  const conflict = useConflictOf(session);
  const failed = save.status === 'failed';
  if (conflict !== null) {
    return <ConflictSaveState conflict={conflict}>{keepingWords(session)}</ConflictSaveState>;
  }
  return (
    <div className={failed ? 'save-indicator failed' : 'save-indicator'}>
      <span role="status" aria-label="Save state">
        {save.status === 'editing' && 'Editing…'}
        {save.status === 'saving' && 'Saving…'}
        {save.status === 'saved' && `Saved ${savedTime(save.at)}`}
        {failed && `Not saved: ${save.message}`}
      </span>
      {failed && (
        <>
          <Button look="quiet" onClick={() => void session.flush()}>
            Retry
          </Button>
          {keepingWords(session)}
        </>
      )}
    </div>
  );
}

/** Ways to bring the words to safety that work whatever is wrong with the newsroom. */
function keepingWords(session: StorySession) {
  return (
    <>
      <Button look="quiet" onClick={() => void saveElsewhere(session)}>
        Save elsewhere…
      </Button>
      <Button look="quiet" onClick={() => void copyAll(session)}>
        Copy all
      </Button>
    </>
  );
}

async function saveElsewhere(session: StorySession): Promise<void> {
  const path = await attempt(() => request('stories.saveElsewhere', session.snapshot()));
  if (path) notify(`A copy is in ${path}. The story itself is still not saved.`);
}

async function copyAll(session: StorySession): Promise<void> {
  await attempt(async () => {
    await request('app.copyText', session.plainText());
    notify('The whole story is on the clipboard.');
  });
}
