import { useEffect } from 'react';
import { closeDialog, useApp } from '../app-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { acceptVanished, showFolder, storiesAre } from './vanished';
import './conflict.css';

/** Asks what it means that many stories are gone at once, before anything follows from it. */
export function VanishedDialog() {
  const vanished = useApp((state) => state.newsroom?.vanished ?? 0);
  const isMoot = vanished === 0;
  useEffect(() => {
    if (isMoot) closeDialog();
  }, [isMoot]);
  if (isMoot) return null;
  return (
    <Dialog title={`${storiesAre(vanished)} gone from the folder`} onClose={closeDialog}>
      <div className="vanished">
        <p>
          They were there before. A disk may have come off, or a sync may have gone wrong: then they
          will be listed again as soon as they are back.
        </p>
        <p>
          Until you decide, the newsroom is read-only: nothing is saved, and earlier versions stay
          where they are.
        </p>
        <div className="dialog-buttons">
          <Button look="quiet" onClick={() => void showFolder()}>
            Show folder
          </Button>
          <Button onClick={() => void acceptVanished()}>Reload from folder as it is</Button>
          <Button look="primary" onClick={closeDialog}>
            Keep read-only
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
