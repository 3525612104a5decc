import { attempt, useApp } from '../app-store';
import { ingestFiles } from './ingest/ingest';
import { refreshPhotos } from './photos';

/** Takes pictures in that are pasted anywhere on the screen; words go where the cursor is. @returns stops it */
export function takePasted(): () => void {
  const paste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const { dialog, newsroom } = useApp.getState();
    if (files.length === 0 || event.defaultPrevented || dialog !== null) return;
    // Word processors and spreadsheets have a picture of the words beside them.
    const hasWords = event.clipboardData?.getData('text/plain') !== '';
    if (hasWords && isTextField(event.target)) return;
    event.preventDefault();
    if (newsroom?.readOnly !== false) return;
    void attempt(async () => {
      if ((await ingestFiles(files, 'wall')).length > 0) await refreshPhotos();
    });
  };
  window.addEventListener('paste', paste);
  return () => window.removeEventListener('paste', paste);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
