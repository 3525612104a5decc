import { openDialog, useApp } from '../app-store';
import { useConflict } from './conflict-store';

/** The comparison opens by itself once nobody has typed for this long: it must take no key's place. */
const REST_MS = 1_500;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Opens the comparison of the story in conflict, once, when the person pauses. */
export function offerComparison(): void {
  const { conflict } = useConflict.getState();
  if (conflict === null || conflict.offered) return;
  window.addEventListener('keydown', wait, { capture: true });
  wait();
}

function wait(): void {
  clearTimeout(timer);
  timer = setTimeout(offer, REST_MS);
}

function offer(): void {
  const { conflict } = useConflict.getState();
  const { screen, dialog } = useApp.getState();
  if (conflict !== null && (dialog !== null || screen !== 'stories')) {
    wait();
    return;
  }
  window.removeEventListener('keydown', wait, { capture: true });
  if (conflict?.stored.status !== 'story') return;
  useConflict.setState({ conflict: { ...conflict, offered: true } });
  openDialog('conflict');
}
