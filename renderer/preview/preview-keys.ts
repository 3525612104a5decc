import { keysOfWindow } from '../actions/actions';
import { useApp } from '../app-store';
import { listen, request } from '../ipc';

/**
 * Has Escape leave the preview while keys go into it. Of those that go into its frame, a page of another
 * origin, the window hears nothing: the main process is told when that is so, and gives back the keys that
 * are the app's.
 *
 * @returns ends it.
 */
export function followPreviewKeys(leave: () => void): () => void {
  const look = () => {
    const isInside = document.activeElement?.tagName === 'IFRAME';
    void request('preview.takeKeys', isInside ? [...keysOfWindow()] : null);
  };
  const press = (event: KeyboardEvent) => {
    const isInside = event.target instanceof Element && event.target.closest('.preview') !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || !isInside) return;
    event.preventDefault();
    leave();
  };
  const stop = listen({
    'preview.key': (key) => {
      if (key.key === 'Escape' && useApp.getState().dialog === null) leave();
      else window.dispatchEvent(new KeyboardEvent('keydown', { ...key, cancelable: true }));
    },
  });
  // The window loses the focus to the frame, and gets it back from there.
  window.addEventListener('blur', look);
  window.addEventListener('focus', look);
  document.addEventListener('keydown', press);
  return () => {
    stop();
    window.removeEventListener('blur', look);
    window.removeEventListener('focus', look);
    document.removeEventListener('keydown', press);
  };
}
