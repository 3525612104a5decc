import { useEffect } from 'react';
import { useApp } from '../app-store';
import { useInFocus } from './writing-modes';
import './focus-mode.css';

/** What Escape closes first. */
const NEARER = '[role="dialog"], [role="listbox"], [role="menu"], .find-bar';

/** Escape ends the focus mode, unless something nearer is open. */
export function FocusMode() {
  const inFocus = useInFocus();
  useEffect(() => {
    if (!inFocus) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (document.querySelector(NEARER) !== null || isInBlockField(event.target)) return;
      // The editor would select the block around the cursor.
      event.preventDefault();
      event.stopPropagation();
      useApp.setState({ focusMode: false });
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [inFocus]);
  return null;
}

/** From a field or a button of a block Escape leads back to the text. */
function isInBlockField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.body-text :is(textarea, button)') !== null;
}
