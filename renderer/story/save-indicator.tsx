import { useState } from 'react';
import { useStore } from 'zustand';
import { FIELD_NAMES, isNamedField } from '../../shared/fields/field-names';
import { attempt, notify } from '../app-store';
import { ConflictSaveState } from '../conflict/conflict-save-state';
import { useConflictOf } from '../conflict/conflict-store';
import { request } from '../ipc';
import { Button } from '../ui/button';
import { savedTime } from '../ui/time';
import { goToField } from './focus-field';
import type { SaveState } from './save-queue';
import type { StorySession } from './story-session';
import './save-indicator.css';

/** Whether the words are on the disk: one honest line, and what to do while they are not. */
export function SaveIndicator({ session }: { session: StorySession }) {
  const save = useStore(session.store, (state) => state.save);
  const conflict = useConflictOf(session);
  if (conflict !== null) {
    return <ConflictSaveState conflict={conflict}>{keepingWords(session)}</ConflictSaveState>;
  }
  const failed = save.status === 'failed';
  return (
    <div className={failed ? 'save-indicator failed' : 'save-indicator'}>
      {/* Read when it is looked for; a voice at each pause of the typing would be in the way. */}
      <span role="status" aria-live="off" aria-label="Save state">
        {inWords(save)}
      </span>
      <span className="visually-hidden" role="status" aria-label="Saving trouble">
        {isNews(save) && inWords(save)}
      </span>
      {failed && (
        <>
          <GoToField field={save.field} />
          <Retry session={session} />
          {keepingWords(session)}
        </>
      )}
    </div>
  );
}

function inWords(save: SaveState): string {
  switch (save.status) {
    case 'editing':
      return 'Changing…';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved ${savedTime(save.at)}`;
    case 'failed':
      return `Not saved: ${save.message}`;
  }
}

/** Worth saying aloud: words that could not be saved, and that they are saved after all. */
function isNews(save: SaveState): boolean {
  return save.status === 'failed' || (save.status === 'saved' && save.afterFailure === true);
}

/** Leads to what keeps the story from being saved. */
function GoToField({ field = '' }: { field: string | undefined }) {
  if (!isNamedField(field)) return null;
  return (
    <Button look="quiet" onClick={() => goToField(field)}>
      Go to {FIELD_NAMES[field].toLowerCase()}
    </Button>
  );
}

function Retry({ session }: { session: StorySession }) {
  const [isTrying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    try {
      // The button goes, and the hands go on where the words are.
      if (await session.flush()) session.editor.commands.focus(null, { scrollIntoView: false });
    } finally {
      setTrying(false);
    }
  };
  return (
    <Button look="quiet" aria-disabled={isTrying} onClick={() => void retry()}>
      {isTrying ? 'Retrying…' : 'Retry'}
    </Button>
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
