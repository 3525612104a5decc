import type { Desk, DeskChange } from '../../shared/desk';
import { attempt, dismiss, notify, useApp } from '../app-store';
import { request } from '../ipc';
import { showNewsroom, whileOnTheWay } from '../show-newsroom';

/** The notice of the last change: one stands at a time. */
let lastNotice: number | null = null;

/**
 * Changes the newsroom's settings: at once on the screen, then on the disk. What cannot be stored is
 * put back, and the person told.
 *
 * @param said what was changed, for a notice with Undo; left out where nothing is lost by it.
 */
export async function saveDesk(change: DeskChange, said?: string): Promise<void> {
  const { newsroom } = useApp.getState();
  if (newsroom === null) return;
  const { path } = newsroom;
  const before = pick(newsroom.desk, change);
  show(path, change);
  const saved = await whileOnTheWay(change, () =>
    attempt(() => request('newsroom.saveDesk', change)),
  );
  if (saved === undefined) return show(path, before);
  showNewsroom(saved);
  if (lastNotice !== null) dismiss(lastNotice);
  lastNotice = null;
  if (said === undefined) return;
  lastNotice = notify(said, { action: { label: 'Undo', run: () => void saveDesk(before) } });
}

function show(path: string, change: DeskChange): void {
  const { newsroom } = useApp.getState();
  if (newsroom?.path !== path) return;
  const desk = { ...newsroom.desk, ...(change as Partial<Desk>) };
  useApp.setState({ newsroom: { ...newsroom, desk } });
}

function pick(desk: Desk, change: DeskChange): DeskChange {
  const names = new Set(Object.keys(change));
  return Object.fromEntries(Object.entries(desk).filter(([name]) => names.has(name)));
}
