import { closeDialog, useApp } from '../app-store';

/** What was typed before the palette had the keys. */
interface TypedAhead {
  text: string;
  /** Whether Enter came after it. */
  isEntered: boolean;
}

const NOTHING: TypedAhead = { text: '', isEntered: false };

let typed = NOTHING;

/**
 * Keeps what is typed from now on until the palette takes it: drawing its lines takes longer than a hand needs
 * from one key to the next, and what lies below would be told what was meant for it.
 */
export function keepTypedAhead(): void {
  if (useApp.getState().dialog === 'palette') return;
  typed = NOTHING;
  window.addEventListener('keydown', keep, true);
}

/** Ends the keeping. @returns what was kept */
export function takeTypedAhead(): TypedAhead {
  window.removeEventListener('keydown', keep, true);
  const kept = typed;
  typed = NOTHING;
  return kept;
}

function keep(event: KeyboardEvent): void {
  if (useApp.getState().dialog !== 'palette') {
    takeTypedAhead();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { key } = event;
  if (key === 'Escape') {
    takeTypedAhead();
    closeDialog();
  } else if (key === 'Enter') typed = { ...typed, isEntered: true };
  else if (key === 'Backspace') typed = { ...typed, text: typed.text.slice(0, -1) };
  else if (key.length === 1 && !typed.isEntered) typed = { ...typed, text: typed.text + key };
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
