import { dismiss, notify, showProgress, type NoticeProgress } from '../app-store';

/** Work that is done sooner is not spoken of. */
const QUIET_MS = 300;

/**
 * A notice of long work, with a bar and Cancel, from when it takes long enough to be noticed.
 *
 * @param counts says in numbers how far it is, and how much is done in a second.
 */
export function progressNotice(message: string, cancel: () => void, counts = false) {
  const started = performance.now();
  let shown: number | null = null;
  let progress: NoticeProgress = { done: 0, total: 0 };
  const timer = setTimeout(() => {
    shown = notify(message, { progress, action: { label: 'Cancel', run: cancel } });
  }, QUIET_MS);
  return {
    progress(done: number, total: number): void {
      const seconds = (performance.now() - started) / 1_000;
      progress = { done, total, ...(counts && { words: countsOf(done, total, seconds) }) };
      if (shown !== null) showProgress(shown, progress);
    },
    end(): void {
      clearTimeout(timer);
      if (shown !== null) dismiss(shown);
    },
  };
}

/** e.g. `40 of 200, 8 a second`; the pace is known once something is done. */
export function countsOf(done: number, total: number, seconds: number): string {
  const count = `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
  if (done === 0 || seconds === 0) return count;
  const pace = done / seconds;
  const shown = pace < 10 ? Number(pace.toPrecision(1)) : Math.round(pace);
  return `${count}, ${shown.toLocaleString('en-GB')} a second`;
}
