import { useMemo, useState } from 'react';
import { wordsLabel } from '../../shared/reading-time';
import type { RecoveredView } from '../../shared/recovery';
import { closeDialog } from '../app-store';
import { ComparedStories } from '../conflict/compared-stories';
import { headlineOf } from '../story/headline-of';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { savedTime } from '../ui/time';
import { useFound } from './found';
import { compareRecovered, recoveredWords } from './recovered-words';
import { compareFound, discardFound, leaveOut, restoreFound, useCompared } from './recovery-store';
import '../conflict/conflict.css';
import './recovery.css';

const NOTHING_READ = 'Nothing can be read of the story’s own file.';

/** What was found after a crash, or in place of files that cannot be read: story by story. */
export function RecoveryDialog() {
  const found = useFound((state) => state.found);
  const compared = useCompared((state) => state.compared);
  const chosen = found.find(({ file }) => file === compared?.file);
  const title =
    found.length === 1
      ? 'Words were found for a story'
      : `Words were found for ${found.length} stories`;
  return (
    <Dialog title={title} onClose={closeDialog} className="conflict-dialog recovery-dialog">
      <ul className="recovered" aria-label="Stories">
        {found.map((recovered) => (
          <li key={recovered.file}>
            <StoryLine recovered={recovered} isChosen={recovered === chosen} />
          </li>
        ))}
      </ul>
      {chosen && <Chosen key={chosen.file} recovered={chosen} />}
    </Dialog>
  );
}

interface StoryLineProps {
  recovered: RecoveredView;
  isChosen: boolean;
}

function StoryLine({ recovered, isChosen }: StoryLineProps) {
  const { file, kind, at, words } = recovered;
  return (
    <button
      type="button"
      className="recovered-story"
      aria-pressed={isChosen}
      onClick={() => void compareFound(file)}
    >
      <span className="recovered-headline" dir="auto">
        {headlineOf(recovered.headline)}
      </span>
      <span className="hint">
        {kind === 'broken'
          ? `Its file cannot be read. The last good version is of ${savedTime(at)}`
          : `Not saved before Copydesk ended · ${savedTime(at)}`}{' '}
        · {wordsLabel(words)}
      </span>
    </button>
  );
}

function Chosen({ recovered }: { recovered: RecoveredView }) {
  const compared = useCompared((state) => state.compared);
  const [settling, setSettling] = useState(false);
  const comparison = useMemo(
    () => compared && compareRecovered(compared.recovered, compared.stored),
    [compared],
  );
  if (compared === null || comparison === null) return null;
  const isBroken = recovered.kind === 'broken';
  const act = async (work: (recovered: RecoveredView) => Promise<void>) => {
    setSettling(true);
    try {
      await work(recovered);
    } finally {
      setSettling(false);
    }
  };
  return (
    <>
      <ComparedStories
        comparison={comparison}
        language={compared.recovered.language}
        heads={{ mine: 'Found', theirs: 'Stored' }}
        {...(compared.stored === null ? { rest: NOTHING_READ } : {})}
        mine={savedTime(recovered.at)}
        theirs={compared.stored === null ? 'cannot be read' : savedTime(compared.stored.updatedAt)}
      />
      <div className="dialog-foot">
        <p className="hint">
          {wordsBack(recoveredWords(comparison))}{' '}
          {isBroken
            ? 'The broken file is kept, in the newsroom’s folder “set-aside”.'
            : 'What is stored now is kept among the versions.'}
        </p>
        {isBroken ? (
          <Button disabled={settling} onClick={() => leaveOut(recovered.file)}>
            Leave as it is
          </Button>
        ) : (
          <Button disabled={settling} onClick={() => void act(discardFound)}>
            Discard
          </Button>
        )}
        <Button
          look="primary"
          focused
          data-autofocus="true"
          disabled={settling}
          onClick={() => void act(restoreFound)}
        >
          Restore
        </Button>
      </div>
    </>
  );
}

function wordsBack(words: number): string {
  return words === 0
    ? 'Restoring brings no new words.'
    : `Restoring brings ${wordsLabel(words)} back.`;
}
