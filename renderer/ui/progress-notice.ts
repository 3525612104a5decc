import { dismiss, notify, showProgress } from '../app-store';

/** Work that is done sooner is not spoken of. */
const QUIET_MS = 300;

/** A notice of long work, with a bar and Cancel, from when it takes long enough to be noticed. */
export function progressNotice(message: string, cancel: () => void) {
  let shown: number | null = null;
  let progress = { done: 0, total: 0 };
  const timer = setTimeout(() => {
    shown = notify(message, { progress, action: { label: 'Cancel', run: cancel } });
  }, QUIET_MS);
  return {
    progress(done: number, total: number): void {
      progress = { done, total };
      if (shown !== null) showProgress(shown, progress);
    },
    end(): void {
      clearTimeout(timer);
      if (shown !== null) dismiss(shown);
    },
  };
}
