import { X } from 'lucide-react';
import type { DiskSpace } from '../../shared/newsroom-view';
import { useApp } from '../app-store';
import { useStoryHadNoRoom } from '../story/not-saved';
import { IconButton } from '../ui/button';
import { useDiskWarning } from './disk-warning-store';

/** Says that the disk fills up, while there is time to do something about it: not where it is said to be full. */
export function DiskWarning() {
  const space = useApp((state) => state.diskSpace);
  const fullIsSaid = useApp(({ notices }) => notices.some(({ code }) => code === 'disk-full'));
  const storyHadNoRoom = useStoryHadNoRoom();
  const isPutAway = useDiskWarning(({ putAway }) => putAway === space.level);
  return (
    <div role="status" aria-label="Disk space">
      {space.level !== 'enough' && !fullIsSaid && !storyHadNoRoom && !isPutAway && (
        <Warning space={space} />
      )}
    </div>
  );
}

/** Can be put away until it gets worse; a disk that is nearly full stays said. */
function Warning({ space: { level, free } }: { space: DiskSpace }) {
  if (level === 'nearly-full') {
    return (
      <p className="notice error disk-warning">
        The disk is nearly full: {inWords(free)} left. Free some space now, or the next words may
        not be saved.
      </p>
    );
  }
  return (
    <div className="notice disk-warning">
      <p>The disk is getting full: {inWords(free)} left. Free some space before it runs out.</p>
      <IconButton label="Dismiss" onClick={() => useDiskWarning.setState({ putAway: level })}>
        <X size={14} />
      </IconButton>
    </div>
  );
}

/** Rounded down, so that it is read out again only when it says something new. */
function inWords(bytes: number): string {
  const megabytes = Math.floor(bytes / 1_000_000);
  if (megabytes < 1) return 'less than 1 MB';
  return `${megabytes < 20 ? megabytes : Math.floor(megabytes / 10) * 10} MB`;
}
