import type { BrowserWindow, WebContents } from 'electron';
import type { CameBack } from '../../shared/ipc';
import { hasCode } from '../store/file-errors';
import { CrashCount } from './crash-count';

/** Why a page had to be loaded again, and whether it is to come back to its story. */
export interface LostPage {
  why: CameBack['why'];
  toStory: boolean;
}

interface Questions {
  /** A page that crashes again and again. */
  crashes(): Promise<'reload' | 'feed' | 'quit'>;
  /** A page that does not answer; the signal says that it has. */
  hang(answered: AbortSignal): Promise<'wait' | 'reload'>;
}

/**
 * Loads the page again when its process is gone, and asks about one that hangs.
 *
 * @returns what the page that is there now took the place of, once, and null for the first.
 */
export function replaceLostPages(window: BrowserWindow, ask: Questions): () => LostPage | null {
  const contents = window.webContents;
  const count = new CrashCount();
  let lost: LostPage | null = null;
  /** We ended its process ourselves, because it hung. */
  let ended = false;
  const reload = (next: LostPage) => {
    lost = next;
    if (!window.isDestroyed()) contents.reload();
  };
  const afterCrash = async () => {
    if (window.isDestroyed()) return;
    if (ended) {
      ended = false;
      return reload({ why: 'hung', toStory: true });
    }
    if (!count.add(performance.now())) return reload({ why: 'crashed', toStory: true });
    count.reset();
    const answer = await ask.crashes();
    if (answer === 'quit') return window.isDestroyed() || window.close();
    reload({ why: 'crashed', toStory: answer === 'reload' });
  };
  contents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    console.error(`the page is gone: ${reason}`);
    // Not within the event: Electron is still telling others of the process's end, and a page loaded
    // meanwhile can take the app down.
    setImmediate(() => void afterCrash());
  });
  if (contents.isCrashed()) void afterCrash();

  let answered: AbortController | null = null;
  window.on('unresponsive', () => {
    if (answered !== null) return;
    answered = new AbortController();
    void ask.hang(answered.signal).then((answer) => {
      answered = null;
      if (answer === 'wait' || window.isDestroyed()) return;
      ended = endProcess(contents);
    });
  });
  window.on('responsive', () => answered?.abort());

  return () => {
    const taken = lost;
    lost = null;
    return taken;
  };
}

/**
 * Not by asking it to crash, which a process that is stopped does not hear.
 *
 * @returns whether there was a process to end.
 */
function endProcess(contents: WebContents): boolean {
  const pid = contents.getOSProcessId();
  // Of a page that is gone there is none, and 0 would be all of ours.
  if (pid <= 0) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false;
    throw error;
  }
}
