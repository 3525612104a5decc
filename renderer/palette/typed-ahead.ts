import { useApp } from '../app-store';

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
 * from one key to the next. Of an input method nothing is kept.
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
  const isCharacter = event.key.length === 1;
  if (!isCharacter && event.key !== 'Enter' && event.key !== 'Backspace') return;
  const isAltGr = event.getModifierState('AltGraph');
  if ((event.ctrlKey || event.metaKey || event.altKey) && !isAltGr) return;
  if (!typed.isEntered) typed = typedOn(typed, event.key);
  event.preventDefault();
  event.stopImmediatePropagation();
}

function typedOn({ text }: TypedAhead, key: string): TypedAhead {
  if (key === 'Enter') return { text, isEntered: true };
  return { text: key === 'Backspace' ? text.slice(0, -1) : text + key, isEntered: false };
}
