import { Button } from '../ui/button';
import { acceptVanished, showFolder, storiesAre } from './vanished';
import './conflict.css';

/** Says that nothing is saved while stories are missing, and how to go on. */
export function VanishedBanner({ count }: { count: number }) {
  return (
    <div className="banner problems vanished-banner">
      <p>
        {storiesAre(count)} gone from the folder. The newsroom is open read-only until they are
        back, or until you say that the folder is right as it is.
      </p>
      <Button className="compact" onClick={() => void acceptVanished()}>
        Reload from folder as it is
      </Button>
      <Button className="compact" onClick={() => void showFolder()}>
        Show folder
      </Button>
    </div>
  );
}
