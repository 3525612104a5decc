import type { Desk, DeskChange } from '../shared/desk';
import type { NewsroomView } from '../shared/newsroom-view';
import { newsroomPath, useApp } from './app-store';

/** Changes of the settings that are on the screen, and on their way to the disk. */
const onTheWay = new Set<DeskChange>();
/** The newsroom as it was told last, without those; null while there are none. */
let told: NewsroomView | null = null;

/**
 * Keeps a change of the open newsroom's settings on the screen while it is stored, whatever is told
 * meanwhile; after that they are as they were told last.
 */
export async function whileOnTheWay<T>(change: DeskChange, store: () => Promise<T>): Promise<T> {
  const { newsroom } = useApp.getState();
  if (told?.path !== newsroom?.path) {
    onTheWay.clear();
    told = newsroom;
  }
  onTheWay.add(change);
  showTold();
  try {
    return await store();
  } finally {
    if (onTheWay.delete(change)) showTold();
    if (onTheWay.size === 0) told = null;
  }
}

/**
 * Shows the open newsroom as it is told to be. An answer overtakes what was told before it: what is
 * older than what is shown changes nothing.
 *
 * @returns whether it is shown now.
 */
export function showNewsroom(newsroom: NewsroomView): boolean {
  const { newsroom: shown } = useApp.getState();
  if (shown?.path !== newsroom.path || newsroom.asOf < shown.asOf) return false;
  if (told?.path === newsroom.path) told = newsroom;
  if (told === newsroom) showTold();
  else useApp.setState({ newsroom });
  return true;
}

function showTold(): void {
  if (told === null || told.path !== newsroomPath()) return;
  const desk = [...onTheWay].reduce<Desk>(
    (changed, change) => ({ ...changed, ...(change as Partial<Desk>) }),
    told.desk,
  );
  useApp.setState({ newsroom: { ...told, desk } });
}
