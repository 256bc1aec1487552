import { parentPort, workerData } from 'node:worker_threads';
import { readListFile } from './look.js';
import type { ListAsked } from './read-list.js';

/** The thread on which one list is read. It ends with it. */
const { bytes, against } = workerData as ListAsked;
parentPort?.postMessage(await readListFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), against));
