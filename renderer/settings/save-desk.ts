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
  const before = pick(newsroom.desk, change);
  const isSaved = await whileOnTheWay(change, async () => {
    const saved = await attempt(() => request('newsroom.saveDesk', change));
    if (saved !== undefined) showNewsroom(saved);
    return saved !== undefined;
  });
  if (!isSaved) return;
  if (lastNotice !== null) dismiss(lastNotice);
  lastNotice = null;
  if (said === undefined) return;
  lastNotice = notify(said, { action: { label: 'Undo', run: () => void saveDesk(before) } });
}

function pick(desk: Desk, change: DeskChange): DeskChange {
  const names = new Set(Object.keys(change));
  return Object.fromEntries(Object.entries(desk).filter(([name]) => names.has(name)));
}
