import { useApp } from '../app-store';
import { listen, request } from '../ipc';

/**
 * Follows whether keys go into the preview's frame, which is a page of another origin, and gives the app
 * the keys back that are its own.
 *
 * @param leave is called for Escape.
 * @returns ends it.
 */
export function followFrameKeys(leave: () => void): () => void {
  const look = () => void request('preview.setFocus', document.activeElement?.tagName === 'IFRAME');
  // The window loses the focus to the frame, and gets it back from there.
  window.addEventListener('blur', look);
  window.addEventListener('focus', look);
  const stop = listen({
    'preview.key': (key) => {
      if (key.key === 'Escape' && useApp.getState().dialog === null) leave();
      else window.dispatchEvent(new KeyboardEvent('keydown', { ...key, cancelable: true }));
    },
  });
  return () => {
    window.removeEventListener('blur', look);
    window.removeEventListener('focus', look);
    stop();
  };
}
