import type { DeskChange } from '../shared/desk';
import type { NewsroomView } from '../shared/newsroom-view';
import { useApp } from './app-store';

/** Changes of the settings that are on the screen, and on their way to the disk. */
const onTheWay = new Set<DeskChange>();

/** Keeps a change of the settings on the screen, whatever is told meanwhile, until the work on it has ended. */
export async function whileOnTheWay<T>(change: DeskChange, work: () => Promise<T>): Promise<T> {
  onTheWay.add(change);
  try {
    return await work();
  } finally {
    onTheWay.delete(change);
  }
}

/**
 * Shows the open newsroom as it is told to be. An answer overtakes what was told before it: what is
 * older than what is shown changes nothing.
 *
 * @returns whether it is shown now.
 */
export function showNewsroom(told: NewsroomView): boolean {
  const { newsroom: shown } = useApp.getState();
  if (shown?.path !== told.path || told.asOf < shown.asOf) return false;
  const desk = Object.assign({ ...told.desk }, ...onTheWay);
  useApp.setState({ newsroom: { ...told, desk } });
  return true;
}
