import { useEffect } from 'react';
import { useApp } from '../app-store';
import './focus-mode.css';

/** What Escape closes first. */
const NEARER = '[role="dialog"], [role="listbox"], [role="menu"]';

/** Escape ends the focus mode, unless something nearer is open. */
export function FocusMode() {
  const focusMode = useApp((state) => state.focusMode);
  useEffect(() => {
    if (!focusMode) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (document.querySelector(NEARER) !== null) return;
      // The editor would select the block around the cursor.
      event.preventDefault();
      event.stopPropagation();
      useApp.setState({ focusMode: false });
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [focusMode]);
  return null;
}
