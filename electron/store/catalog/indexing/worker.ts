import { answerApp } from './answer-app';
import type { ToIndexer } from './messages';

const answer = answerApp((message) => process.parentPort.postMessage(message));
process.parentPort.on('message', ({ data }) => answer(data as ToIndexer));
