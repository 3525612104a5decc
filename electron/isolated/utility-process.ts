import { app, utilityProcess, type UtilityProcess } from 'electron';
import { join } from 'node:path';
import { isolate, type Isolation, type IsolationOptions } from './run-isolated';

/**
 * Tasks in Electron utility processes, ended with the app.
 *
 * @param folder where the built `isolated.js` is: the folder of the main bundle.
 * @param serviceName as the system's list of processes shows it.
 */
export function isolateInUtilityProcess(
  folder: string,
  serviceName = 'Copydesk reader',
  options: Pick<IsolationOptions, 'processes' | 'idleMs'> = {},
): Isolation {
  const isolation = isolate({
    ...options,
    // Electron passes no heap limit on to such a process, so its memory is watched as a whole.
    start: () => utilityProcess.fork(join(folder, 'isolated.js'), [], { serviceName }),
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
