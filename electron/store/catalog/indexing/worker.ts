import { join } from 'node:path';
import { answerApp } from './answer-app';
import type { ToIndexer } from './messages';
import { readInThreads } from './reading-threads';

const answer = answerApp(
  (message) => process.parentPort.postMessage(message),
  readInThreads(join(import.meta.dirname, 'reading-thread.js')),
);
process.parentPort.on('message', ({ data }) => answer(data as ToIndexer));
