import { parentPort, workerData } from 'node:worker_threads';
import { readings, type Readings } from './readings';
import type { ThreadOrder } from './reading-threads';

const { newsroom, reading } = workerData as ThreadOrder;
const read = readings[reading] as (
  newsroom: string,
  piece: Readings[typeof reading]['piece'],
) => unknown;
parentPort?.on('message', (piece: Readings[typeof reading]['piece']) =>
  parentPort?.postMessage(read(newsroom, piece)),
);
