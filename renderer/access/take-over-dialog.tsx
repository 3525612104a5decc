import { useState } from 'react';
import { closeDialog, useApp } from '../app-store';
import { takeOverNewsroom } from '../newsroom';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Who } from './read-only-banner';
import './access.css';

/** Asks before the right to write is taken from somebody, and says what becomes of their words. */
export function TakeOverDialog() {
  const reason = useApp((state) => state.newsroom?.readOnlyReason ?? null);
  const [isTaking, setTaking] = useState(false);
  // It was closed there meanwhile: there is nobody left to take it from.
  if (reason?.why !== 'held' && reason?.why !== 'lost') return null;
  const takeOver = async () => {
    if (isTaking) return;
    setTaking(true);
    await takeOverNewsroom();
    // What is asked by then may be something else.
    if (useApp.getState().dialog === 'take-over') closeDialog();
  };
  const { verb, safe } = WORDS[reason.why];
  return (
    <Dialog title={`${verb} this newsroom?`} onClose={closeDialog}>
      <div className="take-over">
        <p>
          <Who {...reason} /> is writing in it. Within two seconds they can only read, and their
          Copydesk says so.
        </p>
        <ul>
          <li>What they have saved stays, and you see it at once.</li>
          <li>
            Words that they have not saved yet are not lost: they stay on their screen, and are kept
            on their computer. They do not come into the newsroom unless they take it back.
          </li>
          {reason.why === 'lost' && (
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
            {safe}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const WORDS = {
  held: { verb: 'Take over', safe: 'Keep reading only' },
  lost: { verb: 'Take back', safe: 'Keep reading only' },
} as const;
