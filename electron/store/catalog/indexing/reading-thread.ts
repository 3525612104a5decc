import { parentPort, workerData } from 'node:worker_threads';
import { readFiles } from './read-files';

const newsroom = workerData as string;
parentPort?.on('message', (paths: readonly string[]) =>
  parentPort?.postMessage(readFiles(newsroom, paths)),
);
