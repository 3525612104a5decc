import { useEffect, useState } from 'react';
import { closeDialog, useApp } from '../app-store';
import { takeOverNewsroom } from '../newsroom';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Who } from './read-only-banner';
import './access.css';

/** Asks before the right to write is taken from somebody, and says what becomes of their words. */
export function TakeOverDialog() {
  const path = useApp((state) => state.newsroom?.path);
  const reason = useApp((state) => state.newsroom?.readOnlyReason ?? null);
  const [askedAbout] = useState(path);
  const [isTaking, setTaking] = useState(false);
  // It was closed there meanwhile, or is left here: there is nobody left to take it from.
  const taken =
    path === askedAbout && (reason?.why === 'held' || reason?.why === 'lost') ? reason : null;
  const isMoot = taken === null;
  useEffect(() => {
    if (isMoot) closeDialog();
  }, [isMoot]);
  if (taken === null) return null;
  const takeOver = async () => {
    if (isTaking) return;
    setTaking(true);
    await takeOverNewsroom();
    // What is asked by then may be something else.
    if (useApp.getState().dialog === 'take-over') closeDialog();
  };
  const verb = VERBS[taken.why];
  return (
    <Dialog title={`${verb} this newsroom?`} onClose={closeDialog}>
      <div className="take-over">
        <p>
          <Who {...taken} /> is writing in it. Within two seconds they can only read, and their
          Copydesk says so.
        </p>
        <ul>
          <li>What they have saved stays, and you see it at once.</li>
          <li>
            Words that they have not saved yet are not lost: they stay on their screen, and are kept
            on their computer. They do not come into the newsroom unless they take it back.
          </li>
          {taken.why === 'lost' && (
            <li>
              Words of yours that are not saved yet are saved then, or shown beside theirs where
              both of you changed a story.
            </li>
          )}
        </ul>
        <p>If you can, ask them to close the newsroom: then you can write without taking over.</p>
        <div className="dialog-buttons">
          <Button aria-disabled={isTaking} onClick={() => void takeOver()}>
            {verb}
          </Button>
          <Button look="primary" focused onClick={closeDialog}>
            Keep reading only
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const VERBS = { held: 'Take over', lost: 'Take back' } as const;
