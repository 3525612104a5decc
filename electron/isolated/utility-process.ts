import { app, utilityProcess, type UtilityProcess } from 'electron';
import { join } from 'node:path';
import { isolate, type Isolation } from './run-isolated';

/** Megabytes of V8's heap: text and its trees. Pixels live outside it and are watched as a whole. */
const HEAP_MEGABYTES = 512;

/**
 * Tasks in Electron utility processes, ended with the app.
 *
 * @param folder where the built `isolated.js` is: the folder of the main bundle.
 */
export function isolateInUtilityProcess(folder: string): Isolation {
  const isolation = isolate({
    start: () =>
      utilityProcess.fork(join(folder, 'isolated.js'), [], {
        serviceName: 'Copydesk reader',
        execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      }),
    memoryOf: (child) => workingSet((child as UtilityProcess).pid),
  });
  app.on('will-quit', () => isolation.dispose());
  return isolation;
}

/** Bytes. Electron reports kilobytes. */
function workingSet(pid: number | undefined): number | undefined {
  const metric = app.getAppMetrics().find((candidate) => candidate.pid === pid);
  return metric === undefined ? undefined : metric.memory.workingSetSize * 1024;
}
