import { hasCode } from '../store/file-errors';

/** A notice of a fault is not given more often. */
const NOTICE_PACE_MS = 60_000;

interface Faults {
  /** Saves what is not saved, and asks the person. Resolves with the answer. */
  ask(reason: string): Promise<'restart' | 'go-on'>;
  restart(): void;
  /** Tells the person without asking. */
  notify(): void;
}

/**
 * Stays alive after a fault of ours in this process: every save is whole by itself, and what the
 * page holds is safest while there is somebody to save it.
 */
export function surviveFaults(faults: Faults): void {
  let asking = false;
  const ask = async (reason: string) => {
    asking = true;
    try {
      if ((await faults.ask(reason)) === 'restart') faults.restart();
    } finally {
      asking = false;
    }
  };
  process.on('uncaughtException', (error) => {
    // Nobody reads what we print any more; to print that would only do it again.
    if (hasCode(error, 'EPIPE')) return;
    console.error('uncaught:', error);
    if (!asking) void ask(error.message);
  });
  let noticed = -Infinity;
  process.on('unhandledRejection', (reason) => {
    console.error('unhandled:', reason);
    if (performance.now() - noticed < NOTICE_PACE_MS) return;
    noticed = performance.now();
    faults.notify();
  });
}
